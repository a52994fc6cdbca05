import type { PaidBy } from '../../../../config/volunteers/time-bank.ts';
import { allow, ensure, found, type RegionPath } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { expected, type Account } from '../accounts/account.ts';
import { rulesOf, type Bank } from '../banks/bank.ts';
import { mayRedeemAt, rulesForServed, takenOf } from '../rules.ts';
import { bookOnce } from './book.ts';
import type { CarryPorts } from './carry.ts';
import { linesBetween, mostOf, type PlanPorts } from './plan.ts';
import { entry, type Entry, type Transfer } from './transfer.ts';

export interface ServicePorts extends CarryPorts, PlanPorts {
  readonly residents: Pick<ResidentStore, 'current'>;
}

/** A service that both sides have confirmed. */
export interface ServedHours {
  /** What it is booked for: the id of the service record. */
  readonly about: string;
  /** The transfer for it that was reversed since: what was corrected is booked anew. */
  readonly after?: string | undefined;
  readonly region: RegionPath;
  readonly volunteer: string;
  /** Who was served, where it was one person. */
  readonly served?: string | undefined;
  /** Was it served for a team? */
  readonly isForTeam: boolean;
  readonly minutes: number;
  readonly servedAt: Date;
  readonly by: string;
}

/**
 * Books a service by the rules of the bank that serves its region, once, however often it is asked for: whoever is charged
 * pays, the volunteer is paid, and what their account may not hold goes to the pool.
 * @throws Refusal when there is no bank or account, or whoever is charged has not enough; asked for again, it is tried again
 */
export async function bookService(ports: ServicePorts, service: ServedHours): Promise<Transfer> {
  const bank = found(await ports.timeBanks.serving(service.region), 'time-bank.none-here');
  const planned = async () => ({
    kind: 'service' as const,
    entries: await serviceLines(ports, bank, service),
    about: service.about,
  });
  const base = `service ${service.about}${service.after === undefined ? '' : ` after ${service.after}`}`;
  return bookOnce(ports, { base, by: service.by, planned });
}

async function serviceLines(ports: ServicePorts, bank: Bank, service: ServedHours): Promise<Entry[]> {
  const now = ports.clock();
  const pool = await ports.timeAccounts.ofHub(bank.id, 'pool', now);
  const payer = await payerOf(ports, bank, service, pool);
  if (service.isForTeam && rulesOf(bank).teamHours === 'pool') return linesToPool(ports, payer, pool, service.minutes);

  const volunteer = found(await ports.timeAccounts.ofHolder(service.volunteer), 'time-bank.volunteer-no-account');
  const home = found(await ports.timeBanks.find(volunteer.bank), 'time-bank.none-here');
  const taken = takenOf(service.minutes, expected(volunteer), mostOf(volunteer, home));
  if (taken === service.minutes || rulesOf(home).overMost === 'refuse')
    return linesBetween(ports, payer, volunteer, service.minutes);

  const over = await ports.timeAccounts.ofHub(home.id, 'pool', now);
  if (taken === 0) return linesToPool(ports, payer, over, service.minutes);
  return shared(await linesBetween(ports, payer, volunteer, service.minutes), volunteer, over, taken);
}

/** What the pool would pay to itself, the community issues. */
async function linesToPool(ports: ServicePorts, payer: Account, pool: Account, minutes: number): Promise<Entry[]> {
  const from = payer.id === pool.id ? await ports.timeAccounts.ofHub(pool.bank, 'issue', ports.clock()) : payer;
  return linesBetween(ports, from, pool, minutes);
}

/** Of what comes to the volunteer, so much stays with them and the rest goes to the pool. */
function shared(lines: readonly Entry[], volunteer: Account, pool: Account, taken: number): Entry[] {
  const whole = lines.find(({ account }) => account === volunteer.id)!;
  const others = lines.filter((line) => line !== whole);
  const rest = whole.minutes - taken;
  const payer = others.find(({ account }) => account === pool.id);
  const own = { ...whole, minutes: taken };
  if (payer === undefined) return [...others, own, entry(pool, rest)];
  return [...others.filter((line) => line !== payer), { ...payer, minutes: payer.minutes + rest }, own];
}

async function payerOf(ports: ServicePorts, bank: Bank, service: ServedHours, pool: Account): Promise<Account> {
  const rules = rulesOf(bank);
  const now = ports.clock();
  if (service.served === undefined) return hubPayer(ports, bank, rules.activity, pool);

  const served = found(await ports.residents.current(service.served), 'residents.missing');
  const own = rulesForServed(rules, served.tags ?? []);
  if (own.service !== 'served') return hubPayer(ports, bank, own.service, pool);

  const account = found(await ports.timeAccounts.ofHolder(served.id), 'time-bank.served-no-account');
  ensure(account.state === 'open', 'time-bank.account-closed');
  const mayRedeem = mayRedeemAt(own.redeemsFrom, account.bornOn, service.servedAt < now ? service.servedAt : now);
  allow(mayRedeem, 'time-bank.served-too-young', { age: own.redeemsFrom ?? 0 });
  return account;
}

const hubPayer = async (
  { timeAccounts, clock }: ServicePorts,
  bank: Bank,
  by: Exclude<PaidBy, 'served'>,
  pool: Account,
): Promise<Account> => (by === 'pool' ? pool : timeAccounts.ofHub(bank.id, 'issue', clock()));
