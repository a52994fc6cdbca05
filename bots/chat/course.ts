import { CHAT } from '../../config/defaults.ts';
import { later } from '../../src/kernel/index.ts';
import type { Conversation, OpenDialogues, RunningDialogue, Standing } from '../../src/platform/chat/index.ts';
import type { Answer, Dialogue, During, Turn } from '../command.ts';
import { endDialogue, isOver, listOpen, pauseDialogue, resumeDialogue, startDialogue } from './open-dialogues.ts';
import { backToQuestion, sayEnded, sayStopped } from './where-we-were.ts';

/** Which way the conversation goes: how it stands from now on, what is said, and what is said after everything else. */
export interface Course {
  readonly stands: Standing;
  readonly say: readonly string[];
  readonly back: readonly string[];
}

/** What becomes of the conversation when something else than its open question was answered. */
export function courseAfter(
  dialogues: readonly Dialogue[],
  { app, utterance, conversation }: Turn,
  answer: Answer,
  during?: During,
): Course {
  const now = app.clock();
  const beside = besideAfter(conversation, answer, now);
  const go = (open: OpenDialogues, back: readonly string[] = []): Course => ({
    stands: { ...open, ...beside },
    say: answer.say,
    back,
  });
  const goBack = (open: OpenDialogues): Course => {
    if (beside.handedOver !== undefined) return go(open);
    const next = resumeDialogue(open);
    return go(next, backToQuestion(dialogues, next));
  };

  const open = openOf(conversation);
  if (during === 'stops-everything') return go({}, sayStopped(listOpen(open)));
  if (during === 'ends-dialogue') return goBack(isOver(open, now) ? {} : endDialogue(open));
  if (answer.start !== undefined) {
    const { open: next, ended } = startDialogue(open, begin(dialogues, answer.start, now));
    const course = go(next);
    return ended === undefined ? course : { ...course, say: [sayEnded(ended), ...course.say] };
  }
  if (answer.pauses === true) return go(pauseDialogue(open));
  const isBeside = during === 'beside-dialogue' && answer.resumes !== true;
  return !utterance.addressed || isBeside ? go(open) : goBack(open);
}

/** The running dialogue has come to its end. */
export function courseAfterEnd(
  dialogues: readonly Dialogue[],
  conversation: Conversation,
  say: readonly string[],
): Course {
  const left = endDialogue(openOf(conversation));
  const open = conversation.handedOver === undefined ? resumeDialogue(left) : left;
  return { stands: { ...open, ...besideOf(conversation) }, say, back: backToQuestion(dialogues, open) };
}

/** A question is open and its answer awaited. */
export const awaitsAnswer = ({ running }: OpenDialogues): boolean => running !== undefined && running.paused !== true;

const openOf = ({ running, aside }: Standing): OpenDialogues => ({
  ...(running !== undefined && { running }),
  ...(aside !== undefined && { aside }),
});

/** What stands beside the dialogues. */
export const besideOf = ({ handedOver, more }: Standing): Pick<Standing, 'handedOver' | 'more'> => ({
  ...(handedOver !== undefined && { handedOver }),
  ...(more !== undefined && { more }),
});

function besideAfter(conversation: Conversation, { handOver, more }: Answer, now: Date) {
  const { handedOver, more: before } = besideOf(conversation);
  const pages = more === undefined ? before : { pages: more, until: later(now, CHAT.dialogueMs) };
  const person = handOver === undefined ? handedOver : (handOver ?? undefined);
  return besideOf({
    ...(person !== undefined && { handedOver: person }),
    ...(pages !== undefined && pages.pages.length > 0 && { more: pages }),
  });
}

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
