import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChat } from '../../bots/chat.ts';
import { COMMANDS } from '../../bots/commands/index.ts';
import { DIALOGUES } from '../../bots/dialogues/index.ts';
import type { Utterance } from '../../bots/command.ts';
import type { App } from '../../src/app.ts';
import { noticeId, roomId } from '../../src/features/broadcasts/index.ts';
import { seedDemo } from '../demo/seed.ts';
import { withOwnStorage } from '../place.ts';
import { readTexts } from './labelled.ts';
import type { Measure, Report } from './measure.ts';

/** What neighbours say to each other in a group, unaddressed, and how often the bot speaks up. */
export const groupSilence: Measure = {
  name: 'group-silence',
  usage: 'group-silence FILE',
  async run([file]) {
    if (file === undefined) throw new Error('Say which file of small talk to read.');
    const texts = await readTexts(file);
    const dataDir = await mkdtemp(join(tmpdir(), 'linyi-measure-'));
    try {
      return await withOwnStorage(dataDir, { name: 'measure', keyPrefix: 'linyi-measure:' }, (app) =>
        reportOnSilence(app, texts),
      );
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

/** A group with an open poll and an open activity, where the bot has the most to answer, and a verified neighbour in it. */
const ROOM = { channel: 'terminal', room: 'guihua' } as const;
const NEIGHBOUR = 'wang';

/** Says every text in the group through the whole chat pipeline. Texts the bot answered are listed. */
export async function reportOnSilence(app: App, texts: readonly string[]): Promise<Report> {
  await seedDemo(app);
  const chat = createChat(app, { commands: COMMANDS, dialogues: DIALOGUES });
  const answered: string[] = [];
  for (const [index, text] of texts.entries()) {
    const utterance = unaddressed(text, `${ROOM.channel}:silence-${index}`, app.clock());
    await chat.receive(utterance);
    await chat.settled();
    if (await hasReply(app, utterance)) answered.push(text);
  }
  await chat.stop();
  const summary = `${texts.length} messages in a group, ${answered.length} of them answered`;
  return {
    lines: [summary, ...answered.map((text) => `answered: ${text}`)],
    figures: { messages: texts.length, replies: answered.length },
  };
}

const unaddressed = (text: string, id: string, at: Date): Utterance => ({
  ...ROOM,
  id,
  contact: NEIGHBOUR,
  text,
  kind: 'text',
  addressed: false,
  at,
});

async function hasReply({ notices }: App, { id }: Utterance): Promise<boolean> {
  return (await notices.find(noticeId(id, roomId(ROOM.channel, ROOM.room), 0))) !== null;
}
