import { describe, expect, it } from 'vitest';
import {
  condorcetWinner,
  copeland,
  minimax,
  pairwise,
  profileOf,
  rankedPairs,
  rankingOf,
  schulze,
  smithSet,
} from '../../../../src/features/polls/index.ts';
import { ballot, compared, election, tennessee } from './elections.ts';

const together = { strength: 'winning', ties: { by: 'together' } } as const;

/** The example of 45 voters with which Schulze's method is mostly explained. */
const fortyFive = compared(
  election(
    'ABCDE',
    '5 A > C > B > E > D',
    '5 A > D > E > C > B',
    '8 B > E > D > A > C',
    '3 C > A > B > E > D',
    '7 C > A > E > B > D',
    '2 C > B > A > D > E',
    '7 D > C > E > B > A',
    '8 E > B > A > D > C',
  ),
);

/** A > B > C > A, by 7, 6 and 5 of 9. */
const circle = compared(election('ABC', '4 A > B > C', '3 B > C > A', '2 C > A > B'));

describe('schulze()', () => {
  it.each(['winning', 'margins', 'ratio'] as const)('ranks the 45 voters E > A > C > B > D by %s', (strength) => {
    expect(schulze(fortyFive, { strength })).toEqual([['E'], ['A'], ['C'], ['B'], ['D']]);
  });

  it('ranks as Nashville, Chattanooga, Knoxville, Memphis', () => {
    expect(schulze(compared(tennessee), { strength: 'winning' })).toEqual([['N'], ['C'], ['K'], ['M']]);
  });

  it('leaves those equal whom nothing tells apart', () => {
    const even = compared(election('ABC', '1 A > B > C', '1 B > C > A', '1 C > A > B'));
    expect(schulze(even, { strength: 'winning' })).toEqual([['A', 'B', 'C']]);
  });

  it('has the three strengths disagree when ballots leave options out', () => {
    // A beats B 100 : 90, B beats C 30 : 21, C beats A 20 : 8. Weakest is the last by support, the second by difference and
    // the first by ratio.
    const pairs = { options: ['A', 'B', 'C'], above: new Float64Array([0, 100, 8, 90, 0, 30, 20, 21, 0]) };
    expect(schulze(pairs, { strength: 'winning' })).toEqual([['A'], ['B'], ['C']]);
    expect(schulze(pairs, { strength: 'margins' })).toEqual([['C'], ['A'], ['B']]);
    expect(schulze(pairs, { strength: 'ratio' })).toEqual([['B'], ['C'], ['A']]);
  });

  it('holds a defeat that nobody opposes for stronger than any ratio', () => {
    // A beats B 3 : 0, B beats C 99 : 1, C beats A 2 : 1, the weakest by ratio.
    const pairs = { options: ['A', 'B', 'C'], above: new Float64Array([0, 3, 1, 0, 0, 99, 2, 1, 0]) };
    expect(schulze(pairs, { strength: 'ratio' })).toEqual([['A'], ['B'], ['C']]);
  });
});

describe('rankedPairs()', () => {
  it('leaves out the weakest defeat of a circle', () => {
    expect(rankedPairs(circle, together)).toEqual([['A'], ['B'], ['C']]);
  });

  it('elects A from the 45 voters, where Schulze elects E', () => {
    expect(rankedPairs(fortyFive, together)[0]).toEqual(['A']);
  });

  it('keeps none of equal defeats that form a circle, or breaks it by the tie rule', () => {
    const even = compared(election('ABC', '1 A > B > C', '1 B > C > A', '1 C > A > B'));
    expect(rankedPairs(even, together)).toEqual([['A', 'B', 'C']]);
    expect(rankedPairs(even, { strength: 'margins', ties: { by: 'order' } })).toEqual([['A'], ['B'], ['C']]);
    const drawn = { by: 'drawn', order: ['C', 'B', 'A'] } as const;
    expect(rankedPairs(even, { strength: 'margins', ties: drawn })).toEqual([['B'], ['C'], ['A']]);
  });
});

describe('copeland()', () => {
  it('gives a point for a victory and half a point for a draw', () => {
    const draw = compared(election('ABC', '1 A > B > C', '1 B > A > C'));
    expect(copeland(draw)).toEqual({
      unit: 2n,
      standings: [
        { option: 'A', score: 3n, rank: 1 },
        { option: 'B', score: 3n, rank: 1 },
        { option: 'C', score: 0n, rank: 3 },
      ],
    });
  });
});

describe('minimax()', () => {
  it('elects whose worst defeat is least', () => {
    expect(minimax(circle, { worst: 'winning' }).standings).toEqual([
      { option: 'A', score: -5n, rank: 1 },
      { option: 'B', score: -6n, rank: 2 },
      { option: 'C', score: -7n, rank: 3 },
    ]);
  });

  it('may pass over who beats everybody when only opposition counts', () => {
    // A beats B 5 : 4, C hardly anybody compares; most votes against A are 4, against C 3.
    const above = new Float64Array([0, 5, 3, 4, 0, 3, 2, 2, 0]);
    const pairs = { options: ['A', 'B', 'C'], above };
    expect(rankingOf(minimax(pairs, { worst: 'winning' }))[0]).toEqual(['A']);
    expect(rankingOf(minimax(pairs, { worst: 'opposition' }))[0]).toEqual(['C']);
  });

  it('of one option finds nothing against it', () => {
    expect(minimax(compared(election('A', '1 A')), { worst: 'margins' }).standings).toEqual([
      { option: 'A', score: 0n, rank: 1 },
    ]);
  });
});

describe('smithSet()', () => {
  it('is one option, or the circle on top', () => {
    expect(smithSet(compared(tennessee))).toEqual(['N']);
    expect(condorcetWinner(compared(tennessee))).toBe('N');
    expect(smithSet(circle)).toEqual(['A', 'B', 'C']);
    expect(condorcetWinner(circle)).toBeUndefined();
  });
});

it('what a ballot leaves out is last, or not compared, as declared', () => {
  const profile = profileOf(['A', 'B', 'C'], [ballot('A', 4), ballot('B > A', 3), ballot('C > B', 2)]);
  const ranked = (unranked: 'last' | 'not-compared') => rankingOf(copeland(pairwise(profile, { unranked })));
  // All: A beats B 4 : 5? No: B is preferred by 3 + 2. Compared only: B beats A 3 : 0, C beats B 2 : 0.
  expect(ranked('last')).toEqual([['B'], ['A'], ['C']]);
  expect(ranked('not-compared')).toEqual([['C'], ['B'], ['A']]);
});
