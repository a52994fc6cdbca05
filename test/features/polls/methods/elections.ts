import fc from 'fast-check';
import {
  pairwise,
  parseRanking,
  profileOf,
  type Profile,
  type RankedBallot,
} from '../../../../src/features/polls/index.ts';

/** A ballot as people write it, `A > B = C`, standing for as many as are said. */
export const ballot = (text: string, weight = 1): RankedBallot => ({ ranking: parseRanking(text), weight });

/** An election from lines such as `42 A > B > C`. */
export const election = (options: string, ...lines: readonly string[]): Profile =>
  profileOf(
    [...options],
    lines.map((line) => {
      const [, weight, text] = /^(\d+) (.*)$/u.exec(line)!;
      return ballot(text!, Number(weight));
    }),
  );

export const compared = (profile: Profile) => pairwise(profile, { unranked: 'last' });

/** Four towns of Tennessee and how far their voters have to the capital: Memphis, Nashville, Chattanooga, Knoxville. */
export const tennessee = election(
  'MNCK',
  '42 M > N > C > K',
  '26 N > C > K > M',
  '15 C > K > N > M',
  '17 K > C > N > M',
);

export const OPTIONS = ['A', 'B', 'C', 'D', 'E'];

/** Rankings of some of the options in any order, without equals. */
export const strictBallots = fc.array(
  fc.record({
    ranking: fc.shuffledSubarray(OPTIONS),
    weight: fc.integer({ min: 1, max: 5 }),
  }),
  { maxLength: 12 },
);

/** Rankings of some of the options in any order, here and there several in one place. */
export const ballots = fc.array(
  fc
    .record({
      order: fc.shuffledSubarray(OPTIONS),
      joins: fc.array(fc.boolean(), { minLength: OPTIONS.length, maxLength: OPTIONS.length }),
      weight: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ order, joins, weight }) => {
      const ranking: string[][] = [];
      for (const [at, option] of order.entries()) {
        if (at > 0 && joins[at] === true) ranking.at(-1)!.push(option);
        else ranking.push([option]);
      }
      return { ranking, weight };
    }),
  { maxLength: 12 },
);

/** Which place an option has on a ballot; whatever is not ranked comes after all. */
export function placeOf({ ranking }: RankedBallot, option: string): number {
  const place = ranking.findIndex((each) => each === option || (Array.isArray(each) && each.includes(option)));
  return place < 0 ? ranking.length : place;
}

/** Votes that put one above another, ballot by ballot. */
export const preferring = (cast: readonly RankedBallot[], one: string, other: string): number =>
  cast.filter((each) => placeOf(each, one) < placeOf(each, other)).reduce((sum, { weight = 1 }) => sum + weight, 0);
