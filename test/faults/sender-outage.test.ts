import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createApp, type App } from '../../src/app.ts';
import { buildNotice } from '../factories/notices.ts';
import { untilNothingIsLeft } from '../setup/patience.ts';
import { size } from '../setup/size.ts';
import { freshStorage } from '../setup/storage.ts';

const START = Date.UTC(2026, 2, 2, 1);
const OUT_FROM = START + 60_000;
const OUT_UNTIL = OUT_FROM + 30 * 60_000;
const LANES = 40;
const KILLS = 5;

it('two senders, one killed again and again around half an hour of outage, say nothing twice, lose nothing, and keep their limits', async () => {
  const seed = Number(process.env.LINYI_SEED ?? Date.now() % 1_000_000);
  console.info(`LINYI_SEED=${seed}`);
  const random = randomFrom(seed);
  const { app, passes, lines, aSpeaker } = await anOutage();
  const perLane = size(5, 40);
  await app.notices.add(
    Array.from({ length: perLane }, (_, index) =>
      Array.from({ length: LANES }, (_, lane) => aMessage(lane, index)),
    ).flat(),
  );
  const total = LANES * perLane;

  const speakers = [aSpeaker(), aSpeaker()];
  await vi.waitFor(() => expect(lines('spoken').length).toBeGreaterThan(5), { timeout: 60_000, interval: 5 });
  await killOne(speakers, random);
  passes(OUT_FROM);
  speakers.push(aSpeaker());
  await vi.waitFor(() => expect(lines('asked').length).toBeGreaterThan(0), { timeout: 60_000, interval: 20 });
  for (let kill = 1; kill < KILLS - 1; kill += 1) {
    passes(OUT_FROM + kill * 8 * 60_000);
    await pause(random() * 1500);
    await killOne(speakers, random);
    speakers.push(aSpeaker());
  }
  const saidBefore = lines('spoken').length;
  passes(OUT_UNTIL);
  await vi.waitFor(() => expect(lines('spoken').length).toBeGreaterThan(saidBefore), { timeout: 60_000, interval: 5 });
  await killOne(speakers, random);
  speakers.push(aSpeaker());

  let time = OUT_UNTIL + 25 * 3_600_000;
  await untilNothingIsLeft(async () => {
    passes((time += 60_000));
    const { sent = 0, unknown = 0 } = await app.notices.counts('terminal');
    return sent + unknown === total ? null : `${total - sent - unknown} messages`;
  });

  expectWithinLimits(lines('times').map(Number));
  const spoken = lines('spoken');
  const unknowns = await app.notices.undelivered({ regions: ['/d1/'] }, total, null);
  expect(new Set(spoken).size).toBe(spoken.length);
  expect(unknowns.length).toBeLessThanOrEqual(KILLS * 4);
  for (const notice of unknowns) expect(notice).toMatchObject({ state: 'unknown', why: 'interrupted' });
  const doubtful = new Set(unknowns.map(({ text }) => text));
  expect(new Set([...spoken, ...doubtful]).size).toBe(total);
  for (let lane = 0; lane < LANES; lane += 1) {
    const places = spoken.filter((line) => line.startsWith(`${lane} `)).map((line) => Number(line.split(' ')[1]));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  }
}, 900_000);

/** What two processes had on its way may be noted after the time has moved on. */
const ON_THEIR_WAY = 8;

/** In any stretch of time no more than the burst, and one for each second that passed. */
function expectWithinLimits(times: readonly number[]): void {
  const sorted = times.toSorted((one, other) => one - other);
  for (const [first, from] of sorted.entries()) {
    for (const [offset, at] of sorted.slice(first, first + 200).entries()) {
      const most = 20 + Math.floor((at - from) / 1000) + ON_THEIR_WAY;
      expect(offset + 1, `from ${from} to ${at}`).toBeLessThanOrEqual(most);
    }
  }
}

/** Rooms and persons, answers and news. */
function aMessage(lane: number, index: number) {
  const to = lane % 2 === 0 ? { room: `room${lane}` } : { contact: `person${lane}` };
  const isReply = index % 3 === 0 ? ({ isReply: true } as const) : {};
  return buildNotice({ id: `${lane}-${index}`, text: `${lane} ${index}`, at: new Date(START), to, ...isReply });
}

async function anOutage() {
  const storage = freshStorage();
  const folder = mkdtempSync(join(tmpdir(), 'linyi-outage-'));
  const passes = (time: number) => {
    writeFileSync(join(folder, 'next'), String(time));
    renameSync(join(folder, 'next'), join(folder, 'time'));
  };
  passes(START);
  const { uri: mongoUri, redisUrl, keyPrefix, keyDirectory } = storage;
  const app: App = await createApp({
    name: 'test',
    mongoUri,
    redisUrl,
    keyPrefix,
    keyDirectory,
    logLevel: 'silent',
    clock: () => new Date(Number(readFileSync(join(folder, 'time'), 'utf8'))),
  });
  onTestFinished(async () => {
    await app.close();
    await storage.drop();
    rmSync(folder, { recursive: true });
  });

  return {
    app,
    passes,
    lines: (file: 'spoken' | 'asked' | 'times') =>
      existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').split('\n').slice(0, -1) : [],
    aSpeaker() {
      const child = spawn(process.execPath, ['--import', 'tsx', 'test/faults/sender/outage-speaker.ts'], {
        env: {
          ...process.env,
          MONGODB_URI: mongoUri,
          REDIS_URL: redisUrl,
          KEY_PREFIX: keyPrefix,
          KEY_DIRECTORY: keyDirectory,
          FOLDER: folder,
          OUT_FROM: String(OUT_FROM),
          OUT_UNTIL: String(OUT_UNTIL),
        },
        stdio: 'inherit',
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      return child;
    },
  };
}

async function killOne(speakers: ChildProcess[], random: () => number): Promise<void> {
  await pause(random() * 200);
  const [speaker] = speakers.splice(Math.floor(random() * speakers.length), 1);
  const gone = once(speaker!, 'exit');
  speaker!.kill('SIGKILL');
  await gone;
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
