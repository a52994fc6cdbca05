import { sumByAnswer } from './votes/products.ts';
import { CODES, type VoteMatrix } from './votes/vote-matrix.ts';

/** Answers to one statement within some group, by weight (in people). */
export interface Tally {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  /** All three together. */
  readonly seen: number;
}

export interface GroupTally {
  /** The lasting id of the group. */
  readonly group: number;
  /** By statement, hidden ones too. */
  readonly tallies: readonly Tally[];
}

/**
 * The answers of every group.
 * @param groupOf by participant: the id of their group, -1 for none
 * @param weights by participant
 */
export function tallyGroups(
  matrix: VoteMatrix,
  groups: readonly number[],
  groupOf: Int32Array,
  weights: Float64Array,
): readonly GroupTally[] {
  return groups.map((group) => {
    const members = weights.map((weight, participant) => (groupOf[participant] === group ? weight : 0));
    return { group, tallies: talliesOf(sumByAnswer(matrix, members)) };
  });
}

/** The answers of everybody together, as they stand now. */
export function tallyAll({ counts, statements }: VoteMatrix): readonly Tally[] {
  return talliesOf(counts.subarray(0, statements * CODES));
}

function talliesOf(sums: Float64Array | Int32Array): Tally[] {
  return Array.from({ length: sums.length / CODES }, (_, statement) => {
    const disagree = sums[statement * CODES + 1]!;
    const pass = sums[statement * CODES + 2]!;
    const agree = sums[statement * CODES + 3]!;
    return { agree, disagree, pass, seen: agree + disagree + pass };
  });
}
