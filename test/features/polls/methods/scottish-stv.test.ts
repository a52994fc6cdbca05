import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawLots,
  profileOf,
  scottishStv,
  type RankedBallot,
  type TieRule,
} from '../../../../src/features/polls/index.ts';
import { ballots, election, OPTIONS, strictBallots } from './elections.ts';

const order: TieRule = { by: 'order' };
const seatsOf = fc.integer({ min: 1, max: 4 });

describe('scottishStv()', () => {
  it('transfers a surplus by all papers, rounded down to hundred-thousandths', () => {
    // Quota ⌊100 ÷ 3⌋ + 1 = 34. A has 60, surplus 26: each of A's papers goes on at 26 ÷ 60 = 0.43333.
    const profile = election('ABCD', '40 A > B', '20 A > C', '25 C', '15 D');
    expect(scottishStv(profile, { seats: 2, ties: order })).toEqual({
      elected: ['A', 'C'],
      quota: 34,
      valid: 100,
      stages: [
        {
          done: 'first-preferences',
          votes: { A: 6_000_000, B: 0, C: 2_500_000, D: 1_500_000 },
          notTransferred: 0,
          elected: ['A'],
        },
        {
          done: 'surplus',
          of: 'A',
          votes: { A: 3_400_000, B: 1_733_320, C: 3_366_660, D: 1_500_000 },
          notTransferred: 20,
          elected: [],
        },
        {
          done: 'exclusion',
          of: 'D',
          votes: { A: 3_400_000, B: 1_733_320, C: 3_366_660, D: 0 },
          notTransferred: 1_500_020,
          elected: [],
        },
        {
          done: 'exclusion',
          of: 'B',
          votes: { A: 3_400_000, B: 0, C: 3_366_660, D: 0 },
          notTransferred: 3_233_340,
          elected: ['C'],
        },
      ],
      ties: [],
    });
  });

  it('transfers a paper that came with a surplus at a part of the value it had', () => {
    // Quota 25. A: 50, surplus 25, papers go on at 0.5: B has 10 + 20 = 30, surplus 5; a paper of B's own goes on at
    // 5 ÷ 30 = 0.16666, one that came from A at 0.5 × 5 ÷ 30 = 0.08333.
    const profile = election('ABCDE', '40 A > B > C', '10 A > D', '10 B > D', '19 C', '10 D', '10 E');
    const [, , third] = scottishStv(profile, { seats: 3, ties: order }).stages;
    expect(third).toMatchObject({
      done: 'surplus',
      of: 'B',
      votes: { A: 2_500_000, B: 2_500_000, C: 1_900_000 + 40 * 8333, D: 1_500_000 + 10 * 16_666, E: 1_000_000 },
    });
  });

  it('excludes of equals who had fewer votes at the latest stage at which they differed', () => {
    // When D's paper has gone to C, B and C have three each; before, C had two.
    const { ties, stages } = scottishStv(election('ABCD', '5 A', '3 B', '2 C', '1 D > C'), { seats: 1, ties: order });
    expect(stages[2]).toMatchObject({ done: 'exclusion', of: 'C' });
    expect(ties).toEqual([{ tied: ['B', 'C'], chosen: 'C', to: 'exclude', by: 'earlier-stage' }]);
  });

  it.each<[string, TieRule, string]>([
    ['in the order put to the vote', { by: 'order' }, 'C'],
    ['by a draw already made', { by: 'drawn', order: ['B', 'C', 'A'] }, 'B'],
    ['by lot from a published seed', { by: 'lot', seed: 'seed' }, drawLots(['B', 'C'], 'seed').at(-1)!],
  ])('excludes of those who were always equal %s', (_, ties, excluded) => {
    const result = scottishStv(election('ABC', '4 A', '2 B', '2 C'), { seats: 1, ties });
    expect(result.stages[1]).toMatchObject({ done: 'exclusion', of: excluded });
    expect(result.ties).toEqual([{ tied: ['B', 'C'], chosen: excluded, to: 'exclude', by: ties.by }]);
  });

  it('transfers of equal surpluses first whose candidate led before, and then by lot', () => {
    const profile = election('ABCD', '6 A > C', '6 B > D', '2 C', '1 D');
    const drawn = { by: 'drawn', order: ['B', 'A', 'C', 'D'] } as const;
    expect(scottishStv(profile, { seats: 3, ties: order }).stages[1]).toMatchObject({ done: 'surplus', of: 'A' });
    expect(scottishStv(profile, { seats: 3, ties: drawn }).stages[1]).toMatchObject({ done: 'surplus', of: 'B' });
    expect(scottishStv(profile, { seats: 3, ties: drawn }).ties[0]).toEqual({
      tied: ['A', 'B'],
      chosen: 'B',
      to: 'transfer',
      by: 'drawn',
    });
  });

  it('lists who reaches a quota at one stage by votes, and equals in the order in which they were put to the vote', () => {
    const profile = election('ABCDE', '30 A', '40 B', '30 C', '9 D', '9 E');
    expect(scottishStv(profile, { seats: 3, ties: order }).elected).toEqual(['B', 'A', 'C']);
  });

  it('lists who fills the last vacancies in the order in which they were put to the vote', () => {
    expect(scottishStv(election('ABC', '1 B', '9 C'), { seats: 3, ties: order }).elected).toEqual(['A', 'B', 'C']);
  });

  it('ends a paper where the next place is shared', () => {
    const profile = election('ABCD', '10 A > B = C', '4 B', '4 C', '3 D');
    const { stages } = scottishStv(profile, { seats: 2, ties: order });
    // Quota 8: the surplus of 2 goes to nobody.
    expect(stages[1]).toMatchObject({ of: 'A', votes: { B: 400_000, C: 400_000 }, notTransferred: 200_000 });
  });

  it('takes no notice of blank papers', () => {
    const profile = profileOf(
      ['A', 'B'],
      [
        { ranking: [], weight: 50 },
        { ranking: ['B'], weight: 3 },
      ],
    );
    expect(scottishStv(profile, { seats: 1, ties: order })).toMatchObject({ valid: 3, quota: 2, elected: ['B'] });
  });

  it.each([0, -1, 1.5])('refuses %d seats', (seats) => {
    expect(() => scottishStv(election('A', '1 A'), { seats, ties: order })).toThrow('at least one seat');
  });

  it('fills every seat, and loses no vote at any stage', () => {
    fc.assert(
      fc.property(ballots, seatsOf, (cast, seats) => {
        const { elected, valid, stages } = scottishStv(profileOf(OPTIONS, cast), { seats, ties: order });
        expect(new Set(elected).size).toBe(seats);
        expect(elected).toHaveLength(seats);
        expect(stages.flatMap((stage) => stage.elected)).toEqual(elected);
        for (const { votes, notTransferred } of stages) {
          expect(notTransferred).toBeGreaterThanOrEqual(0);
          expect(Object.values(votes).reduce((sum, each) => sum + each, notTransferred)).toBe(valid * 100_000);
        }
      }),
    );
  });

  it('elects of a group with a quota of papers that rank it first one at least', () => {
    fc.assert(
      fc.property(
        strictBallots,
        fc.shuffledSubarray(['A', 'B', 'C'], { minLength: 1 }),
        seatsOf,
        (cast, group, seats) => {
          const all = cast.reduce((sum, { weight }) => sum + weight, 0);
          // More than a quota, and enough to bear what rounding costs.
          const solid = { ranking: group, weight: Math.floor(all / seats) + 2 };
          const { elected } = scottishStv(profileOf(OPTIONS, [...cast, solid]), { seats, ties: order });
          expect(elected.some((option) => group.includes(option))).toBe(true);
        },
      ),
    );
  });

  it('counts every stage as sorting single papers into parcels does', () => {
    fc.assert(
      fc.property(ballots, seatsOf, (cast, seats) => {
        const { stages } = scottishStv(profileOf(OPTIONS, cast), { seats, ties: order });
        const slow = slowStv(cast, seats);
        expect(stages.map(({ votes }) => votes)).toEqual(slow);
      }),
      { numRuns: 300 },
    );
  });
});

