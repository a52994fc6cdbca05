import { buildActivity } from '../../factories/activities.ts';
import { buildRecord } from '../../factories/volunteers/service-records.ts';
import { buildBank, openAccountFor } from '../../factories/volunteers/time-bank.ts';
import type { Scene } from './scene.ts';
import type { ServiceRecord } from '../../../src/features/service-records/index.ts';
import { signToken } from '../../../src/features/service-records/check-ins/token.ts';
import { asCheckCode, HOUR } from '../../../src/kernel/index.ts';
import { ANYBODY, nothing, row, SYSTEM_ONLY, type Table, type Trier } from './table.ts';

const REGION = '/d1/s1/c1/';
const OTHER = '/d1/s1/c2/';

/** Both communities have time banks, and each of those who try has an account with ten hours. */
async function banked({ app, community }: Scene, trier?: Trier): Promise<void> {
  for (const id of [REGION, OTHER]) await app.timeBanks.insert(buildBank({ id }), []);
  if (trier === undefined || trier === 'nobody' || trier === 'system') return;
  const { id } = await openAccountFor(app, community[trier].id, REGION);
  await app.timeAccounts.change(id, (account) => ({ next: { ...account, balance: 600 }, result: undefined }));
}

/** The number of somebody else's account. */
async function otherAccount(scene: Scene): Promise<number> {
  await banked(scene);
  return (await openAccountFor(scene.app, scene.fresh(), REGION)).number;
}

async function granted(scene: Scene): Promise<string> {
  await banked(scene);
  const { app, fresh } = scene;
  const now = scene.community.time.now();
  const issue = await app.timeAccounts.ofHub(REGION, 'issue', now);
  const pool = await app.timeAccounts.ofHub(REGION, 'pool', now);
  await app.timeAccounts.change(pool.id, (account) => ({ next: { ...account, balance: 6000 }, result: undefined }));
  const line = { bank: REGION, least: null, most: null };
  const entries = [
    { ...line, account: issue.id, minutes: -60 },
    { ...line, account: pool.id, minutes: 60 },
  ];
  const known = { kind: 'grant' as const, state: 'settled' as const, by: 'steward', banks: [REGION] };
  return (await app.timeTransfers.insert({ id: fresh(), ...known, entries, at: now }, [])).id;
}

//                              nobody guest lin | wang organizer | worker staff | broker | steward | otherWorker | system
export const TIME_BANK: Table = {
  'time-bank.check-books': row('--- -- -- - + - -', async (scene) => (await banked(scene), { region: REGION })),
  'time-bank.close-bank': row('--- -- -- - + - -', async ({ app, fresh }) => {
    const { id } = await app.timeBanks.insert(buildBank({ id: `/d1/s1/${fresh()}/` }), []);
    return { region: id };
  }),
  'time-bank.donate-hours': row(
    '!++ ++ ++ + + + !',
    async (scene, trier) => (await banked(scene, trier), { minutes: 1 }),
  ),
  'time-bank.find-bank': row(ANYBODY, async (scene) => (await banked(scene), { region: REGION })),
  'time-bank.find-payee': row('!++ ++ ++ + + + !', async (scene, trier) => {
    await banked(scene, trier);
    return { region: REGION, name: '没有这个人' };
  }),
  'time-bank.finish-begun': row(SYSTEM_ONLY, nothing),
  'time-bank.follow-joined': row(SYSTEM_ONLY, async ({ resident }) => ({
    residentId: await resident({ contacts: [], mergedInto: await resident() }),
  })),
  'time-bank.grant-hours': row(
    '--- -- -- - + - -',
    async (scene) => (await banked(scene), { region: REGION, from: 'issue', minutes: 60 }),
  ),
  'time-bank.list-entries': row('!++ ++ ++ + + + !', async (scene, trier) => (await banked(scene, trier), {})),
  'time-bank.list-transfers': row('--- -- -- - + - -', () => ({ region: REGION })),
  'time-bank.open-account': row('!++ ++ ++ + + + !', async (scene, trier) => (await banked(scene, trier), {})),
  'time-bank.open-bank': row('--- -- -- - + - -', () => ({ region: REGION, rules: 'neighbours' })),
  'time-bank.pair-banks': row(
    '--- -- -- - + - -',
    async (scene) => (await banked(scene), { region: REGION, partner: OTHER, mostMinutes: 0 }),
  ),
  'time-bank.record-birth': row('??? ?? +? ? + ? ?', async (scene) => ({
    number: await otherAccount(scene),
    bornOn: '1950-01-01',
  })),
  'time-bank.redeem-hours': row(
    '!++ ++ ++ + + + !',
    async (scene, trier) => (await banked(scene, trier), { minutes: 1 }),
  ),
  'time-bank.reverse-transfer': row('??? ?? ?? ? + ? ?', async (scene) => ({
    transferId: await granted(scene),
    reason: 'slip',
  })),
  // Hours are given by those whom somebody has confirmed to live there.
  'time-bank.send-hours': row('!-+ ++ ++ + + + !', async (scene, trier) => {
    await banked(scene, trier);
    return { to: await otherAccount(scene), minutes: 1 };
  }),
  'time-bank.settle-clearing': row(
    '--- -- -- - + - -',
    async (scene) => (await banked(scene), { debtor: REGION, creditor: OTHER, minutes: 1 }),
  ),
  'time-bank.view-account': row('!++ ++ ++ + + + !', async (scene, trier) => (await banked(scene, trier), {})),
  'time-bank.view-bank': row('--- -- +- - + - -', async (scene) => (await banked(scene), { region: REGION })),
};

