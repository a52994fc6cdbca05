import { COMMANDS } from '../../bots/commands/index.ts';
import { DIALOGUES } from '../../bots/dialogues/index.ts';
import { hears, type Command } from '../../bots/command.ts';
import { createChat, type Chat, type ChatOptions } from '../../bots/chat.ts';
import { hearCommand } from '../../bots/chat/hear.ts';
import type { App } from '../../src/app.ts';
import { noticeId, roomId, type Notice } from '../../src/features/broadcasts/index.ts';
import type { Utterance } from '../../src/platform/chat/index.ts';

/** What 林晓梅 says to the bot in private, unless given otherwise. */
export function buildUtterance({ id = 'terminal:m1', ...given }: Partial<Utterance> = {}): Utterance {
  return {
    id,
    channel: 'terminal',
    contact: 'lin',
    text: '帮助',
    kind: 'text',
    addressed: true,
    at: new Date('2026-03-02T01:00:00Z'),
    ...given,
  };
}

export interface TestChat extends Chat {
  /** Says something to the bot and gives what it answers; `room` is addressed unless said otherwise. */
  say(contact: string, text: string, given?: Partial<Utterance>): Promise<string[]>;
}

/** The bot with all its commands and dialogues, or with those that the test is about. */
export function aChat(app: App, given: Partial<ChatOptions> = {}): TestChat {
  const chat = createChat(app, { commands: COMMANDS, dialogues: DIALOGUES, ...given });
  let count = 0;
  return {
    ...chat,
    async say(contact, text, options = {}) {
      count += 1;
      const utterance = buildUtterance({ id: `terminal:${contact}-${count}`, contact, text, ...options });
      await chat.receive(utterance);
      await chat.settled();
      return (await repliesTo(app, utterance)).map((reply) => reply.text);
    },
  };
}

/** The replies kept for an utterance, in order. */
export async function repliesTo(app: App, { id, channel, room, contact }: Utterance): Promise<Notice[]> {
  const replies: Notice[] = [];
  for (;;) {
    const reply = await app.notices.find(noticeId(id, roomId(channel, room ?? contact), replies.length));
    if (reply === null) return replies;
    replies.push(reply);
  }
}

/** The bot dies before its answer is kept, and another takes the message up. @returns what is answered then */
export async function answeredAfterDeath(
  app: App,
  time: { pass(milliseconds: number): void },
  text: string,
): Promise<string[]> {
  const utterance = buildUtterance({ id: 'terminal:said-once', text });
  const add = async () => Promise.reject(new Error('the process died here'));
  const dying = aChat({ ...app, notices: { ...app.notices, add } });
  await dying.receive(utterance);
  await dying.settled();
  time.pass(60_000);

  const chat = aChat(app);
  await chat.start();
  await chat.settled();
  await chat.stop();
  return (await repliesTo(app, utterance)).map((reply) => reply.text);
}

/** Which command hears a text, but for the need that anything may be, and with what; `none` where none does. */
export function heardAs(text: string): { readonly name: string; readonly slots: object } {
  const commands = COMMANDS.filter(({ name }) => name !== 'needs.intake');
  const heard = hearCommand(commands, buildUtterance({ text }));
  return { name: heard?.command.name ?? 'none', slots: heard?.slots ?? {} };
}

/** A command that hears exactly this text and answers 好的. */
export function aCommand(
  text: string,
  run: Command['run'] | ((turn: Parameters<Command['run']>[0]) => Promise<void>) = async () => undefined,
): Command {
  return hears({
    name: `test.${text}`,
    example: text,
    hear: (heard) => (heard === text ? {} : null),
    async run(turn, slots) {
      await run(turn, slots);
      return { say: [`好的：${text}`] };
    },
  });
}
