import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import { pauseClock, watchClocks } from '../../src/features/needs/index.ts';
import { startLevels } from '../../src/features/needs/levels/service-levels.ts';
import { NO_OWN_DAYS } from '../../src/features/regions/index.ts';
import { DAY, HOUR, later, perform, SYSTEM } from '../../src/kernel/index.ts';
import { buildNeed } from '../factories/needs.ts';
import { REGION_TREE } from '../factories/regions.ts';
import { buildActor, buildGrant, buildResident } from '../factories/residents.ts';
import { aTime } from '../factories/time.ts';
import { twoApps } from '../factories/two-apps.ts';
import { expireLocks } from '../setup/locks.ts';
import { aSharedStore, aWorkerOn } from '../setup/shared-store.ts';
import { size } from '../setup/size.ts';

const NEEDS = size(40, 3000);
const KILLS = size(2, 8);
const LEVELS_OF_EACH = 2;

it('two processes that look at once, while the time jumps to and fro, find each level once', async () => {
  const time = aTime();
  const apps = await twoApps(time.clock);
  for (const region of REGION_TREE) await apps[0].regions.insert(region, []);
  await plantAll(apps[0], time.now());
  const look = async () => {
    const looks = [0, 1, 0, 1].map((which) => perform(watchClocks, apps[which]!, SYSTEM, {}));
    return (await Promise.all(looks)).reduce((sum, missed) => sum + missed, 0);
  };

  const missed: number[] = [];
  for (const moment of [
    '2026-03-02T11:00',
    '2026-02-01T09:00',
    '2026-12-01T09:00',
    '2026-03-02T09:00',
    '2027-01-04T09:00',
  ]) {
    time.set(`${moment}:00+08:00`);
    missed.push(await look());
  }

  expect(missed).toEqual([NEEDS, 0, NEEDS, 0, 0]);
  expect(await tellings(apps[1])).toBe(NEEDS * LEVELS_OF_EACH);
});

it('a worker who pauses while others look either was in time or was not', async () => {
  const time = aTime('2026-03-02T11:00:00+08:00');
  const apps = await twoApps(time.clock);
  for (const region of REGION_TREE) await apps[0].regions.insert(region, []);
  await plantAll(apps[0], later(time.now(), -2 * HOUR));
  const worker = buildActor({ id: 'worker', grants: [buildGrant('worker')] });

  const pauses = Array.from({ length: NEEDS }, (_, index) =>
    perform(pauseClock, apps[1], worker, { number: numberOf(index), reason: '等家属回复' }),
  );
  await Promise.all([...pauses, perform(watchClocks, apps[0], SYSTEM, {})]);

  expect(await tellings(apps[0])).toBe(NEEDS);
  const needs = await apps[0].needs.findWhere({}, { limit: NEEDS });
  expect(needs.map(({ timeline }) => timeline.map(({ step }) => step).slice(1))).toEqual(
    needs.map(() => ['answer-overdue', 'pause']),
  );
});

it('workers killed between the steps tell of each level once, to those who should have kept it and to the hub above', async () => {
  const { app, storage } = await aSharedStore();
  await app.residents.insert(buildResident({ id: 'at-station', grants: [buildGrant('worker')] }), []);
  await app.residents.insert(buildResident({ id: 'above', grants: [buildGrant('steward', '/d1/s1/')] }), []);
  // Whatever the calendar, both levels are over by now.
  await plantAll(app, later(new Date(), -60 * DAY));
  const workers = [aWorkerOn(storage), aWorkerOn(storage)];

  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = await told(app);
    if (before >= ALL_TOLD) break;
    await vi.waitFor(async () => expect(await told(app)).toBeGreaterThan(before), PATIENCE);
    await pause(Math.random() * 200);
    await workers[kill % 2]!.kill();
    await expireLocks(app);
    workers[kill % 2] = aWorkerOn(storage);
  }
  await vi.waitFor(async () => expect(await told(app)).toBeGreaterThanOrEqual(ALL_TOLD), PATIENCE);

  expect(await told(app)).toBe(ALL_TOLD);
  for (const recipient of ['at-station', 'above']) {
    const each = await app.connection
      .collection('notices')
      .find({ recipient, about: { $exists: true } })
      .toArray();
    const texts = each.map(({ about, text }) => `${String(about)} ${String(text)}`);
    expect(new Set(texts).size).toBe(NEEDS * LEVELS_OF_EACH);
    expect(texts).toHaveLength(NEEDS * LEVELS_OF_EACH);
  }
});

const ALL_TOLD = NEEDS * LEVELS_OF_EACH * 2;
const PATIENCE = { timeout: 240_000, interval: 20 };

const told = (app: App): Promise<number> =>
  app.connection
    .collection('notices')
    .countDocuments({ about: { $exists: true }, recipient: { $in: ['at-station', 'above'] } });

async function tellings(app: App): Promise<number> {
  const pending = await app.needs.pending(NEEDS);
  return pending.flatMap(({ happenings }) => happenings).filter(({ name }) => name === 'needs.overdue').length;
}

const numberOf = (index: number): string => `N20260302-${String(index).padStart(6, '0')}`;

/** Needs asked for then, which nobody has answered. */
async function plantAll(app: App, at: Date): Promise<void> {
  const levels = startLevels({ answer: 2 * HOUR, solution: 8 * HOUR }, at, NO_OWN_DAYS);
  await Promise.all(
    Array.from({ length: NEEDS }, (_, index) =>
      app.needs.insert(
        buildNeed({
          id: `need-${index}`,
          number: numberOf(index),
          state: 'at-hall',
          route: 'hall',
          levels,
          submittedAt: at,
          timeline: [{ at, step: 'submit', by: 'lin' }],
        }),
        [],
      ),
    ),
  );
}
