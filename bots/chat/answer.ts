import { CHAT } from '../../config/defaults.ts';
import { keepNotUnderstood } from '../../src/features/broadcasts/index.ts';
import { isRefusal, later, perform, SYSTEM } from '../../src/kernel/index.ts';
import type { Conversation, RunningDialogue } from '../../src/platform/chat/index.ts';
import { say, sayByCode } from '../../src/phrases/index.ts';
import type { Answer, Command, Dialogue, Turn } from '../command.ts';
import { asHeard } from '../understand/normalize.ts';
import { hearCommand, isReadable, type Heard } from './hear.ts';
import { answerUnreadable } from './pass-on.ts';

export interface Repertoire {
  readonly commands: readonly Command[];
  readonly dialogues: readonly Dialogue[];
}

/**
 * What the bot says to a message. Given the same message again, after a crash at any point, it finishes the turn that was
 * begun instead of taking another.
 */
export async function answerTo(repertoire: Repertoire, turn: Turn): Promise<readonly string[]> {
  const { app, utterance } = turn;
  const conversation = await app.conversations.of(utterance);
  if (conversation.last?.utterance === utterance.id) return finishTurn(repertoire, turn, conversation);
  if (!isReadable(utterance)) return answerUnreadable(turn);

  const heard = hearCommand(repertoire.commands, utterance);
  const { running } = conversation;
  const goesFirst = heard !== null && (heard.command.during !== undefined || !utterance.addressed);
  if (goesFirst) return obey(repertoire, turn, conversation, heard);
  if (running !== undefined) return goOn(repertoire, turn, conversation, running, heard);
  return heard === null ? notUnderstood(turn) : obey(repertoire, turn, conversation, heard);
}

async function notUnderstood({ app, actor, region, utterance, once }: Turn): Promise<readonly string[]> {
  app.chatCounts.unanswered(utterance.channel);
  const place = actor.region ?? region;
  const words = { text: utterance.text, ...(place !== undefined && { region: place }) };
  await perform(keepNotUnderstood, app, SYSTEM, words, { once });
  return [say('chat.not-understood')];
}

/** Runs the command; what it starts or ends is kept with its words before they are said. */
async function obey(
  repertoire: Repertoire,
  turn: Turn,
  conversation: Conversation,
  { command, slots }: Heard,
): Promise<readonly string[]> {
  turn.app.chatCounts.understood(command.name);
  const answer = await orRefusal(() => command.run(turn, slots));
  const ends = conversation.running !== undefined && command.during === 'ends-dialogue';
  if (answer.start === undefined && !ends) return answer.say;
  return keepTurn(repertoire, turn, conversation, answer);
}

/** Takes the next step of the dialogue that is running, unless its time is over or it has changed since. */
async function goOn(
  repertoire: Repertoire,
  turn: Turn,
  conversation: Conversation,
  running: RunningDialogue,
  heard: Heard | null,
): Promise<readonly string[]> {
  const now = turn.app.clock();
  const dialogue = repertoire.dialogues.find(({ name }) => name === running.name);
  const state = dialogue === undefined ? undefined : stateOf(dialogue, running);
  if (running.until < now || dialogue === undefined || state === undefined) {
    const answer = heard === null ? { say: [] } : await orRefusal(() => heard.command.run(turn, heard.slots));
    return keepTurn(repertoire, turn, conversation, { ...answer, say: [say('chat.dialogue-over'), ...answer.say] });
  }

  const step = dialogue.step(state, asHeard(turn.utterance.text), now, turn.utterance.text.trim());
  if (step.givesWay === true && heard !== null) {
    const answer = await orRefusal(() => heard.command.run(turn, heard.slots));
    return keepTurn(repertoire, turn, conversation, { ...answer, say: [...step.say, ...answer.say] });
  }
  turn.app.chatCounts.understood(dialogue.name);
  const { running: _, ...rest } = conversation;
  const next: Conversation = {
    ...rest,
    turn: conversation.turn + 1,
    ...(step.state !== undefined && {
      running: { ...running, version: dialogue.version, state: step.state, until: dialogueEnd(now) },
    }),
    last: { utterance: turn.utterance.id, say: step.say, dialogue: dialogue.name, effects: step.effects },
  };
  await turn.app.conversations.put(next, later(now, FORGET_AFTER));
  return finishTurn(repertoire, turn, next);
}

/** The state the dialogue goes on from; undefined when another version left it and it cannot be carried over. */
const stateOf = ({ version, upgrade }: Dialogue, running: RunningDialogue): unknown =>
  running.version === version ? running.state : upgrade?.(running.state, running.version);

/** The words of a turn that was kept, after its effects, each of which happens once however often it is tried. */
async function finishTurn(repertoire: Repertoire, turn: Turn, conversation: Conversation): Promise<readonly string[]> {
  const last = conversation.last!;
  const dialogue = repertoire.dialogues.find(({ name }) => name === last.dialogue);
  const sentences = [...last.say];
  let current = conversation;
  for (const [index, effect] of last.effects.entries()) {
    const once = index === 0 ? turn.once : `${turn.once}#${index}`;
    const answer = await orRefusal(() => dialogue!.effect({ ...turn, once }, effect));
    sentences.push(...answer.say);
    if (answer.start !== undefined) current = await startDialogue(repertoire, turn, current, answer.start);
  }
  return current.running === undefined ? sentences : withMentionHint(turn, sentences);
}

async function keepTurn(
  repertoire: Repertoire,
  turn: Turn,
  conversation: Conversation,
  answer: Answer,
): Promise<readonly string[]> {
  const { running: _, ...rest } = conversation;
  const last = { utterance: turn.utterance.id, say: answer.say, effects: [] };
  const next = await startDialogue(repertoire, turn, { ...rest, last }, answer.start);
  return finishTurn(repertoire, turn, next);
}

async function startDialogue(
  repertoire: Repertoire,
  turn: Turn,
  conversation: Conversation,
  start: Answer['start'],
): Promise<Conversation> {
  const now = turn.app.clock();
  const next = { ...conversation, turn: conversation.turn + 1, ...begin(repertoire, start, now) };
  await turn.app.conversations.put(next, later(now, FORGET_AFTER));
  return next;
}

function begin({ dialogues }: Repertoire, start: Answer['start'], now: Date): Pick<Conversation, 'running'> {
  if (start === undefined) return {};
  const dialogue = dialogues.find(({ name }) => name === start.dialogue);
  if (dialogue === undefined) throw new Error(`There is no dialogue ${start.dialogue}.`);
  const { name, version } = dialogue;
  return { running: { name, version, state: start.state, until: dialogueEnd(now) } };
}

/** In a room the bot hears only what is addressed to it; whoever is asked something is told so. */
function withMentionHint({ utterance }: Turn, sentences: readonly string[]): readonly string[] {
  const last = sentences.at(-1);
  if (utterance.room === undefined || last === undefined) return sentences;
  return [...sentences.slice(0, -1), `${last}\n${say('chat.mention-me', { name: CHAT.botName })}`];
}

async function orRefusal(run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { say: [sayByCode(error.code, error.details)] };
  }
}

const dialogueEnd = (now: Date): Date => later(now, CHAT.dialogueMs);

/** A turn can be finished after a crash for as long as this. */
const FORGET_AFTER = 24 * 60 * 60_000;
