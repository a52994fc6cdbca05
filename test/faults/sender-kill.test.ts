import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startSender } from '../../bots/sending/sender.ts';
import { createApp, type App } from '../../src/app.ts';
import { wallClock } from '../../src/kernel/index.ts';
import { aChannel } from '../factories/channel.ts';
import { buildNotice } from '../factories/notices.ts';
import { untilNothingIsLeft } from '../setup/patience.ts';
import { size } from '../setup/size.ts';
import { freshStorage, type FreshStorage } from '../setup/storage.ts';

const LEASE = { sendTimeoutMs: 300, leaseMs: 400 };
const PACING = { perAccountMs: 0, perLaneMs: 0, atOnce: 4 };

it('a message that was being sent when the process died is unknown and never repeated; those after it go on', async () => {
  const { app, storage, spoken } = await aStore();
  await app.notices.add(['1', '2', '3'].map((id) => buildNotice({ id, text: id })));
  const speaker = aSpeaker(storage, spoken, { HANGS: '2' });
  await vi.waitFor(() => expect(linesOf(spoken)).toEqual(['1', '2']), { timeout: 30_000, interval: 20 });

  await killed(speaker);
  expect(await app.notices.find('2')).toMatchObject({ state: 'sending' });
  await expireAll(app);
  const said = await speakHere(app);

  await vi.waitFor(async () => expect(await app.notices.find('3')).toMatchObject({ state: 'sent' }), 10_000);
  expect(await app.notices.find('1')).toMatchObject({ state: 'sent' });
  expect(await app.notices.find('2')).toMatchObject({ state: 'unknown', why: 'interrupted', tries: 1 });
  expect(said()).toEqual(['3']);
});

it('senders killed again and again send nothing twice, nothing out of order, and leave nothing untold', async () => {
  const { app, storage, spoken } = await aStore();
  const kills = size(3, 50);
  const perLane = size(80, 1500);
  const lanes = ['a', 'b', 'c', 'd'];
  await app.notices.add(
    Array.from({ length: perLane }, (_, index) =>
      lanes.map((lane) => buildNotice({ id: `${lane}${index}`, text: `${lane} ${index}`, to: { contact: lane } })),
    ).flat(),
  );

  for (let kill = 0; kill < kills; kill += 1) {
    const before = linesOf(spoken).length;
    const speaker = aSpeaker(storage, spoken);
    await vi.waitFor(() => expect(linesOf(spoken).length).toBeGreaterThan(before), { timeout: 30_000, interval: 10 });
    await pause(Math.random() * 200);
    await killed(speaker);
    await expireAll(app);
  }
  const said = await speakHere(app);
  await untilNothingIsLeft(async () => {
    const { sent = 0, unknown = 0 } = await app.notices.counts('terminal');
    const left = perLane * lanes.length - sent - unknown;
    return left === 0 ? null : `${left} messages wait`;
  });

  const all = [...linesOf(spoken), ...said()];
  const { unknown = 0 } = await app.notices.counts('terminal');
  expect(new Set(all).size).toBe(all.length);
  expect(unknown).toBeLessThanOrEqual(kills * PACING.atOnce);
  expect(all.length).toBeGreaterThanOrEqual(perLane * lanes.length - unknown);
  for (const lane of lanes) {
    const places = all.filter((line) => line.startsWith(lane)).map((line) => Number(line.split(' ')[1]));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  }
});

async function aStore(): Promise<{ app: App; storage: FreshStorage; spoken: string }> {
  const storage = freshStorage();
  const { uri: mongoUri, redisUrl, keyPrefix, keyDirectory } = storage;
  const app = await createApp({
    name: 'test',
    mongoUri,
    redisUrl,
    keyPrefix,
    keyDirectory,
    logLevel: 'silent',
    clock: wallClock,
  });
  const folder = mkdtempSync(join(tmpdir(), 'linyi-sender-'));
  onTestFinished(async () => {
    await app.close();
    await storage.drop();
    rmSync(folder, { recursive: true });
  });
  return { app, storage, spoken: join(folder, 'spoken') };
}

function aSpeaker(storage: FreshStorage, spoken: string, env: Readonly<Record<string, string>> = {}): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/faults/sender/speaker.ts'], {
    env: {
      ...process.env,
      ...env,
      MONGODB_URI: storage.uri,
      REDIS_URL: storage.redisUrl,
      KEY_PREFIX: storage.keyPrefix,
      KEY_DIRECTORY: storage.keyDirectory,
      SPOKEN: spoken,
    },
    stdio: 'inherit',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** A sender in this process. @returns what it has said so far */
async function speakHere(app: App): Promise<() => string[]> {
  const channel = aChannel();
  const sender = await startSender(channel, app, { pacing: PACING, ...LEASE });
  onTestFinished(() => sender.stop());
  return () => channel.said.map(({ text }) => text);
}

/** As if the minute had passed after which a process that does not answer is taken for dead. */
const expireAll = (app: App) =>
  app.connection.collection('notices').updateMany({ state: 'sending' }, { $set: { 'claim.until': new Date(0) } });

const linesOf = (file: string): string[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
