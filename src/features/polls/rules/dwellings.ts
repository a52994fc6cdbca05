import type { Count } from './figures.ts';

/** A part of a building that is owned for itself (专有部分): a flat, a shop. Floor area in whole cm² (法释〔2020〕17号 art. 8). */
export interface Dwelling {
  readonly id: string;
  readonly area: number;
  /** Unsold, or sold and not yet handed over: the developer's. */
  readonly state: 'handed-over' | 'unsold' | 'not-handed-over';
  /** Everyone who owns it together; of the developer's own, the developer. */
  readonly owners: readonly string[];
}

/** Whoever counts as one owner, with all that is theirs. */
export interface Holder {
  /** What all of their dwellings have in common; the same for the same dwellings in any order. */
  readonly id: string;
  readonly dwellings: readonly string[];
  /** cm² */
  readonly area: number;
}

export interface Base {
  /** How many owners there are. */
  readonly persons: number;
  /** cm² */
  readonly area: number;
  readonly holders: readonly Holder[];
}

/** One answer, given for any one of a holder's dwellings; `invalid` came in and says nothing that counts. */
export interface OwnerBallot {
  readonly dwelling: string;
  readonly choice: 'yes' | 'no' | 'abstain' | 'invalid';
}

/**
 * The owners of a neighbourhood and their floor area. A dwelling is one owner, however many people own it together; whoever
 * has several is one owner with the sum of their area, and so is the developer with what is unsold or not handed over. Only
 * the very same people count as the same owner: who owns one dwelling alone and another with a spouse is two.
 * @throws Error when a dwelling is there twice, is nobody's, or its area is not a whole number of cm² above zero
 * @see 法释〔2020〕17号, arts. 8 and 9
 */
export function baseOf(dwellings: readonly Dwelling[]): Base {
  const holders = new Map<string, Holder>();
  const seen = new Set<string>();
  for (const dwelling of dwellings) {
    ensureDwelling(dwelling);
    if (seen.has(dwelling.id)) throw new Error(`Dwelling ${dwelling.id} is there twice.`);
    seen.add(dwelling.id);
    const id = holderOf(dwelling);
    const before = holders.get(id) ?? { id, dwellings: [], area: 0 };
    holders.set(id, { id, dwellings: [...before.dwellings, dwelling.id], area: before.area + dwelling.area });
  }
  const all = [...holders.values()];
  return { persons: all.length, area: all.reduce((sum, { area }) => sum + area, 0), holders: all };
}

/**
 * Ballots added up by owners and by area, for `judge()`. A ballot counts for its owner as a whole; a later one of the same
 * owner, whichever of them gave it and for whichever dwelling, replaces the earlier one.
 * @param ballots in the order in which they came in
 * @throws Error as `baseOf()` does, and when a ballot is for no dwelling of these
 */
export function participation(
  dwellings: readonly Dwelling[],
  ballots: readonly OwnerBallot[],
): { readonly persons: Count; readonly area: Count } {
  const base = baseOf(dwellings);
  const holderAt = new Map(base.holders.flatMap((holder) => holder.dwellings.map((id) => [id, holder] as const)));
  const choices = new Map<Holder, OwnerBallot['choice']>();
  for (const { dwelling, choice } of ballots) {
    const holder = holderAt.get(dwelling);
    if (holder === undefined) throw new Error(`A ballot is for ${dwelling}, which is no dwelling here.`);
    choices.set(holder, choice);
  }
  const answers = [...choices].map(([{ area }, choice]) => ({ area, choice }));
  return {
    persons: countUp(
      base.persons,
      answers.map(({ choice }) => ({ weight: 1, choice })),
    ),
    area: countUp(
      base.area,
      answers.map(({ area, choice }) => ({ weight: area, choice })),
    ),
  };
}

function ensureDwelling({ id, area, owners }: Dwelling): void {
  if (!Number.isSafeInteger(area) || area <= 0) throw new Error(`Dwelling ${id} has no area in whole cm²: ${area}.`);
  if (owners.length === 0) throw new Error(`Dwelling ${id} is nobody's.`);
}

/** The owners in one order, as text that no other owners have. */
function holderOf({ state, owners }: Dwelling): string {
  const names = JSON.stringify([...new Set(owners)].toSorted());
  return state === 'handed-over' ? names : `developer ${names}`;
}

interface Weighed {
  readonly weight: number;
  readonly choice: OwnerBallot['choice'];
}

function countUp(total: number, answers: readonly Weighed[]): Count {
  const of = (...choices: readonly OwnerBallot['choice'][]): number =>
    answers.reduce((sum, { weight, choice }) => (choices.includes(choice) ? sum + weight : sum), 0);
  return {
    total,
    voted: of('yes', 'no', 'abstain', 'invalid'),
    agree: of('yes'),
    against: of('no'),
    abstain: of('abstain'),
  };
}
