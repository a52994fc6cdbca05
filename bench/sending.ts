/**
 * Messages per second: the whole sender on a channel without limits, against the bare channel and one durable write each;
 * then under a limit, against what the limit allows.
 */
import { startSender } from '../bots/sending/sender.ts';
import type { ChatChannel } from '../bots/channel.ts';
import type { Pacing } from '../config/defaults.ts';
import { laneOf, type NoticeDraft } from '../src/features/broadcasts/index.ts';
import { newId } from '../src/kernel/index.ts';
import { compare, printTable } from './servers/harness.ts';
import { openInstallation } from './servers/installation.ts';

const FEW = 1000;
const MANY = 10_000;
const ROOMS = 200;
const installation = await openInstallation();
const { app } = installation;

printTable(
  'Sending',
  'messages/s',
  await compare(
    [
      { name: 'one durable write per message, one after another', run: written },
      { name: 'bare channel in a loop', run: bare },
      { name: `whole sender, ${FEW} queued`, run: () => whole(FEW) },
      { name: `whole sender, ${MANY} queued`, run: () => whole(MANY) },
    ],
    1,
  ),
);

for (const perSecond of [2, 20]) {
  const pacing = { perAccountMs: 1000 / perSecond, perLaneMs: 0, atOnce: 16 };
  printTable(
    `Sending at a limit of ${perSecond} a second for the account, ${10 * perSecond} queued`,
    'messages/s',
    await compare(
      [
        { name: 'what the limit allows', run: async () => perSecond },
        { name: 'whole sender', run: () => whole(10 * perSecond, pacing) },
      ],
      3,
    ),
  );
}

await installation.close();

async function bare(): Promise<number> {
  const channel = aChannel(newId());
  const started = performance.now();
  for (let index = 0; index < MANY; index += 1) await channel.send({ room: 'room' }, '通知');
  return (MANY * 1000) / (performance.now() - started);
}

async function written(): Promise<number> {
  const started = performance.now();
  for (let index = 0; index < FEW; index += 1) await app.notices.add([aNotice('none', index)]);
  return (FEW * 1000) / (performance.now() - started);
}

/** Everything is queued before the sender starts. */
async function whole(count: number, pacing: Pacing = { perAccountMs: 0, perLaneMs: 0, atOnce: 16 }): Promise<number> {
  const channel = aChannel(newId());
  await app.notices.add(Array.from({ length: count }, (_, index) => aNotice(channel.name, index)));
  const started = performance.now();
  const sender = await startSender(channel, app, { pacing });
  while (channel.taken() < count) await new Promise((resolve) => setTimeout(resolve, 5));
  await sender.stop();
  return (count * 1000) / (performance.now() - started);
}

function aChannel(name: string): ChatChannel & { taken(): number } {
  let taken = 0;
  return {
    name,
    start: async () => undefined,
    isReady: () => true,
    async send() {
      taken += 1;
    },
    stop: async () => undefined,
    taken: () => taken,
  };
}

function aNotice(channel: string, index: number): NoticeDraft {
  const to = { room: `room${index % ROOMS}` };
  const lane = laneOf(channel, to);
  return {
    id: newId(),
    recipient: lane,
    text: '明天上午停水。',
    region: '/d1/',
    channel,
    to,
    lane,
    state: 'queued',
    at: new Date(),
  };
}
