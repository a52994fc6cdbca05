import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { pauseBroadcast, resumeBroadcast } from '../../src/features/broadcasts/index.ts';
import { actorOf } from '../../src/features/residents/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { plantResidents } from '../factories/sendings/crowd.ts';
import { buildGrant, buildResident } from '../factories/residents.ts';
import { aScheduled, toAll } from '../factories/sendings/steps.ts';
import { aSharedStore, aWorkerOn } from '../setup/shared-store.ts';
import { size } from '../setup/size.ts';

const CROWD = size(800, 10_000);
const KILLS = size(2, 8);

it('a worker killed again and again, while the broadcast is paused and resumed, leaves each recipient exactly one notice', async () => {
  const { app, storage } = await aSharedStore();
  const steward = actorOf(
    await app.residents.insert(buildResident({ id: 'steward', grants: [buildGrant('steward', '/d1/')] }), []),
  );
  await plantResidents(app, CROWD);
  const given = { region: '/d1/', to: toAll({ region: '/d1/s1/c1/' }, { region: '/d1/' }), urgent: '半夜也要测' };
  const { id } = await aScheduled(app, steward, given);
  const written = () => app.connection.collection('notices').countDocuments({ broadcast: id });
  const atKills: number[] = [];

  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = await written();
    const worker = aWorkerOn(storage);
    await vi.waitFor(async () => expect(await written()).toBeGreaterThan(before), { timeout: 60_000, interval: 5 });
    await pause(Math.random() * 100);
    if (kill % 2 === 0) await perform(pauseBroadcast, app, steward, { broadcastId: id });
    await worker.kill();
    atKills.push(await written());
    if (kill % 2 === 0) await perform(resumeBroadcast, app, steward, { broadcastId: id });
    if (atKills.at(-1) === CROWD + 1) break;
  }
  aWorkerOn(storage);
  const settled = async () => {
    expect(await app.broadcasts.find(id)).toMatchObject({ state: 'sending', isExpanded: true });
    expect(await app.broadcastNotices.counts(id)).toEqual([{ state: 'queued', why: null, count: CROWD + 1 }]);
  };
  await vi.waitFor(settled, { timeout: 120_000, interval: 200 });

  const recipients = await app.connection.collection('notices').distinct('recipient', { broadcast: id });
  console.info(`notices written at each kill: ${atKills.join(', ')} of ${CROWD + 1}`);
  expect(recipients).toHaveLength(CROWD + 1);
  expect(atKills[0]).toBeLessThan(CROWD + 1);
});
