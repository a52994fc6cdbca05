import { TIME_BANK } from '../../../../config/volunteers/time-bank.ts';
import { idFrom, Refusal } from '../../../kernel/index.ts';
import type { HoldRefusal } from '../accounts/account.ts';
import { carry, type CarryPorts } from './carry.ts';
import { isBalanced, type Transfer, type TransferPlan } from './transfer.ts';

export interface Booking {
  readonly id: string;
  readonly by: string;
  readonly plan: TransferPlan;
}

/** Books a double entry. */
export async function book(ports: CarryPorts, { id, by, plan }: Booking): Promise<Transfer> {
  if (!isBalanced(plan.entries)) throw new Error('A double entry must sum to zero in every bank.');
  const banks = [...new Set(plan.entries.map(({ bank }) => bank))];
  const begun: Transfer = { ...plan, id, by, banks, state: 'pending', at: ports.clock() };
  return carry(ports, await ports.timeTransfers.insert(begun, []));
}

/**
 * Books what was asked for, or finds what became of it when it was asked for before.
 * @param planned made only when it is new; what it refuses leaves nothing behind
 * @throws Refusal when an account took no part
 */
export async function bookOrRefuse(
  ports: CarryPorts,
  { id, by, planned }: { readonly id: string; readonly by: string; readonly planned: () => Promise<TransferPlan> },
): Promise<Transfer> {
  const known = await ports.timeTransfers.find(id);
  const transfer = known === null ? await book(ports, { id, by, plan: await planned() }) : await carry(ports, known);
  if (transfer.why !== undefined) throw refusalFor(transfer.why);
  return transfer;
}

/**
 * Books one thing once, however often and by whomever it is asked for: every try has a number, and there is a next one only
 * after the last was refused for good.
 * @param planned made anew for each try, as the books stand then
 */
export async function bookOnce(
  ports: CarryPorts,
  { base, by, planned }: { readonly base: string; readonly by: string; readonly planned: () => Promise<TransferPlan> },
): Promise<Transfer> {
  for (let number = 0, own = 0; ; number += 1) {
    const id = idFrom(base, number);
    const known = await ports.timeTransfers.find(id);
    if (known?.state === 'refused') continue;
    const transfer = known === null ? await book(ports, { id, by, plan: await planned() }) : await carry(ports, known);
    if (transfer.why === undefined) return transfer;

    own += 1;
    if (transfer.why !== 'full' || own === TIME_BANK.mostTries) throw refusalFor(transfer.why);
  }
}

const CODES = {
  overdrawn: 'time-bank.overdrawn',
  full: 'time-bank.full',
  closed: 'time-bank.account-closed',
} as const satisfies Record<HoldRefusal, string>;

const refusalFor = (why: HoldRefusal): Refusal => new Refusal('conflict', CODES[why]);
