import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createApp, type App } from '../../src/app.ts';
import { submissionHappenings } from '../../src/features/needs/intake/new-need.ts';
import { later, MINUTE, wallClock } from '../../src/kernel/index.ts';
import { buildAlert, buildNeed } from '../factories/needs.ts';
import { REGION_TREE } from '../factories/regions.ts';
import { buildGrant, buildResident } from '../factories/residents.ts';
import { startDoor, type Door } from '../setup/doors.ts';
import { size } from '../setup/size.ts';
import { freshStorage, type FreshStorage } from '../setup/storage.ts';

const DANGERS = size(200, 2000);
const KILLS = size(3, 8);

it('workers killed between the steps leave each call about a danger made once, and told once to everybody called', async () => {
  const { app, storage } = await aStore();
  const workers = [aWorker(storage), aWorker(storage)];
  await Promise.all(Array.from({ length: DANGERS }, (_, index) => plant(app, index)));
  const kills = async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = await told(app);
      await vi.waitFor(async () => expect(await told(app)).toBeGreaterThan(before), { timeout: 60_000, interval: 5 });
      await pause(Math.random() * 100);
      await workers[kill % 2]!.kill();
      workers[kill % 2] = aWorker(storage);
      if ((await told(app)) >= DANGERS) return;
    }
  };

  await kills();
  await vi.waitFor(async () => expect(await told(app)).toBeGreaterThanOrEqual(DANGERS), PATIENCE);
  await makeDue(app);
  await vi.waitFor(async () => expect(await called(app)).toBeGreaterThanOrEqual(DANGERS * 2), PATIENCE);
  await workers[0]!.kill();
  await vi.waitFor(async () => expect(await told(app)).toBe(await called(app)), PATIENCE);

  const needs = await app.needs.findWhere({}, { limit: DANGERS });
  for (const { id, timeline, alert } of needs) {
    const calls = timeline.filter(({ step }) => step === 'call');
    expect(calls).toHaveLength(alert!.calls);
    expect(await app.connection.collection('notices').countDocuments({ about: id })).toBe(calls.length);
  }
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

async function aStore(): Promise<{ app: App; storage: FreshStorage }> {
  const storage = freshStorage();
  const { uri: mongoUri, redisUrl, keyPrefix } = storage;
  const app = await createApp({ name: 'test', mongoUri, redisUrl, keyPrefix, logLevel: 'silent', clock: wallClock });
  for (const region of REGION_TREE) await app.regions.insert(region, []);
  await app.residents.insert(buildResident({ id: 'on-duty', grants: [buildGrant('duty-worker')] }), []);
  onTestFinished(async () => {
    await app.close();
    await storage.drop();
  });
  return { app, storage };
}

function aWorker(storage: FreshStorage): Door {
  const worker = startDoor('jobs', storage);
  onTestFinished(() => worker.stop());
  return worker;
}
