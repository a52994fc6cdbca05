import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import {
  askFloor,
  endItem,
  endSession,
  submitMinutes,
  viewMinutes,
  writeMinutes,
  type Session,
} from '../../src/features/hearings/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { minutesPaper } from '../../src/http/routes/shapes/hearing-paper.ts';
import { buildHearing } from '../factories/deliberation/hearings.ts';
import { buildHall } from '../factories/polls.ts';
import { buildActor, buildGrant } from '../factories/residents.ts';
import { aSharedStore } from '../setup/shared-store.ts';
import { size } from '../setup/size.ts';
import type { FreshStorage } from '../setup/storage.ts';

const PEOPLE = size(50, 600);
const KILLS = size(2, 16);
/** How long everybody speaks: nobody who was not interrupted may have had less. */
const SPEAK_MS = 25;
const people = Array.from({ length: PEOPLE }, (_, index) => `p${index}`);
const hearingId = 'parking';
const organizer = buildActor({ id: 'organizer', grants: [buildGrant('organizer')] });

it('two clerks who call speakers at once and are killed in the middle let everybody speak once, in order, and nobody less than their turn', async () => {
  const { app, storage } = await aSharedStore();
  await app.halls.insert(buildHall(), []);
  const hearing = buildHearing({ state: 'in-session', invited: people });
  const attendance = people.map((resident) => ({ resident, from: hearing.session!.beganAt }));
  await app.hearings.insert({ ...hearing, session: { ...hearing.session!, attendance } }, []);
  const session = async (): Promise<Session> => (await app.hearings.find(hearingId))!.session!;
  for (const id of people) await perform(askFloor, app, buildActor({ id }), { hearingId });
  const order = (await session()).queue.map(({ resident }) => resident);
  expect(order).toEqual(people);

  const folder = await mkdtemp(join(tmpdir(), 'linyi-clerks-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const called = join(folder, 'called');
  const clerks = await Promise.all(Array.from({ length: KILLS + 2 }, () => aClerk(storage, called)));
  const [first, second, ...waiting] = clerks;
  const held: ChildProcess[] = [first!, second!];
  for (const one of held) one.send('go');

  const orders: string[] = [];
  for (const [kill, next] of waiting.entries()) {
    const before = (await session()).turns.length;
    await vi.waitFor(async () => expect((await session()).turns.length).toBeGreaterThan(before + 3), PATIENCE);
    const id = people[kill]!;
    await perform(askFloor, app, buildActor({ id }), { hearingId, kind: 'order' });
    orders.push(id);
    await pause(Math.random() * SPEAK_MS);
    await gone(held[kill % 2]!);
    held[kill % 2] = next;
    next.send('go');
  }
  await vi.waitFor(async () => {
    const { queue, turns } = await session();
    expect({ waiting: queue.length, speaking: turns.filter(({ endedAt }) => endedAt === undefined).length }).toEqual({
      waiting: 0,
      speaking: 0,
    });
  }, PATIENCE);
  await Promise.all(held.map(gone));

  const { turns, lastTicket } = await session();
  const whole = turns.filter(({ isInterrupted }) => isInterrupted !== true);
  const spokenOf = (kind: string) => whole.filter((turn) => turn.kind === kind).map(({ resident }) => resident);
  expect(spokenOf('statement')).toEqual(order);
  expect(spokenOf('order').toSorted()).toEqual(orders.toSorted());
  const interrupted = turns.filter(({ isInterrupted }) => isInterrupted === true);
  expect(turns).toHaveLength(PEOPLE + orders.length + interrupted.length);
  expect(lastTicket).toBe(turns.length);
  const overlapping = turns.filter(({ endedAt }, index) => {
    const next = turns[index + 1];
    return next !== undefined && endedAt! > next.beganAt;
  });
  expect(overlapping).toEqual([]);
  const cutOff = whole.filter(({ beganAt, endedAt }) => endedAt!.getTime() - beganAt.getTime() < SPEAK_MS - 5);
  expect(cutOff).toEqual([]);

  // What a clerk was told is so, and was told to one clerk only.
  const told = (await readFile(called, 'utf8')).trimEnd().split('\n');
  const said = turns.map(({ resident, kind }, index) => `${index + 1} ${resident} ${kind}`);
  expect(new Set(told).size).toBe(told.length);
  expect(told.filter((line) => !said.includes(line))).toEqual([]);
  expect(told.length).toBeGreaterThanOrEqual(turns.length - KILLS);

  await perform(endItem, app, organizer, { hearingId, item: 1 });
  await perform(endSession, app, organizer, { hearingId });
  await perform(writeMinutes, app, organizer, { hearingId, item: 1, text: '大家都说了。' });
  await perform(submitMinutes, app, organizer, { hearingId });
  const { facts } = minutesPaper(await perform(viewMinutes, app, organizer, { hearingId }), 'https://example.org');
  const lines = facts.flatMap(({ text }) => text.split('\n')).filter((line) => /发言 \d+秒|过程问题 \d+秒/u.test(line));
  expect(lines.map((line) => line.split(/[ ，]/u).slice(0, 2).join(' '))).toEqual(
    turns.map(
      ({ resident, kind }) => `受邀人员${people.indexOf(resident) + 1} ${kind === 'order' ? '过程问题' : '发言'}`,
    ),
  );
}, 300_000);

const PATIENCE = { timeout: 120_000, interval: 10 };

/** A clerk's process, ready to begin when it is told to. */
async function aClerk({ uri, redisUrl, keyPrefix, keyDirectory }: FreshStorage, called: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/faults/hearings/clerk.ts'], {
    env: {
      ...process.env,
      MONGODB_URI: uri,
      REDIS_URL: redisUrl,
      KEY_PREFIX: keyPrefix,
      KEY_DIRECTORY: keyDirectory,
      CALLED: called,
      SPEAK_MS: String(SPEAK_MS),
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  onTestFinished(() => gone(child));
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`A clerk ended with ${code} before it began.`)));
  });
  return child;
}

/** As a power cut would. */
async function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