/** An activity of 周敏's at which people check in now, or that is over. */
async function held({ app, community, fresh }: Scene, isOver = false): Promise<string> {
  const now = community.time.now().getTime();
  const startsAt = new Date(now - (isOver ? 3 : 0) * HOUR);
  const endsAt = new Date(now + (isOver ? -1 : 2) * HOUR);
  const state = isOver ? ('finished' as const) : ('open' as const);
  used += 1;
  const id = fresh();
  const activity = buildActivity({ id, number: 5000 + used, rooms: [], startsAt, endsAt, remindAt: startsAt, state });
  return (await app.activities.insert(activity, [])).id;
}

let used = 0;

/** A service of 林晓梅's that 周敏 recorded. */
async function recorded({ app, fresh }: Scene, given: Partial<ServiceRecord> = {}): Promise<ServiceRecord> {
  const { number: _number, ...record } = buildRecord({ id: fresh(), ...given });
  return app.serviceRecords.insertNumbered(record, []);
}

async function checkedIn(scene: Scene): Promise<string> {
  const { app, community, fresh } = scene;
  const activity = await held(scene);
  const known = { activity, region: REGION, resident: 'lin', way: 'tick' as const, by: 'organizer', log: [] };
  return (await app.checkIns.insert({ id: fresh(), ...known, cameAt: community.time.now() }, [])).id;
}

async function certified({ app, community, fresh }: Scene, volunteer: string): Promise<string> {
  const now = community.time.now();
  const code = asCheckCode(fresh().padStart(12, 'A'));
  const sum = { services: 0, minutes: 0, listed: [] };
  const times = { from: now, until: now, issuedAt: now };
  return (await app.certificates.insert({ id: code, volunteer, region: REGION, ...times, ...sum }, [])).id;
}

const SERVED = {
  project: '陪诊',
  content: '陪老人看病',
  place: '区医院',
  startedAt: '2026-03-01T09:00:00+08:00',
  endedAt: '2026-03-01T11:00:00+08:00',
};
const numberOf = ({ number }: ServiceRecord) => ({ number });

