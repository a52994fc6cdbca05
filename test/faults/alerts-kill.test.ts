import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import { submissionHappenings } from '../../src/features/needs/intake/new-need.ts';
import { later, MINUTE } from '../../src/kernel/index.ts';
import { buildAlert, buildNeed } from '../factories/needs.ts';
import { buildGrant, buildResident } from '../factories/residents.ts';
import { expireLocks } from '../setup/locks.ts';
import { aSharedStore, aWorkerOn } from '../setup/shared-store.ts';
import { size } from '../setup/size.ts';

const DANGERS = size(12, 2000);
const KILLS = size(2, 8);

/** Where all this takes long, the next call falls due meanwhile and is told a moment later. */
async function eachCallIsToldOnce(app: App, id: string): Promise<void> {
  const { timeline, alert } = (await app.needs.find(id))!;
  const calls = timeline.filter(({ step }) => step === 'call');
  expect(calls).toHaveLength(alert!.calls);
  expect(await app.connection.collection('notices').countDocuments({ about: id })).toBe(calls.length);
}

it('workers killed between the steps leave each call about a danger made once, and told once to everybody called', async () => {
  const { app, storage } = await aSharedStore();
  await app.residents.insert(buildResident({ id: 'on-duty', grants: [buildGrant('duty-worker')] }), []);
  const workers = [aWorkerOn(storage), aWorkerOn(storage)];
  await Promise.all(Array.from({ length: DANGERS }, (_, index) => plant(app, index)));
  const kills = async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = await told(app);
      await vi.waitFor(async () => expect(await told(app)).toBeGreaterThan(before), { timeout: 60_000, interval: 5 });
      await pause(Math.random() * 100);
      await workers[kill % 2]!.kill();
      await expireLocks(app);
      workers[kill % 2] = aWorkerOn(storage);
      if ((await told(app)) >= DANGERS) return;
    }
  };

  await kills();
  await vi.waitFor(async () => expect(await told(app)).toBeGreaterThanOrEqual(DANGERS), PATIENCE);
  await makeDue(app);
  await vi.waitFor(async () => expect(await called(app)).toBeGreaterThanOrEqual(DANGERS * 2), PATIENCE);
  await workers[0]!.kill();
  await expireLocks(app);
  await vi.waitFor(async () => expect(await told(app)).toBe(await called(app)), PATIENCE);

  const needs = await app.needs.findWhere({}, { limit: DANGERS });
  for (const { id } of needs) await vi.waitFor(() => eachCallIsToldOnce(app, id), PATIENCE);
});

const PATIENCE = { timeout: 240_000, interval: 200 };

const told = (app: App): Promise<number> =>
  app.connection.collection('notices').countDocuments({ recipient: 'on-duty', about: { $exists: true } });

async function called(app: App): Promise<number> {
  const needs = await app.needs.findWhere({}, { limit: DANGERS });
  return needs.reduce((sum, { alert }) => sum + alert!.calls, 0);
}

async function plant(app: App, index: number): Promise<void> {
  const now = new Date();
  const alert = buildAlert({ nextAt: now });
  const need = buildNeed({
    id: `danger-${index}`,
    number: `N20260302-${String(index).padStart(6, '0')}`,
    route: 'duty',
    state: 'alerted',
    urgency: 'danger',
    alert,
    submittedAt: now,
  });
  await app.needs.insert(need, submissionHappenings(need));
}

/** As if every call had gone unanswered until now. */
async function makeDue(app: App): Promise<void> {
  for (let index = 0; index < DANGERS; index += 1) {
    await app.needs.change(`danger-${index}`, (need) => ({
      next: { ...need, alert: { ...need.alert!, nextAt: later(new Date(), -MINUTE) } },
      result: undefined,
    }));
  }
}
