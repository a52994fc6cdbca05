import { found, newId, type Clock } from '../../../kernel/index.ts';
import { applyHold, dropHold, holdOf, placeHold, type Hold, type HoldRefusal } from '../accounts/account.ts';
import type { TimeAccountStore } from '../accounts/account-store.ts';
import { sizeOf, type Entry, type Transfer } from './transfer.ts';
import type { TransferStore } from './transfer-store.ts';

export interface CarryPorts {
  readonly timeAccounts: TimeAccountStore;
  readonly timeTransfers: TransferStore;
  readonly clock: Clock;
}

/**
 * Takes a transfer from wherever it stands to its end, as settled or refused. Anybody may do so at any time, several at
 * once, and die in the middle: no step does anything a second time.
 *
 * 1. On each account a hold is placed, within the account's limits, or refused.
 * 2. The transfer is booked with the tokens of its holds: from this one write on it is in the book, whole.
 * 3. Each hold is applied: taken off and added to the balance in one write. Only the hold with the booked token counts, so
 *    that one placed by a process that slept through all this is never applied.
 * 4. The transfer is settled.
 */
export async function carry(ports: CarryPorts, begun: Transfer): Promise<Transfer> {
  const transfer = begun.state === 'pending' ? await decide(ports, begun) : begun;
  if (transfer.state === 'booked') return settle(ports, transfer);
  if (transfer.state === 'refused') await Promise.all(transfer.entries.map((line) => drop(ports, line, transfer.id)));
  return transfer;
}

async function decide(ports: CarryPorts, { id, kind, entries }: Transfer): Promise<Transfer> {
  const isLast = kind === 'closing' || kind === 'joining';
  const held = await Promise.all(entries.map((line) => hold(ports, id, line, isLast)));
  const why = held.map(({ why }) => why).find((one) => one !== undefined);
  const tokens = held.flatMap(({ token }) => token ?? []);

  const decided = await ports.timeTransfers.change(id, (transfer) => {
    if (transfer.state !== 'pending') return { result: transfer };
    const next: Transfer =
      why === undefined ? { ...transfer, state: 'booked', tokens } : { ...transfer, state: 'refused', why };
    return { next, happenings: why === undefined ? booked(next) : [], result: next };
  });
  const transfer = found(decided, 'time-bank.transfer-missing');
  if (transfer.state !== 'refused') await dropStrays(ports, transfer, tokens);
  return transfer;
}

const booked = ({ kind, banks, by, at, entries, about }: Transfer) => [
  {
    name: 'time-bank.booked',
    by,
    at,
    region: banks[0]!,
    facts: {
      kind,
      minutes: sizeOf({ entries }),
      accounts: entries.map(({ account }) => account),
      about: about ?? null,
    },
  },
];

interface Held {
  readonly token?: string;
  readonly why?: HoldRefusal;
}

async function hold(
  { timeAccounts, clock }: CarryPorts,
  transfer: string,
  line: Entry,
  isLast: boolean,
): Promise<Held> {
  const own = { token: newId(), transfer, minutes: line.minutes, at: clock() };
  const held = await timeAccounts.change(line.account, (account): { next?: typeof account; result: Held } => {
    const placed = placeHold(account, { ...line, isLast }, own);
    if (typeof placed === 'string') return { result: { why: placed } };
    if (placed === account) return { result: { token: found(holdOf(account, transfer), 'time-bank.missing').token } };
    return { next: placed, result: { token: own.token } };
  });
  return found(held, 'time-bank.account-missing');
}

/** Another process decided while this one placed its holds: those that were not booked are in nobody's way any longer. */
async function dropStrays(ports: CarryPorts, { entries, tokens }: Transfer, own: readonly string[]): Promise<void> {
  const strays = own.filter((token) => tokens?.includes(token) !== true);
  if (strays.length === 0) return;
  await Promise.all(
    entries.map(({ account }) =>
      ports.timeAccounts.change(account, (value) => ({ next: strays.reduce(dropHold, value), result: undefined })),
    ),
  );
}

async function settle({ timeAccounts, timeTransfers }: CarryPorts, transfer: Transfer): Promise<Transfer> {
  const { id, entries, tokens = [] } = transfer;
  await Promise.all(
    entries.map(({ account }, index) =>
      timeAccounts.change(account, (value) => ({ next: applyHold(value, tokens[index]!), result: undefined })),
    ),
  );
  const settled = await timeTransfers.change(id, (value) => {
    const next: Transfer = { ...value, state: 'settled' };
    return value.state === 'booked' ? { next, result: next } : { result: value };
  });
  return found(settled, 'time-bank.transfer-missing');
}

/** Takes away what a refused transfer had set aside. */
const drop = ({ timeAccounts }: CarryPorts, { account }: Entry, transfer: string): Promise<unknown> =>
  timeAccounts.change(account, (value) => {
    const held = holdOf(value, transfer);
    return held === undefined ? { result: undefined } : { next: dropHold(value, held.token), result: undefined };
  });

/**
 * Takes the transfer of a hold to its end. A hold that was placed after its transfer had been decided without it is taken
 * away: nothing will ever come of it.
 */
export async function endHold(ports: CarryPorts, account: string, { transfer: id, token }: Hold): Promise<void> {
  const transfer = await ports.timeTransfers.find(id);
  if (transfer !== null) await carry(ports, transfer);
  if (transfer?.state === 'pending' || transfer?.tokens?.includes(token) === true) return;
  await ports.timeAccounts.change(account, (value) => ({ next: dropHold(value, token), result: undefined }));
}
