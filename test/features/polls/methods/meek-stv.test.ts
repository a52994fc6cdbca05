import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantRunoff, meekStv, profileOf, type RankedBallot } from '../../../../src/features/polls/index.ts';
import { ballots, election, OPTIONS } from './elections.ts';

const ties = { by: 'order' } as const;
const seatsOf = fc.integer({ min: 1, max: 4 });
const BILLION = 1_000_000_000n;

describe('meekStv()', () => {
  it('lets who is elected keep a quota of every vote, and the quota shrink with what is exhausted', () => {
    // A has 60 of 81 votes and a quota is 27, which C's 21 do not reach. Of the 33 that A does not need, half go to B and half
    // to nobody; of the 64.5 left, a quota is 21.5. A keeps 21.5, and a third of what is left then, 61.75, is less than 21.
    const profile = election('ABC', '30 A > B', '30 A', '21 C');
    expect(meekStv(profile, { seats: 2, ties })).toEqual({
      elected: ['A', 'C'],
      stages: [
        { elected: ['A'], excluded: [], votes: { A: 60n * BILLION, B: 0n, C: 21n * BILLION }, quota: 27n * BILLION },
        {
          elected: ['C'],
          excluded: [],
          votes: { A: (43n * BILLION) / 2n, B: (77n * BILLION) / 4n, C: 21n * BILLION },
          quota: 20_583_333_333n,
        },
      ],
      ties: [],
    });
  });

  it('passes a part of every paper that reaches somebody elected on, when it came to them late too', () => {
    // Quota 19. A's surplus of 1 goes to B; D is excluded, and of D's 8 votes for A all but a twentieth or so go on to C.
    const profile = election('ABCD', '20 A > B', '16 B', '13 C', '8 D > A > C');
    const { elected, stages } = meekStv(profile, { seats: 2, ties });
    expect(stages.map(({ excluded }) => excluded)).toEqual([[], ['D'], []]);
    // A keeps 19 of 28: C has 13 + 8 × 9 ÷ 28, B 16 + 20 × 9 ÷ 28.
    expect(stages[2]!.votes).toMatchObject({ C: 15_571_428_571n, B: 22_428_571_429n });
    expect(elected).toEqual(['A', 'B']);
  });

  it('keeps exact ties exact, and decides them by the tie rule', () => {
    // A's surplus makes B exactly equal to C.
    const profile = election('ABC', '8 A > B', '4 C');
    expect(meekStv(profile, { seats: 2, ties })).toMatchObject({
      elected: ['A', 'B'],
      ties: [{ tied: ['B', 'C'], chosen: 'C', to: 'exclude', by: 'order' }],
    });
    const drawn = { by: 'drawn', order: ['B', 'C', 'A'] } as const;
    expect(meekStv(profile, { seats: 2, ties: drawn }).elected).toEqual(['A', 'C']);
  });

  it('counts equals as the mean of all their orders', () => {
    fc.assert(
      fc.property(ballots, seatsOf, (cast, seats) => {
        const together = meekStv(profileOf(OPTIONS, cast), { seats, ties });
        const apart = meekStv(profileOf(OPTIONS, evenly(cast)), { seats, ties });
        expect(together.elected).toEqual(apart.elected);
        const scale = BigInt(SHARES);
        for (const [at, { votes }] of together.stages.entries()) {
          for (const option of OPTIONS) {
            const difference = votes[option]! * scale - apart.stages[at]!.votes[option]!;
            // Both stop at a surplus of a billionth, one of them of a 120th of a vote.
            expect(difference > -4n * scale && difference < 4n * scale).toBe(true);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('fills every seat, each once', () => {
    fc.assert(
      fc.property(ballots, seatsOf, (cast, seats) => {
        const { elected } = meekStv(profileOf(OPTIONS, cast), { seats, ties });
        expect(elected).toHaveLength(seats);
        expect(new Set(elected).size).toBe(seats);
      }),
    );
  });

  it('never gives out more votes than there are', () => {
    // Rounding each to the nearest billionth may add up to half of one for each option.
    fc.assert(
      fc.property(ballots, seatsOf, (cast, seats) => {
        const all = cast.reduce((sum, { weight }) => sum + weight, 0);
        for (const { votes } of meekStv(profileOf(OPTIONS, cast), { seats, ties }).stages) {
          expect(Object.values(votes).reduce((sum, each) => sum + each, 0n) <= BigInt(all) * BILLION + 3n).toBe(true);
        }
      }),
    );
  });

  it('for one seat elects whom instant runoff elects', () => {
    const strict = ballots.map((cast) => cast.map((each) => ({ ...each, ranking: each.ranking.flat() })));
    fc.assert(
      fc.property(strict, (cast) => {
        const profile = profileOf(OPTIONS, cast);
        expect(meekStv(profile, { seats: 1, ties }).elected).toEqual(instantRunoff(profile, { ties }).ranking[0]);
      }),
    );
  });

  it('finds what plain numbers find when nothing is near a tie', () => {
    fc.assert(
      fc.property(ballots, seatsOf, (cast, seats) => {
        const slow = slowMeek(evenly(cast), seats);
        fc.pre(slow !== undefined);
        const { elected } = meekStv(profileOf(OPTIONS, cast), { seats, ties });
        expect(elected.toSorted()).toEqual(slow!.toSorted());
      }),
      { numRuns: 20 },
    );
  });

  it('refuses no seats', () => {
    expect(() => meekStv(election('A', '1 A'), { seats: 0, ties })).toThrow('at least one seat');
  });
});

/** Every order of five has a part of this. */
const SHARES = 120;

/** Each ballot as 120 times its weight, divided evenly among the orders of its equals. */
function evenly(cast: readonly RankedBallot[]): RankedBallot[] {
  return cast.flatMap(({ ranking, weight = 1 }) => {
    const orders = ranking
      .map((place) => ordersOf([place].flat()))
      .reduce<string[][]>((before, next) => before.flatMap((head) => next.map((tail) => [...head, ...tail])), [[]]);
    return orders.map((order) => ({ ranking: order, weight: (weight * SHARES) / orders.length }));
  });
}

const ordersOf = (options: readonly string[]): string[][] =>
  options.length === 0
    ? [[]]
    : options.flatMap((first) => ordersOf(options.filter((each) => each !== first)).map((rest) => [first, ...rest]));

/** Meek's method in floating point, with a thousand rounds for each stage; nothing when a decision is near a tie. */
function slowMeek(cast: readonly RankedBallot[], seats: number): string[] | undefined {
  const keep = new Map(OPTIONS.map((option) => [option, 1]));
  const left = new Set(OPTIONS);
  const elected: string[] = [];
  while (elected.length < seats) {
    if (left.size <= seats - elected.length) return [...elected, ...left];
    const votes = new Map<string, number>();
    let quota = 0;
    let over: string[] = [];
    for (let round = 0; round < 1000; round += 1) {
      for (const option of OPTIONS) votes.set(option, 0);
      for (const { ranking, weight = 1 } of cast) {
        let share = weight;
        for (const option of ranking.flat()) {
          votes.set(option, votes.get(option)! + share * keep.get(option)!);
          share *= 1 - keep.get(option)!;
        }
      }
      quota = [...votes.values()].reduce((sum, each) => sum + each, 0) / (seats + 1);
      if ([...left].some((option) => Math.abs(votes.get(option)! - quota) < 1e-3)) return undefined;
      over = [...left].filter((option) => votes.get(option)! > quota);
      if (over.length > 0) break;
      for (const option of elected) keep.set(option, (keep.get(option)! * quota) / votes.get(option)!);
    }
    if (over.length > 0) {
      for (const option of over) left.delete(option);
      elected.push(...over);
      continue;
    }
    const [lowest, next] = [...left].toSorted((one, other) => votes.get(one)! - votes.get(other)!);
    if (votes.get(next!)! - votes.get(lowest!)! < 1e-3) return undefined;
    left.delete(lowest!);
    keep.set(lowest!, 0);
  }
  return elected;
}
