import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  bookService,
  checkBooks,
  donateHours,
  findPayee,
  followJoined,
  grantHours,
  listTimeEntries,
  openBank,
  openTimeAccount,
  pairBanks,
  recordBirth,
  redeemHours,
  reverseTransfer,
  sendHours,
  settleClearing,
  timeBankData,
  viewBank,
  viewTimeAccount,
  type ServedHours,
} from '../../../src/features/time-bank/index.ts';
import { perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { buildResident } from '../../factories/residents.ts';

const HERE = '/d1/s1/c1/';
const THERE = '/d1/s1/c2/';

let community: Community;
let people = 0;

beforeAll(async () => {
  community = await aCommunity();
});

beforeEach(async () => {
  const { app, steward } = community;
  await perform(openBank, app, steward, { region: HERE, rules: 'nanjing' });
  await perform(openBank, app, steward, { region: THERE, rules: 'neighbours' });
});

/** A neighbour with an account and so many minutes on it. */
async function aHolder(minutes = 0, region = HERE): Promise<{ readonly actor: Actor; readonly number: number }> {
  const { app, steward, settle } = community;
  people += 1;
  const actor = await settle(buildResident({ id: `holder${people}`, name: `张${people}`, region }));
  const { number } = await perform(openTimeAccount, app, actor, {});
  for (let left = minutes; left > 0; left -= 30_000)
    await perform(grantHours, app, steward, { region, from: 'issue', to: number, minutes: Math.min(left, 30_000) });
  return { actor, number };
}

const balanceOf = async (actor: Actor): Promise<number> =>
  (await perform(viewTimeAccount, community.app, actor, {})).account.balance;

const sums = (region = HERE) => perform(viewBank, community.app, community.steward, { region });

const serve = (given: Partial<ServedHours> & Pick<ServedHours, 'volunteer'>) => {
  people += 1;
  const service = { about: `record${people}`, region: HERE, isForTeam: false, minutes: 60, by: 'system' };
  return bookService(community.app, { ...service, servedAt: community.time.now(), ...given });
};

describe('hours that were served', () => {
  it('are paid by whoever was served, once, and stay within the book', async () => {
    const { app } = community;
    const [volunteer, served] = [await aHolder(), await aHolder(120)];
    await perform(recordBirth, app, community.worker, { number: served.number, bornOn: '1950-01-01' });

    const service = { volunteer: volunteer.actor.id, served: served.actor.id, about: 'once' };
    const booked = await Promise.all([serve(service), serve(service), serve(service)]);

    expect(new Set(booked.map(({ id }) => id)).size).toBe(1);
    expect([await balanceOf(volunteer.actor), await balanceOf(served.actor)]).toEqual([60, 60]);
    await expect(serve({ ...service, about: 'another', minutes: 61 })).rejects.toMatchObject({
      code: 'time-bank.overdrawn',
    });
    const entries = await perform(listTimeEntries, app, volunteer.actor, {});
    expect(entries.items).toMatchObject([{ minutes: 60, transfer: { kind: 'service', about: 'once' } }]);
  });

  it('can be booked once there is enough, after they could not be', async () => {
    const { app, steward } = community;
    const [volunteer, served] = [await aHolder(), await aHolder()];
    await perform(recordBirth, app, community.worker, { number: served.number, bornOn: '1950-01-01' });
    const service = { volunteer: volunteer.actor.id, served: served.actor.id, about: 'later' };
    await expect(serve(service)).rejects.toMatchObject({ code: 'time-bank.overdrawn' });

    await perform(grantHours, app, steward, { region: HERE, from: 'issue', to: served.number, minutes: 60 });
    await serve(service);

    expect(await balanceOf(volunteer.actor)).toBe(60);
  });

  it.each([
    ['the day before their birthday', '2026-03-01T10:00:00+08:00', 'time-bank.served-too-young'],
    ['on their birthday', '2026-03-02T00:00:00+08:00', null],
  ])('are paid by whoever is of age, looked at %s', async (_, servedAt, code) => {
    const { app } = community;
    const [volunteer, served] = [await aHolder(), await aHolder(120)];
    await perform(recordBirth, app, community.worker, { number: served.number, bornOn: '1966-03-02' });

    const service = { volunteer: volunteer.actor.id, served: served.actor.id, servedAt: new Date(servedAt) };
    const why = await serve(service).then(
      () => null,
      (error: { readonly code: string }) => error.code,
    );

    expect(why).toBe(code);
  });

  it('are issued for those who need them most, and go to the pool when they were served for a team', async () => {
    const volunteer = await aHolder();
    const served = await community.settle(buildResident({ id: 'alone', tags: ['重点空巢独居老人'] }));
    const before = await sums();

    await serve({ volunteer: volunteer.actor.id, served: served.id });
    await serve({ volunteer: volunteer.actor.id, isForTeam: true });

    const after = await sums();
    expect(await balanceOf(volunteer.actor)).toBe(60);
    expect(after.issueMinutes - before.issueMinutes).toBe(-120);
    expect(after.poolMinutes - before.poolMinutes).toBe(60);
  });

  it.each([
    ['below the most', 60, 89_940, 90_000, 0],
    ['over the most', 61, 89_940, 90_000, 1],
    ['at the most', 60, 90_000, 90_000, 60],
  ])('%s of 1,500 hours: what is over goes to the pool', async (_, minutes, before, kept, over) => {
    const volunteer = await aHolder(before);
    const { poolMinutes } = await sums();

    await serve({ volunteer: volunteer.actor.id, minutes });

    expect(await balanceOf(volunteer.actor)).toBe(kept);
    expect((await sums()).poolMinutes - poolMinutes).toBe(over);
  });
});

describe('hours given away', () => {
  it('go to the pool when they are donated, and back when that was a slip, once', async () => {
    const { app, steward } = community;
    const { actor } = await aHolder(120);
    const donation = await perform(donateHours, app, actor, { minutes: 60 });

    const undo = { transferId: donation.id, reason: 'slip' as const };
    const [one, other] = await Promise.all([
      perform(reverseTransfer, app, steward, undo),
      perform(reverseTransfer, app, steward, undo),
    ]);

    expect(one.id).toBe(other.id);
    expect(await balanceOf(actor)).toBe(120);
    expect(await app.timeTransfers.find(donation.id)).toMatchObject({ state: 'settled', entries: donation.entries });
    await expect(perform(reverseTransfer, app, steward, { ...undo, transferId: one.id })).rejects.toMatchObject({
      code: 'time-bank.not-reversible',
    });
  });

  it('are redeemed by those whose age a worker has seen', async () => {
    const { app, worker } = community;
    const { actor, number } = await aHolder(120);
    await expect(perform(redeemHours, app, actor, { minutes: 60 })).rejects.toMatchObject({
      code: 'time-bank.too-young',
    });

    await perform(recordBirth, app, worker, { number, bornOn: '1966-03-02' });
    await perform(redeemHours, app, actor, { minutes: 60 });

    expect(await balanceOf(actor)).toBe(60);
  });

  it('cannot come back when whoever got them has spent them', async () => {
    const { app, steward } = community;
    const [giver, payee] = [await aHolder(60), await aHolder()];
    const gift = await perform(sendHours, app, giver.actor, { to: payee.number, minutes: 60 });
    await perform(donateHours, app, payee.actor, { minutes: 60 });

    const undo = { transferId: gift.id, reason: 'agreed' as const };
    await expect(perform(reverseTransfer, app, steward, undo)).rejects.toMatchObject({ code: 'time-bank.overdrawn' });
  });

  it('pass between paired communities as far as both agreed; both see what is owed, and clear it', async () => {
    const { app, steward, otherWorker, worker } = community;
    const [giver, payee] = [await aHolder(600), await aHolder(0, THERE)];
    const gift = { to: payee.number, minutes: 100 };
    await perform(pairBanks, app, steward, { region: HERE, partner: THERE, mostMinutes: 500 });
    await expect(perform(sendHours, app, giver.actor, gift)).rejects.toMatchObject({ code: 'time-bank.not-paired' });

    await perform(pairBanks, app, steward, { region: THERE, partner: HERE, mostMinutes: 100 });
    await perform(sendHours, app, giver.actor, gift);
    await expect(perform(sendHours, app, giver.actor, { ...gift, minutes: 1 })).rejects.toMatchObject({
      code: 'time-bank.full',
    });

    expect(await balanceOf(payee.actor)).toBe(100);
    const ours = await perform(viewBank, app, otherWorker, { region: HERE });
    const theirs = await perform(viewBank, app, worker, { region: THERE });
    expect(ours.clearing).toEqual([{ partner: THERE, minutes: 100 }]);
    expect(theirs.clearing).toEqual([{ partner: HERE, minutes: -100 }]);
    for (const { peopleMinutes, poolMinutes, issueMinutes, clearing } of [ours, theirs])
      expect(peopleMinutes + poolMinutes + issueMinutes + clearing[0]!.minutes).toBe(0);

    await perform(settleClearing, app, steward, { debtor: HERE, creditor: THERE, minutes: 100 });
    expect((await sums()).clearing).toEqual([{ partner: THERE, minutes: 0 }]);
    await expect(
      perform(settleClearing, app, steward, { debtor: HERE, creditor: THERE, minutes: 1 }),
    ).rejects.toMatchObject({ code: 'time-bank.overdrawn' });
  });

  it('are for those who have an account here, found by number or by place and name, the rest of which is not told', async () => {
    const { app, settle } = community;
    const { actor, number } = await aHolder(60);
    const wang = await settle(buildResident({ id: 'wang-in-3', name: '王秀英', region: '/d1/s1/c1/b2/' }));
    const find = { region: '/d1/s1/c1/b2/', name: '王阿姨' };
    expect(await perform(findPayee, app, actor, find)).toEqual([]);

    const opened = await perform(openTimeAccount, app, wang, {});

    const payee = { number: opened.number, name: '王＊＊', place: '2号楼' };
    expect(await perform(findPayee, app, actor, find)).toEqual([payee]);
    expect(await perform(findPayee, app, actor, { number: opened.number })).toEqual([payee]);
    expect(await perform(findPayee, app, actor, { ...find, name: '李阿姨' })).toEqual([]);
    await expect(perform(findPayee, app, actor, { number })).rejects.toMatchObject({ code: 'time-bank.to-oneself' });
  });
});

describe('an account', () => {
  it('of somebody who leaves is closed: the hours go to the pool, the entries lead to nobody', async () => {
    const { app } = community;
    const [{ actor }, other] = [await aHolder(120), await aHolder(60)];
    const { account } = await perform(viewTimeAccount, app, actor, {});
    const { poolMinutes } = await sums();
    const data = timeBankData({ ...app, clock: community.time.clock });
    const person = { id: actor.id, formerIds: [], contacts: [] };
    expect(await data.export(person)).toMatchObject([{ balanceMinutes: 120, entries: [{ minutes: 120 }] }]);

    await data.forget(person);
    await data.forget(person);

    const closed = await app.timeAccounts.find(account.id);
    expect(closed).toMatchObject({ state: 'closed', balance: 0 });
    expect(JSON.stringify(closed)).not.toContain(actor.id);
    expect((await sums()).poolMinutes - poolMinutes).toBe(120);
    expect(await data.export(person)).toEqual([]);
    await expect(perform(sendHours, app, other.actor, { to: account.number, minutes: 1 })).rejects.toMatchObject({
      code: 'time-bank.account-closed',
    });
  });

  it('goes along when two records of a person are joined; of two, one is left with all hours', async () => {
    const { app } = community;
    const [one, other] = [await aHolder(60), await aHolder(90)];
    await app.residents.change(one.actor.id, (value) => ({
      next: { ...value, mergedInto: other.actor.id },
      result: undefined,
    }));

    await perform(followJoined, app, SYSTEM, { residentId: one.actor.id });

    expect(await balanceOf(other.actor)).toBe(150);
    expect(await app.timeAccounts.ofHolder(one.actor.id)).toBeNull();
  });
});

it('the book is sound after all this, and checkBooks() finds what is not', async () => {
  const { app, steward } = community;
  for (const region of [HERE, THERE])
    expect(await perform(checkBooks, app, steward, { region })).toMatchObject({ sum: 0, unbalanced: 0, wrong: [] });

  const { actor } = await aHolder(60);
  const { account } = await perform(viewTimeAccount, app, actor, {});
  await app.timeAccounts.change(account.id, (value) => ({ next: { ...value, balance: 61 }, result: undefined }));

  const { wrong } = await perform(checkBooks, app, steward, { region: HERE });
  expect(wrong).toEqual([{ account: account.id, balance: 61, counted: 60 }]);
});

it('a bank is switched on, paired and switched off over HTTP; the same again changes nothing', async () => {
  const { app, steward } = await aCommunity();
  const desk = await (await aDoor(app)).as(steward);
  const on = { region: HERE, rules: 'nanjing', rulesVersion: 1, state: 'open' };

  await desk.put('/time-bank', { region: THERE, rules: 'neighbours' });
  expect((await desk.put('/time-bank', { region: HERE, rules: 'nanjing' })).body).toMatchObject(on);
  expect((await desk.put('/time-bank', { region: HERE, rules: 'nanjing' })).body).toMatchObject(on);
  const paired = await desk.put('/time-bank/pairing', { region: HERE, partner: THERE, mostMinutes: 60 });
  expect(paired.body).toMatchObject({ bank: on, mostMinutes: null });
  const off = { ...on, state: 'closed', partners: [{ region: THERE, mostMinutes: 60 }] };
  expect((await desk.post('/time-bank/closing', { region: HERE })).body).toMatchObject(off);
  expect((await desk.post('/time-bank/closing', { region: HERE })).body).toMatchObject(off);

  const told = (await app.timeBanks.pending(10)).find(({ id }) => id === HERE);
  const names = told?.happenings.map(({ name }) => name.slice('time-bank.'.length));
  expect(names).toEqual(['opened', 'pairing-agreed', 'closed']);
});
