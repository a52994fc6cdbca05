import type { Measure, RollKind, RollRules, RulePack } from '../../../../config/rule-packs/index.ts';

/**
 * One poll added up in one measure: whole owners, households, representatives… or whole cm². Null: not known.
 * Always agree + against + abstain ≤ voted ≤ present ≤ total, each as far as it is known; what is missing in the first sum
 * are invalid ballots.
 */
export interface Count {
  /** Everyone on the roll. */
  readonly total: number | null;
  /** Entered as attending the session; asked for only by packs that need attendance. */
  readonly present?: number | null;
  /** Whose ballot came in, whatever it says. */
  readonly voted: number | null;
  readonly agree: number | null;
  readonly against: number | null;
  readonly abstain: number | null;
  /** Handed a ballot and not answered; looked at only where silence counts. */
  readonly silent?: number | null;
}

export interface Figures {
  /** Whose roll was used; may be left out where the pack has one. */
  readonly roll?: RollKind;
  readonly persons: Count;
  readonly area?: Count;
}

/** Nothing is known. */
export const UNKNOWN: Count = { total: null, present: null, voted: null, agree: null, against: null, abstain: null };

/** Larger numbers could not be multiplied by a denominator exactly. */
const LARGEST = 90_000_000_000_000;

/**
 * The rules for the roll that was used.
 * @throws Error when the pack does not allow it, or allows several and none was named
 */
export function rollRules({ id, rolls }: RulePack, roll: RollKind | undefined): RollRules {
  const [only, ...others] = rolls;
  if (roll === undefined && only !== undefined && others.length === 0) return only;
  const rules = rolls.find(({ of }) => of === roll);
  if (rules === undefined) throw new Error(`Rule pack ${id} has no roll of ${roll ?? 'nobody in particular'}.`);
  return rules;
}

/** What is known in a measure; in one that was not given, nothing. */
export const countIn = (figures: Pick<Figures, 'persons' | 'area'>, measure: Measure): Count =>
  figures[measure] ?? UNKNOWN;

/**
 * Goes on when the figures can be true of one and the same poll.
 * @throws Error naming what contradicts
 */
export function ensureConsistent(count: Count, measure: Measure): void {
  const { total, present = null, voted, agree, against, abstain, silent = null } = count;
  for (const [name, value] of Object.entries(count)) {
    if (value !== null && value !== undefined && !(Number.isSafeInteger(value) && value >= 0 && value <= LARGEST)) {
      throw new Error(`The ${measure} of "${name}" must be a whole number from 0 to ${LARGEST}, and is ${value}.`);
    }
  }
  const chosen = (agree ?? 0) + (against ?? 0) + (abstain ?? 0);
  const steps = [
    ['agree, against and abstain together', chosen],
    ['voted', voted],
    ['present', present],
    ['total', total],
  ] as const;
  let below: (typeof steps)[number] = steps[0];
  for (const step of steps.slice(1)) {
    if (step[1] === null) continue;
    if ((below[1] ?? 0) > step[1])
      throw new Error(`By ${measure}, ${below[0]} (${below[1]}) exceed ${step[0]} (${step[1]}).`);
    below = step;
  }
  if (total !== null && (silent ?? 0) + (voted ?? chosen) > total) {
    throw new Error(`By ${measure}, those who voted and those who were silent exceed the total (${total}).`);
  }
}
