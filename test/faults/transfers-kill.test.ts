import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import {
  checkBooks,
  donateHours,
  finishBegun,
  grantHours,
  sendHours,
  type Account,
} from '../../src/features/time-bank/index.ts';
import { isRefusal, MINUTE, perform, SYSTEM, type Actor } from '../../src/kernel/index.ts';
import { buildActor, buildGrant } from '../factories/residents.ts';
import { aTime } from '../factories/time.ts';
import { buildBank, buildTimeAccount } from '../factories/volunteers/time-bank.ts';
import { twoApps } from '../factories/two-apps.ts';
import { size } from '../setup/size.ts';

const HERE = '/d1/s1/c1/';
const THERE = '/d1/s1/c2/';
const PEOPLE = size(20, 3000);
const TRANSFERS = size(400, 1_000_000);
const AT_ONCE = size(100, 1000);

const steward = buildActor({ id: 'steward', grants: [buildGrant('steward', '/d1/')] });
const chance = (below: number): number => Math.floor(Math.random() * below);

/** Two paired banks with people, each of whom was granted so many minutes. */
async function pairedBanks(apps: readonly [App, App], people: number, minutes: number): Promise<Account[]> {
  for (const [id, bank] of [
    [HERE, THERE],
    [THERE, HERE],
  ] as const) {
    await apps[0].timeBanks.insert(buildBank({ id, partners: [{ bank, mostMinutes: 5000 }] }), []);
  }
  const accounts = Array.from({ length: people }, (_, index) =>
    buildTimeAccount({
      holder: `p${index}`,
      number: 1000 + index,
      bank: index % 2 === 0 ? HERE : THERE,
      balance: 0,
    }),
  );
  await Promise.all(accounts.map((account) => apps[0].timeAccounts.insert(account, [])));
  const grant = ({ bank: region, number: to }: Account) =>
    perform(grantHours, apps[0], steward, { region, from: 'issue', to, minutes });
  for (const first of accounts.slice(0, 2)) await grant(first);
  await Promise.all(accounts.slice(2).map(grant));
  return accounts;
}

const holderOf = ({ holder, bank }: Account): Actor => buildActor({ id: holder!, region: bank });

/** As processes die: after so many changes of an account or a transfer nothing more is done. */
function dyingAfter(app: App, changes: number): App {
  let left = changes;
  const mortal = <Change extends (...given: never[]) => Promise<unknown>>(change: Change): Change =>
    ((...given: Parameters<Change>) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('killed')) : change(...given);
    }) as Change;
  return {
    ...app,
    timeAccounts: { ...app.timeAccounts, change: mortal(app.timeAccounts.change) },
    timeTransfers: { ...app.timeTransfers, change: mortal(app.timeTransfers.change) },
  };
}

/** Nothing goes wrong but that there are no hours left, that paired communities owe enough, or that a process dies. */
function expectNoDefect(reason: unknown): void {
  const why = isRefusal(reason) ? reason.code : (reason as Error).message;
  expect(['time-bank.overdrawn', 'time-bank.full', 'killed']).toContain(why);
}

async function expectSound(app: App): Promise<void> {
  for (const region of [HERE, THERE]) {
    expect(await perform(checkBooks, app, steward, { region })).toMatchObject({ sum: 0, unbalanced: 0, wrong: [] });
  }
  const [ours, theirs] = await Promise.all(
    [HERE, THERE].map((bank) => app.timeAccounts.ofBank(bank, { limit: 10_000 })),
  );
  const accounts = [...ours!, ...theirs!];
  expect(accounts.reduce((sum, { balance }) => sum + balance, 0)).toBe(0);
  expect(accounts.flatMap(({ holds }) => holds)).toEqual([]);
  expect(accounts.filter(({ kind, balance }) => kind === 'person' && balance < 0)).toEqual([]);
  const [owed, owing] = accounts.filter(({ kind }) => kind === 'clearing');
  expect((owed?.balance ?? 0) + (owing?.balance ?? 0)).toBe(0);
}

describe('hours given away from two processes at once', () => {
  it('are never more than there were: of 200 gifts of one hour each, ten hours allow ten', async () => {
    const apps = await twoApps(aTime().clock);
    const [giver, ...others] = await pairedBanks(apps, 9, 600);

    const gifts = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) => {
        const to = others[index % others.length]!.number;
        return perform(sendHours, apps[index % 2]!, holderOf(giver!), { to, minutes: 60 });
      }),
    );

    expect(gifts.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    for (const one of gifts) if (one.status === 'rejected') expectNoDefect(one.reason);
    expect(await apps[0].timeAccounts.find(giver!.id)).toMatchObject({ balance: 0, holds: [] });
    await expectSound(apps[1]);
  });

  it('are booked once, however often the same request comes', async () => {
    const apps = await twoApps(aTime().clock);
    const [giver, , payee] = await pairedBanks(apps, 3, 600);

    const send = (index: number) =>
      perform(sendHours, apps[index % 2]!, holderOf(giver!), { to: payee!.number, minutes: 60 }, { once: 'message' });
    await Promise.all(Array.from({ length: 40 }, (_, index) => send(index)));

    expect(await apps[0].timeAccounts.find(payee!.id)).toMatchObject({ balance: 660 });
    await expectSound(apps[1]);
  });
});

it(
  `${TRANSFERS} transfers of processes that die anywhere end at sum zero with every balance right`,
  async () => {
    const time = aTime();
    const apps = await twoApps(time.clock);
    const accounts = await pairedBanks(apps, PEOPLE, 600);
    let left = TRANSFERS;
    let killed = 0;

    const transferOne = async (index: number): Promise<void> => {
      const mayDie = chance(10) === 0;
      const app = mayDie ? dyingAfter(apps[index % 2]!, 1 + chance(8)) : apps[index % 2]!;
      const from = accounts[chance(PEOPLE)]!;
      const to = accounts[chance(PEOPLE)]!;
      const minutes = 1 + chance(120);
      const once = { once: `request-${index}` };
      const kind = chance(10);
      // As much comes back from the pool as is donated, or there would soon be no hours to give.
      if (kind === 0) await perform(donateHours, app, holderOf(from), { minutes }, once);
      else if (kind === 1) {
        const { bank: region, number } = to;
        await perform(grantHours, app, steward, { region, from: 'pool', to: number, minutes }, once);
      } else if (from !== to) await perform(sendHours, app, holderOf(from), { to: to.number, minutes }, once);
    };
    const isUnderWay = () => left > 0;
    const worker = async (): Promise<void> => {
      for (left -= 1; left >= 0; left -= 1) {
        await transferOne(left).catch((reason: unknown) => {
          expectNoDefect(reason);
          if (!isRefusal(reason)) killed += 1;
        });
      }
    };
    await Promise.all([
      ...Array.from({ length: AT_ONCE }, worker),
      ...apps.map(async (app) => {
        while (isUnderWay()) {
          time.pass(MINUTE);
          await perform(finishBegun, app, SYSTEM, {});
          await pause(size(20, 1000));
        }
      }),
    ]);
    time.pass(10 * MINUTE);
    for (let look = 0; look < 100; look += 1) {
      const { finished } = await perform(finishBegun, apps[look % 2]!, SYSTEM, {});
      if (finished === 0 && look > 1) break;
    }

    expect(killed).toBeGreaterThan(0);
    expect(await apps[0].timeTransfers.model.countDocuments()).toBeGreaterThan(TRANSFERS / 2);
    await expectSound(apps[1]);
  },
  3 * 3_600_000,
);
