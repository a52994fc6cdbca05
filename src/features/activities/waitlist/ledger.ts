import type { SignUp } from '../places.ts';

/** What a list comes to, and where on it somebody stands. */
export interface Ledger {
  /** People placed, and people for whom a place is kept until they answer. */
  readonly taken: number;
  readonly offered: number;
  /** Sign-ups that wait and have no offer. */
  readonly inLine: number;
  /** Sign-ups that wait, with an offer or without. */
  readonly waiting: number;
  /** The index of each resident's sign-up. */
  readonly at: ReadonlyMap<string, number>;
}

/** Lists are long and change by a line at a time: what was counted for one list goes on with the list that follows from it. */
const counted = new WeakMap<readonly SignUp[], Ledger & { readonly at: Map<string, number> }>();

export function ledgerOf(signUps: readonly SignUp[]): Ledger {
  const known = counted.get(signUps);
  if (known !== undefined) return known;
  const ledger = { ...sumsOf(signUps), at: new Map(signUps.map(({ resident }, index) => [resident, index])) };
  counted.set(signUps, ledger);
  return ledger;
}

/** The list with one more at its end. */
export function withLast(signUps: readonly SignUp[], last: SignUp): readonly SignUp[] {
  const { at, ...sums } = takeFrom(signUps);
  const next = [...signUps, last];
  counted.set(next, { ...changedBy(sums, undefined, last), at: at.set(last.resident, signUps.length) });
  return next;
}

/** The list with somebody's sign-up changed; they stay the same resident and stand where they stood. */
export function withChanged(signUps: readonly SignUp[], changed: SignUp): readonly SignUp[] {
  const { at, ...sums } = takeFrom(signUps);
  const index = at.get(changed.resident)!;
  const next = signUps.with(index, changed);
  counted.set(next, { ...changedBy(sums, signUps[index], changed), at });
  return next;
}

/** The map goes on with the next list, so that it need not be copied; the list before counts anew if it is ever asked. */
function takeFrom(signUps: readonly SignUp[]) {
  const ledger = ledgerOf(signUps) as Ledger & { readonly at: Map<string, number> };
  counted.delete(signUps);
  return ledger;
}

type Sums = Omit<Ledger, 'at'>;

const NOTHING: Sums = { taken: 0, offered: 0, inLine: 0, waiting: 0 };

function sumsOf(signUps: readonly SignUp[]): Sums {
  const sums = { ...NOTHING };
  for (const { state, people, offer } of signUps) {
    if (state === 'placed') sums.taken += people;
    else {
      sums.waiting += 1;
      if (offer === undefined) sums.inLine += 1;
      else sums.offered += people;
    }
  }
  return sums;
}

function changedBy(sums: Sums, before: SignUp | undefined, after: SignUp): Sums {
  const gone = before === undefined ? NOTHING : sumsOf([before]);
  const come = sumsOf([after]);
  return {
    taken: sums.taken - gone.taken + come.taken,
    offered: sums.offered - gone.offered + come.offered,
    inLine: sums.inLine - gone.inLine + come.inLine,
    waiting: sums.waiting - gone.waiting + come.waiting,
  };
}