//                              nobody guest lin | wang organizer | worker staff | broker | steward | otherWorker | system
export const SERVICES: Table = {
  'service-records.book-record': row('??+ ?+ +? ? + ? +', async (scene) => ({
    recordId: (await recorded(scene, { state: 'confirmed' })).id,
  })),
  'service-records.check-certificate': row(ANYBODY, async (scene) => ({
    code: await certified(scene, await scene.resident()),
  })),
  'service-records.check-in-by-code': row('!++ ++ ++ + + + !', async (scene) => {
    const activity = await held(scene);
    const until = new Date(scene.community.time.now().getTime() + HOUR);
    return { token: signToken(await scene.app.checkInDesks.keyOf(activity), { activity, until }) };
  }),
  // Whoever has not said where they live is near no activity.
  'service-records.check-in-by-word': row('!?? ?? ?? ? ? ? !', () => ({ word: '没有' })),
  'service-records.claim-service': row('!-+ ++ ++ + + + !', () => ({ region: REGION, ...SERVED })),
  'service-records.confirm-service': row('??+ ?+ +? ? + ? ?', async (scene) => numberOf(await recorded(scene))),
  'service-records.correct-check-in': row('??- ?+ +? ? + ? +', async (scene) => ({
    checkInId: await checkedIn(scene),
    leftAt: null,
  })),
  'service-records.correct-service': row('??+ ?+ +? ? + ? ?', async (scene) => ({
    ...numberOf(await recorded(scene)),
    place: '街道医院',
  })),
  'service-records.enter-record': row(SYSTEM_ONLY, async (scene) => ({ recordId: (await recorded(scene)).id })),
  'service-records.find-awaiting': row('!++ ++ ++ + + + !', nothing),
  'service-records.find-open-desks': row('!++ ++ ++ + + + !', nothing),
  'service-records.find-own-check-in': row('!++ ++ ++ + + + !', nothing),
  'service-records.follow-joined': row(SYSTEM_ONLY, async ({ resident }) => ({
    residentId: await resident({ contacts: [], mergedInto: await resident() }),
  })),
  'service-records.issue-certificate': row('!-- -+ +- - + - !', async ({ resident }) => ({
    volunteer: await resident(),
  })),
  'service-records.list-check-ins': row('--- -+ +- - + - +', async (scene) => ({ activityId: await held(scene) })),
  'service-records.list-records': row('--- -+ +- - + - -', () => ({
    region: REGION,
    from: '2026-03-01T00:00:00+08:00',
    until: '2026-04-01T00:00:00+08:00',
  })),
  'service-records.note-commendation': row('--- -+ +- - + - -', async ({ resident }) => ({
    region: REGION,
    volunteer: await resident(),
    name: '优秀志愿者',
    givenBy: '桂花社区',
    on: '2026-03-01',
  })),
  'service-records.note-reversal': row(SYSTEM_ONLY, () => ({ transferId: 'none' })),
  'service-records.note-training': row('--- -+ +- - + - -', async ({ resident }) => ({
    region: REGION,
    volunteer: await resident(),
    name: '助老服务培训',
    heldBy: '桂花社区',
    on: '2026-03-01',
    minutes: 120,
  })),
  'service-records.print-certificate': row('??? ?+ +? ? + ? ?', async (scene) => ({
    code: await certified(scene, await scene.resident()),
  })),
  'service-records.record-attendance': row('--- -+ +- - + - +', async (scene) => ({
    activityId: await held(scene, true),
    content: '帮老人包饺子',
    volunteers: ['lin'],
  })),
  'service-records.refuse-service': row('??+ ?+ +? ? + ? ?', async (scene) => numberOf(await recorded(scene))),
  'service-records.draw-desk': row('--- -+ +- - + - +', async (scene) => ({ activityId: await held(scene) })),
  'service-records.show-desk': row('--- -+ +- - + - +', async (scene) => ({ activityId: await held(scene) })),
  'service-records.tick-check-ins': row('--- -+ +- - + - +', async (scene) => ({
    activityId: await held(scene),
    people: [{ resident: await scene.resident() }],
  })),
  'broadcasts.tell-hours': row(SYSTEM_ONLY, async (scene) => ({ transferId: await granted(scene) })),
  'broadcasts.tell-service': row(SYSTEM_ONLY, async (scene) => ({
    recordId: (await recorded(scene, { state: 'confirmed' })).id,
  })),
  'service-records.view-own-records': row('!++ ++ ++ + + + !', nothing),
};
