import type { OpenDialogues, RunningDialogue } from '../../src/platform/chat/index.ts';
import type { Answer, Dialogue, During, Turn } from '../command.ts';
import { endDialogue, isOver, listOpen, pauseDialogue, resumeDialogue, startDialogue } from './open-dialogues.ts';
import { backToQuestion, sayEnded, sayStopped } from './where-we-were.ts';

/** Which way the conversation goes: what is open from now on, what is said, and what is said after everything else. */
export interface Course {
  readonly open: OpenDialogues;
  readonly say: readonly string[];
  readonly back: readonly string[];
}

/** What becomes of the open dialogues when something else than their question was answered. */
export function courseAfter(
  dialogues: readonly Dialogue[],
  { app, utterance, conversation }: Turn,
  answer: Answer,
  during?: During,
): Course {
  const now = app.clock();
  const open: OpenDialogues = conversation;
  if (during === 'stops-everything') return { open: {}, say: answer.say, back: sayStopped(listOpen(open)) };
  if (during === 'ends-dialogue') return backTo(dialogues, isOver(open, now) ? {} : endDialogue(open), answer);
  if (answer.start !== undefined) {
    const { open: next, ended } = startDialogue(open, begin(dialogues, answer.start, now));
    return { open: next, say: ended === undefined ? answer.say : [sayEnded(ended), ...answer.say], back: [] };
  }
  if (answer.pauses === true) return { open: pauseDialogue(open), say: answer.say, back: [] };
  if (!utterance.addressed || during === 'beside-dialogue') return { open, say: answer.say, back: [] };
  return backTo(dialogues, resumeDialogue(open), answer);
}

const backTo = (dialogues: readonly Dialogue[], open: OpenDialogues, { say }: Answer): Course => ({
  open,
  say,
  back: backToQuestion(dialogues, open),
});

function begin(
  dialogues: readonly Dialogue[],
  { dialogue: name, state }: NonNullable<Answer['start']>,
  now: Date,
): RunningDialogue {
  const dialogue = dialogues.find((known) => known.name === name);
  if (dialogue === undefined) throw new Error(`There is no dialogue ${name}.`);
  const about = dialogue.about?.(state);
  return { name, version: dialogue.version, state, until: now, ...(about !== undefined && { about }) };
}
