import { z } from 'zod';
import { allow, defineUseCase } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import type { Account } from '../accounts/account.ts';
import type { TimeAccountStore } from '../accounts/account-store.ts';
import { mayKeepBank } from '../policy.ts';
import { isBalanced, type Entry } from '../transfers/transfer.ts';
import type { TransferStore } from '../transfers/transfer-store.ts';

interface Ports {
  readonly timeAccounts: TimeAccountStore;
  readonly timeTransfers: TransferStore;
}

/** What a recount of the book found. */
export interface BookCheck {
  readonly transfers: number;
  readonly accounts: number;
  /** Sum of all lines of this bank, in minutes; zero in a sound book. */
  readonly sum: number;
  /** Transfers whose lines do not sum to zero. */
  readonly unbalanced: number;
  /** Accounts whose balance is not what their lines come to. */
  readonly wrong: readonly { readonly account: string; readonly balance: number; readonly counted: number }[];
}

/** Counts the whole book of a bank anew from its entries, and compares every balance with it. */
export const checkBooks = defineUseCase({
  name: 'time-bank.check-books',
  input: z.object({ region: regionPath }),
  async run(ports: Ports, actor, { region }): Promise<BookCheck> {
    allow(mayKeepBank(actor, region), 'time-bank.not-steward');
    const { counted, transfers, unbalanced } = await recount(ports, region);

    const wrong: { account: string; balance: number; counted: number }[] = [];
    let accounts = 0;
    for (let after: string | undefined = ''; after !== undefined;) {
      const some: Account[] = await ports.timeAccounts.ofBank(region, { after });
      accounts += some.length;
      for (const { id, balance } of some) {
        if ((counted.get(id) ?? 0) === balance) continue;
        const again = await lookAgain(ports, id);
        if (again.balance !== again.counted) wrong.push(again);
      }
      after = some.at(-1)?.id;
    }
    return { transfers, accounts, unbalanced, wrong, sum: [...counted.values()].reduce((sum, one) => sum + one, 0) };
  },
});

async function recount({ timeTransfers }: Ports, region: string) {
  const counted = new Map<string, number>();
  let transfers = 0;
  let unbalanced = 0;
  for await (const lines of timeTransfers.lines(region)) {
    transfers += 1;
    if (!isBalanced(lines)) unbalanced += 1;
    for (const line of lines.filter(({ bank }) => bank === region)) add(counted, line);
  }
  return { counted, transfers, unbalanced };
}

const add = (counted: Map<string, number>, { account, minutes }: Entry): unknown =>
  counted.set(account, (counted.get(account) ?? 0) + minutes);

/** What was booked a moment ago may be in the book and not yet in the balance: it is on its way as long as its hold stands. */
async function lookAgain({ timeAccounts, timeTransfers }: Ports, id: string) {
  for (let tries = 1; ; tries += 1) {
    const before = await timeAccounts.find(id);
    const sum = await timeTransfers.sumOf(id);
    const onTheirWay = await Promise.all((before?.holds ?? []).map(({ transfer }) => timeTransfers.find(transfer)));
    const due = (before?.holds ?? []).filter(({ token }, index) => onTheirWay[index]?.tokens?.includes(token) === true);
    const balance = (before?.balance ?? 0) + due.reduce((total, { minutes }) => total + minutes, 0);
    if (balance === sum || tries === MOST_LOOKS) return { account: id, balance, counted: sum };
  }
}

/** A difference that stands so often is none of something on its way. */
const MOST_LOOKS = 5;
