import { buildBank, openAccountFor } from '../../factories/time-bank.ts';
import type { Scene } from './scene.ts';
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
