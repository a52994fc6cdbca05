import { addWeight, numberOf, numbersOf } from './profile.ts';
import { standingsOf, type ScoreTally } from './standings.ts';

export interface ApprovalBallot {
  /** Any number of options, none included. */
  readonly approved: readonly string[];
  /** How many identical ballots this stands for, a positive integer; 1 unless said. */
  readonly weight?: number;
}

/**
 * Approval voting: how many approve of each option.
 * @param options ids in the order in which they were put to the vote
 * @throws Error when a ballot approves of an option twice or of one that was not put to the vote
 * @throws RangeError when a weight is not a positive integer
 */
export function approval(options: readonly string[], ballots: readonly ApprovalBallot[]): ScoreTally {
  const numbers = numbersOf(options);
  const votes = new Float64Array(options.length);
  const seen = new Int32Array(options.length).fill(-1);
  let all = 0;
  for (const [ballot, { approved, weight = 1 }] of ballots.entries()) {
    all = addWeight(all, weight);
    for (const option of approved) {
      const number = numberOf(numbers, option);
      if (seen[number] === ballot) throw new Error(`A ballot approves of ${option} twice.`);
      seen[number] = ballot;
      votes[number] = votes[number]! + weight;
    }
  }
  return { unit: 1n, standings: standingsOf(options, [...votes].map(BigInt)) };
}
