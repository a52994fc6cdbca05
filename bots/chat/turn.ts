import { CHAT } from '../../config/defaults.ts';
import { isRefusal, later } from '../../src/kernel/index.ts';
import { say, sayByCode } from '../../src/phrases/index.ts';
import type { Conversation, LastTurn } from '../../src/platform/chat/index.ts';
import type { Answer, Command, Dialogue, Turn } from '../command.ts';
import { besideOf, type Course } from './course.ts';
import { openUntil } from './open-dialogues.ts';

export interface Repertoire {
  readonly commands: readonly Command[];
  readonly dialogues: readonly Dialogue[];
}

/** A course with what is still to be done for it. */
export interface NextTurn extends Course {
  /** Whose effects these are. */
  readonly dialogue?: string;
  readonly effects?: readonly unknown[];
}

/** Keeps where the conversation stands now, then does and says what belongs to it. */
export async function keepTurn(
  repertoire: Repertoire,
  turn: Turn,
  { stands, say: sentences, back, dialogue, effects = [] }: NextTurn,
): Promise<readonly string[]> {
  const { id, turn: count, last: _last, ...before } = turn.conversation;
  const now = turn.app.clock();
  const last: LastTurn = {
    utterance: turn.utterance.id,
    say: sentences,
    effects,
    back,
    ...(dialogue !== undefined && { dialogue }),
    ...(effects.length > 0 && { before }),
  };
  const open = openUntil(stands, later(now, CHAT.dialogueMs));
  const next: Conversation = { id, turn: count + 1, ...besideOf(stands), ...open, last };
  await turn.app.conversations.put(next, later(now, KEPT_MS));
  return finishTurn(repertoire, turn, next);
}

/** The words of a turn that was kept, with its effects, each of which happens once however often it is tried. */
export async function finishTurn(
  { dialogues }: Repertoire,
  turn: Turn,
  conversation: Conversation,
): Promise<readonly string[]> {
  const { say: sentences, effects, back = [], dialogue: name } = conversation.last!;
  const dialogue = dialogues.find((known) => known.name === name);
  const done: string[] = [];
  for (const [index, effect] of effects.entries()) {
    const once = index === 0 ? turn.once : `${turn.once}#${index}`;
    const answer = await orReopened(turn, conversation, () =>
      orRefusal(() => dialogue!.effect({ ...turn, once }, effect)),
    );
    done.push(...answer.say);
  }
  const all = [...sentences, ...done, ...back];
  return conversation.running === undefined ? all : withMentionHint(turn, all);
}

/** In a room the bot hears only what is addressed to it; whoever is asked something is told so. */
export function withMentionHint({ utterance }: Turn, sentences: readonly string[]): readonly string[] {
  const last = sentences.at(-1);
  if (utterance.room === undefined || last === undefined) return sentences;
  return [...sentences.slice(0, -1), `${last}\n${say('chat.mention-me', { name: CHAT.botName })}`];
}

export async function orRefusal<Said extends Pick<Answer, 'say'>>(
  run: () => Promise<Said>,
): Promise<Said | Pick<Answer, 'say'>> {
  try {
    return await run();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { say: [sayByCode(error.code, error.details)] };
  }
}

/** What was confirmed and could not be done is not lost: the question is open again and the same answer can be given. */
async function orReopened<Result>(
  { app }: Turn,
  { id, turn, last }: Conversation,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    await app.conversations.put({ id, turn: turn + 1, ...last?.before }, later(app.clock(), KEPT_MS));
    throw error;
  }
}

/** A turn can be finished after a crash for as long as this. */
export const KEPT_MS = 24 * 60 * 60_000;