interface Paper {
  readonly ranking: RankedBallot['ranking'];
  /** Hundred-thousandths. */
  value: bigint;
}

/** The order's rules step by step, each paper by itself; votes of each option after every stage. */
function slowStv(cast: readonly RankedBallot[], seats: number): Record<string, number>[] {
  const left = new Set(OPTIONS);
  const nextOn = ({ ranking }: Paper): string | undefined => {
    const places = ranking.map((place) => [place].flat().filter((option) => left.has(option)));
    const next = places.find((place) => place.length > 0);
    return next?.length === 1 ? next[0] : undefined;
  };
  const parcels = new Map(OPTIONS.map((option) => [option, [] as Paper[]]));
  const fixed = new Map<string, bigint>();
  const votesOf = (option: string): bigint =>
    fixed.get(option) ?? parcels.get(option)!.reduce((sum, { value }) => sum + value, 0n);
  const deal = (papers: readonly Paper[]): void => {
    for (const paper of papers) {
      const next = nextOn(paper);
      if (next !== undefined) parcels.get(next)!.push(paper);
    }
  };

  deal(cast.flatMap(({ ranking, weight = 1 }) => Array.from({ length: weight }, () => ({ ranking, value: 100_000n }))));
  const valid = [...parcels.values()].flat().length;
  const quota = BigInt(Math.floor(valid / (seats + 1)) + 1) * 100_000n;
  const after: Record<string, number>[] = [];
  const history: Record<string, number>[] = [];
  const waiting: string[] = [];
  const elected: string[] = [];
  const close = (): void => {
    const votes = Object.fromEntries(OPTIONS.map((option) => [option, Number(votesOf(option))]));
    after.push(votes);
    history.unshift(votes);
    const isEnough = left.size <= seats - elected.length;
    const reached = [...left].filter((option) => isEnough || votesOf(option) >= quota);
    for (const option of reached) {
      left.delete(option);
      elected.push(option);
      if (votesOf(option) > quota) waiting.push(option);
    }
  };
  /** By votes, then by the latest stages, then by the order put to the vote. */
  const byVotes = (one: string, other: string): number =>
    Number(votesOf(one) - votesOf(other)) ||
    history.map((votes) => votes[one]! - votes[other]!).find((difference) => difference !== 0) ||
    OPTIONS.indexOf(other) - OPTIONS.indexOf(one);

  close();
  while (elected.length < seats) {
    const from = waiting.toSorted(byVotes).at(-1) ?? [...left].toSorted(byVotes)[0]!;
    const papers = parcels.get(from)!;
    const total = votesOf(from);
    parcels.set(from, []);
    if (waiting.includes(from)) {
      waiting.splice(waiting.indexOf(from), 1);
      for (const paper of papers) paper.value = ((total - quota) * paper.value) / total;
      fixed.set(from, quota);
    }
    left.delete(from);
    deal(papers);
    close();
  }
  return after;
}
