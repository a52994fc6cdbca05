import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantRunoff, profileOf, type RankedBallot } from '../../../../src/features/polls/index.ts';
import { ballot, ballots, election, OPTIONS, tennessee } from './elections.ts';

const byOrder = { ties: { by: 'order' } } as const;

describe('instantRunoff()', () => {
  it('elects Knoxville, round by round', () => {
    const { ranking, rounds, ties } = instantRunoff(tennessee, byOrder);
    expect(ranking).toEqual([['K'], ['M'], ['N'], ['C']]);
    expect(rounds).toEqual([
      { votes: { M: 42, N: 26, C: 15, K: 17 }, exhausted: 0, excluded: ['C'] },
      { votes: { M: 42, N: 26, K: 32 }, exhausted: 0, excluded: ['N'] },
      { votes: { M: 42, K: 58 }, exhausted: 0, excluded: ['M'] },
      { votes: { K: 100 }, exhausted: 0, excluded: [] },
    ]);
    expect(ties).toEqual([]);
  });

  it('lets a ballot wait while its next place is shared, and counts it again when one of them is left', () => {
    const { rounds } = instantRunoff(election('ABCD', '3 A', '2 D', '1 B', '1 B = C'), byOrder);
    expect(rounds[0]).toEqual({ votes: { A: 3, B: 1, C: 0, D: 2 }, exhausted: 1, excluded: ['C'] });
    expect(rounds[1]).toEqual({ votes: { A: 3, B: 2, D: 2 }, exhausted: 0, excluded: ['D'] });
  });

  it('excludes of equals who was put to the vote last, and says so', () => {
    const { ranking, ties } = instantRunoff(election('ABC', '2 A', '1 B > A', '1 C > A'), byOrder);
    expect(ranking).toEqual([['A'], ['B'], ['C']]);
    expect(ties).toEqual([{ tied: ['B', 'C'], chosen: 'C', to: 'exclude', by: 'order' }]);
  });

  it('excludes equals together, or who of them does worst in comparisons', () => {
    const profile = election('ABCD', '4 A > C', '3 B > A', '2 C > A', '2 D > C');
    expect(instantRunoff(profile, { ties: { by: 'together' } }).ranking).toEqual([['A'], ['B'], ['C', 'D']]);
    expect(instantRunoff(profile, { ties: { by: 'pairwise' } }).ranking).toEqual([['A'], ['C'], ['B'], ['D']]);
  });

  it('has several winners when all who are left are equal and excluded together', () => {
    expect(instantRunoff(election('AB', '1 A', '1 B'), { ties: { by: 'together' } }).ranking).toEqual([['A', 'B']]);
  });

  it('finds what counting every round anew finds', () => {
    fc.assert(
      fc.property(ballots, (cast) => {
        const { ranking, rounds } = instantRunoff(profileOf(OPTIONS, cast), byOrder);
        expect(ranking.flat()).toEqual(slowRunoff(cast, OPTIONS));
        const all = cast.reduce((sum, { weight }) => sum + weight, 0);
        for (const { votes, exhausted } of rounds) {
          expect(Object.values(votes).reduce((sum, each) => sum + each, exhausted)).toBe(all);
        }
      }),
    );
  });

  it('elects whoever more than half put first', () => {
    fc.assert(
      fc.property(ballots, (cast) => {
        const all = cast.reduce((sum, { weight }) => sum + weight, 0);
        const { ranking } = instantRunoff(profileOf(OPTIONS, [...cast, ballot('D', all + 1)]), byOrder);
        expect(ranking[0]).toEqual(['D']);
      }),
    );
  });
});

/** Who is left last comes first. */
function slowRunoff(cast: readonly RankedBallot[], left: readonly string[]): string[] {
  if (left.length === 0) return [];
  const votes = new Map(left.map((option) => [option, 0]));
  for (const { ranking, weight = 1 } of cast) {
    const places = ranking.map((place) => [place].flat().filter((option) => left.includes(option)));
    const next = places.find((place) => place.length > 0) ?? [];
    if (next.length === 1) votes.set(next[0]!, votes.get(next[0]!)! + weight);
  }
  const fewest = Math.min(...votes.values());
  const out = left.findLast((option) => votes.get(option) === fewest)!;
  return [
    ...slowRunoff(
      cast,
      left.filter((option) => option !== out),
    ),
    out,
  ];
}
