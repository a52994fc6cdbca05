import type { Chat } from '../../bots/chat.ts';
import type { Utterance } from '../../bots/command.ts';
import type { NeedIntake } from '../../bots/dialogues/need-intake.ts';
import type { App } from '../../src/app.ts';
import { noticeId, roomId } from '../../src/features/broadcasts/index.ts';

/** The channel of replayed messages: no sender serves it, so the bot's words stay where they are kept. */
export const CHANNEL = 'replay';

/** A message, whether it is the same as another, at most two answers, and the confirmation; one more than that would be a bot that cannot be satisfied. */
const MOST_TURNS = 6;

/**
 * Says one message to the bot in a private chat and goes on until the bot has what it needs: what it asks is passed over,
 * each message is a matter of its own, the draft is confirmed. The same message again, with the same ids, is recognized as said before.
 * @returns how long the bot took for each answer, in milliseconds; none for what was answered in an earlier run
 */
export async function speak(app: App, chat: Chat, id: string, text: string): Promise<number[]> {
  const times: number[] = [];
  let words: string | undefined = text;
  for (let turn = 0; turn < MOST_TURNS && words !== undefined; turn += 1) {
    const utterance = utter(app, `${id}-${turn}`, id, words);
    const isNew = !(await hasReply(app, utterance));
    const began = performance.now();
    await chat.receive(utterance);
    await chat.settled();
    const ended = performance.now();
    if (isNew && (await hasReply(app, utterance))) times.push(ended - began);
    words = await nextWords(app, utterance);
  }
  return times;
}

const utter = (app: App, id: string, contact: string, text: string): Utterance => ({
  id: `${CHANNEL}:${id}`,
  channel: CHANNEL,
  contact,
  text,
  kind: 'text',
  addressed: true,
  at: app.clock(),
});

async function hasReply({ notices }: App, { id, channel, contact }: Utterance): Promise<boolean> {
  return (await notices.find(noticeId(id, roomId(channel, contact), 0))) !== null;
}

/** What a patient resident says next; nothing when the bot asks nothing more. */
async function nextWords(app: App, utterance: Utterance): Promise<string | undefined> {
  const { running } = await app.conversations.of(utterance);
  if (running?.name !== 'need-intake') return undefined;
  const { same, questions } = running.state as NeedIntake;
  if (same !== undefined) return '不是';
  return questions.length > 0 ? '跳过' : '确认';
}
