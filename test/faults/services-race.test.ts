import { expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import {
  bookRecord,
  claimService,
  confirmService,
  enterRecord,
  recordAttendance,
} from '../../src/features/service-records/index.ts';
import { checkBooks } from '../../src/features/time-bank/index.ts';
import { DAY, HOUR, isRefusal, later, perform, SYSTEM } from '../../src/kernel/index.ts';
import { buildActivity } from '../factories/activities.ts';
import { settleReactions } from '../factories/reactions.ts';
import { REGION_TREE } from '../factories/regions.ts';
import { buildActor, buildGrant, buildResident } from '../factories/residents.ts';
import { aTime } from '../factories/time.ts';
import { twoApps } from '../factories/two-apps.ts';
import { buildBank, openAccountFor } from '../factories/volunteers/time-bank.ts';
import { size } from '../setup/size.ts';

const PEOPLE = size(12, 300);
const HERE = '/d1/s1/c1/';
const organizer = buildActor({ id: 'organizer', grants: [buildGrant('organizer')] });
const steward = buildActor({ id: 'steward', grants: [buildGrant('steward')] });
const ids = Array.from({ length: PEOPLE }, (_, index) => `volunteer${index}`);

/** A process that dies when it is about to change a record or an account for the so-manieth time. */
function dyingAfter(app: App, changes: number): App {
  let left = changes;
  const mortal = <Change extends (...given: never[]) => Promise<unknown>>(change: Change): Change =>
    ((...given: Parameters<Change>) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('killed')) : change(...given);
    }) as Change;
  const { serviceRecords, volunteers, timeAccounts, timeTransfers } = app;
  return {
    ...app,
    serviceRecords: { ...serviceRecords, change: mortal(serviceRecords.change) },
    volunteers: { ...volunteers, keep: mortal(volunteers.keep) as typeof volunteers.keep },
    timeAccounts: { ...timeAccounts, change: mortal(timeAccounts.change) },
    timeTransfers: { ...timeTransfers, change: mortal(timeTransfers.change) },
  };
}

async function aDayOfService() {
  const time = aTime('2026-03-05T17:00:00+08:00');
  const apps = await twoApps(time.clock);
  for (const region of REGION_TREE) await apps[0].regions.insert(region, []);
  await apps[0].timeBanks.insert(buildBank(), []);
  await apps[0].activities.insert(buildActivity({ state: 'finished' }), []);
  for (const id of ids) {
    await apps[0].residents.insert(buildResident({ id }), []);
    await openAccountFor(apps[0], id, HERE);
    const cameAt = new Date('2026-03-05T14:00:00+08:00');
    const checkIn = { activity: 'tea', region: HERE, resident: id, way: 'qr' as const, by: id, cameAt, log: [] };
    await apps[0].checkIns.insert({ id: `in-${id}`, ...checkIn }, []);
  }
  return { apps, time };
}

it(`check-ins of ${PEOPLE} become one record and one booking each, whoever dies in between and however often it is done`, async () => {
  const { apps, time } = await aDayOfService();
  const input = { activityId: 'tea', content: '给老人端茶倒水', volunteers: ids };

  const tries = await Promise.allSettled([
    ...[3, 11, 17, 40].map((changes, index) =>
      perform(recordAttendance, dyingAfter(apps[index % 2]!, changes), organizer, input),
    ),
    ...apps.map((app) => perform(recordAttendance, app, organizer, input)),
  ]);
  await settleReactions(apps[0]);
  const records = await apps[1].serviceRecords.within(HERE, new Date(0), time.now(), 10_000);
  const bookings = await Promise.allSettled(
    records.flatMap(({ id }, index) =>
      [apps[0], apps[1], dyingAfter(apps[index % 2]!, index % 9)].map((app) =>
        perform(bookRecord, app, SYSTEM, { recordId: id }),
      ),
    ),
  );
  for (const { id } of records) {
    await perform(enterRecord, apps[0], SYSTEM, { recordId: id });
    await perform(bookRecord, apps[0], SYSTEM, { recordId: id });
  }

  const dead = [...tries, ...bookings].flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  expect(new Set(dead)).toEqual(new Set(['Error: killed']));
  expect(records.map(({ volunteer }) => volunteer).toSorted()).toEqual(ids.toSorted());
  for (const holder of ids) {
    const account = await apps[1].timeAccounts.ofHolder(holder);
    expect(account).toMatchObject({ balance: 120, holds: [] });
    expect(await apps[1].timeTransfers.sumOf(account!.id)).toBe(120);
  }
  const soundly = { sum: 0, unbalanced: 0, wrong: [] };
  expect(await perform(checkBooks, apps[1], steward, { region: HERE })).toMatchObject(soundly);
});

it('of services of one person that overlap, entered from two processes at once, one is kept', async () => {
  const { apps, time } = await aDayOfService();
  const [id] = ids;
  const startedAt = later(time.now(), -DAY);
  const claim = (app: App, index: number) =>
    perform(claimService, app, buildActor({ id: id! }), {
      region: HERE,
      project: `陪诊${index}`,
      content: '陪老人看病',
      place: '区医院',
      startedAt: later(startedAt, index * 60_000).toISOString(),
      endedAt: later(startedAt, HOUR + index * 60_000).toISOString(),
    });

  const claims = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => claim(apps[index % 2]!, index)));

  const kept = claims.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const refused = claims.flatMap((one) =>
    one.status === 'rejected' && isRefusal(one.reason) ? [one.reason.code] : [],
  );
  expect(kept).toHaveLength(1);
  expect(refused).toEqual(Array(19).fill('service-records.overlap'));
  const confirm = () => perform(confirmService, apps[0], organizer, { number: kept[0]!.number });
  expect((await Promise.all([confirm(), confirm()])).map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
});
