import { z } from 'zod';
import { defineUseCase, ensure, found, type RegionPath } from '../../../kernel/index.ts';
import { maskName } from '../../privacy/index.ts';
import type { RegionStore } from '../../regions/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { Account } from './account.ts';
import type { TimeAccountStore } from './account-store.ts';
import { ownAccount } from './own-account.ts';

interface Ports {
  readonly timeAccounts: TimeAccountStore;
  readonly residents: ResidentStore;
  readonly regions: RegionStore;
}

/** Somebody hours may be given to, as shown before they are. */
export interface Payee {
  readonly number: number;
  /** 王** */
  readonly name: string;
  readonly place: string;
}

const MOST_LOOKED_AT = 500;

/**
 * Whom somebody means to give hours to: by the number of the account, or by a building and a surname. Only who has an
 * account with the same bank is found by name, and the rest of the name is not told.
 */
export const findPayee = defineUseCase({
  name: 'time-bank.find-payee',
  input: z.union([
    z.object({ number: z.coerce.number().int().min(1) }),
    z.object({ region: z.string().max(200), name: z.string().trim().min(1).max(20) }),
  ]),
  async run(ports: Ports, actor, input): Promise<Payee[]> {
    const own = await ownAccount(ports.timeAccounts, actor);
    const accounts = 'number' in input ? await numbered(ports, input.number) : await named(ports, own, input);
    const others = accounts.filter(({ id }) => id !== own.id);
    ensure(others.length > 0 || accounts.length === 0, 'time-bank.to-oneself');
    return Promise.all(others.map((account) => payeeOf(ports, account)));
  },
});

async function numbered({ timeAccounts }: Ports, number: number): Promise<Account[]> {
  const account = await timeAccounts.numbered(number);
  return account?.kind === 'person' && account.state === 'open' ? [account] : [];
}

/** 王阿姨 is whoever is called so, or whose surname is 王. */
async function named(
  { residents, timeAccounts }: Ports,
  own: Account,
  { region, name }: { readonly region: RegionPath; readonly name: string },
): Promise<Account[]> {
  const surname = ADDRESS.exec(name)?.groups?.['surname'];
  const there = await residents.livingIn(region, { limit: MOST_LOOKED_AT });
  const meant = there.filter((one) => one.name === name || (surname !== undefined && one.name?.startsWith(surname)));
  const accounts = await Promise.all(meant.map(({ id }) => timeAccounts.ofHolder(id)));
  return accounts.filter(
    (account) => account !== null && account.bank === own.bank && account.state === 'open',
  ) as Account[];
}

const ADDRESS =
  /^(?<surname>\p{Script=Han}{1,2}?)(?:阿姨|叔叔|大叔|大妈|大爷|大伯|大姐|大哥|奶奶|爷爷|婆婆|伯伯|伯|叔|姨|姐|哥|师傅|老师|老伯|先生|女士)$/u;

async function payeeOf({ residents, regions }: Ports, { number, holder }: Account): Promise<Payee> {
  const resident = found(await residents.current(holder!), 'time-bank.account-missing');
  const chain = resident.region === undefined ? [] : await regions.chainOf(resident.region);
  return { number, name: maskName(resident.name ?? ''), place: chain[0]?.name ?? '' };
}
