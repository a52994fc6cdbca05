import { addWeight, numberOf, numbersOf } from './profile.ts';
import { standingsOf, type ScoreTally } from './standings.ts';

export interface ScoreBallot {
  /** An integer for each option that the voter scores. */
  readonly scores: Readonly<Record<string, number>>;
  /** How many identical ballots this stands for, a positive integer; 1 unless said. */
  readonly weight?: number;
}

export interface ScoreRule {
  readonly lowest: number;
  readonly highest: number;
  /** What an option gets from a ballot that does not score it. */
  readonly blank: number;
}

/**
 * Score voting: the sum of the scores of each option.
 * @param options ids in the order in which they were put to the vote
 * @throws Error when a ballot scores what was not put to the vote
 * @throws RangeError when a score is no integer of the range, or a weight no positive integer
 */
export function score(options: readonly string[], ballots: readonly ScoreBallot[], rule: ScoreRule): ScoreTally {
  ensureInRange(rule.blank, rule);
  const numbers = numbersOf(options);
  const sums = options.map(() => 0n);
  let votes = 0;
  for (const { scores, weight = 1 } of ballots) {
    votes = addWeight(votes, weight);
    for (const [option, given] of Object.entries(scores)) {
      ensureInRange(given, rule);
      const number = numberOf(numbers, option);
      // Against the blank score, which everybody is given below.
      sums[number] = sums[number]! + BigInt(given - rule.blank) * BigInt(weight);
    }
  }
  const blank = BigInt(rule.blank) * BigInt(votes);
  return {
    unit: 1n,
    standings: standingsOf(
      options,
      sums.map((sum) => sum + blank),
    ),
  };
}

function ensureInRange(given: number, { lowest, highest }: ScoreRule): void {
  if (Number.isSafeInteger(given) && given >= lowest && given <= highest) return;
  throw new RangeError(`A score must be an integer from ${lowest} to ${highest}; one is ${given}.`);
}
