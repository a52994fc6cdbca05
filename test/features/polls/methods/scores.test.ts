import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approval, borda, plurality, profileOf, rankingOf, score } from '../../../../src/features/polls/index.ts';
import { ballot, ballots, election, OPTIONS, placeOf, tennessee } from './elections.ts';

describe('plurality()', () => {
  it('elects Memphis, which most voters like least', () => {
    expect(plurality(tennessee, { shared: 'split' })).toEqual({
      unit: 1n,
      standings: [
        { option: 'M', score: 42n, rank: 1 },
        { option: 'N', score: 26n, rank: 2 },
        { option: 'K', score: 17n, rank: 3 },
        { option: 'C', score: 15n, rank: 4 },
      ],
    });
  });

  it('splits a shared first place exactly, or counts it for nobody', () => {
    const shared = election('ABC', '1 A = B = C', '1 A = B > C', '1 C');
    // A and B: 1/3 + 1/2 = 5/6; C: 1/3 + 1 = 8/6.
    expect(plurality(shared, { shared: 'split' })).toMatchObject({
      unit: 6n,
      standings: [
        { option: 'C', score: 8n, rank: 1 },
        { option: 'A', score: 5n, rank: 2 },
        { option: 'B', score: 5n, rank: 2 },
      ],
    });
    expect(rankingOf(plurality(shared, { shared: 'nobody' }))).toEqual([['C'], ['A', 'B']]);
  });

  it('gives out every vote that is not blank', () => {
    fc.assert(
      fc.property(ballots, (cast) => {
        const { unit, standings } = plurality(profileOf(OPTIONS, cast), { shared: 'split' });
        const valid = cast.filter(({ ranking }) => ranking.length > 0).reduce((sum, { weight }) => sum + weight, 0);
        expect(standings.reduce((sum, { score: votes }) => sum + votes, 0n)).toBe(BigInt(valid) * unit);
      }),
    );
  });
});

describe('approval()', () => {
  it('counts how many approve, however many options each approves of', () => {
    const cast = [{ approved: ['A', 'B'], weight: 2 }, { approved: ['B'] }, { approved: [] }];
    expect(approval(['A', 'B', 'C'], cast).standings).toEqual([
      { option: 'B', score: 3n, rank: 1 },
      { option: 'A', score: 2n, rank: 2 },
      { option: 'C', score: 0n, rank: 3 },
    ]);
  });

  it('refuses approving of one option twice', () => {
    expect(() => approval(['A'], [{ approved: ['A', 'A'] }])).toThrow('twice');
  });
});

describe('score()', () => {
  const range = { lowest: -2, highest: 2, blank: 0 };

  it('adds up scores, with the declared one where none is given', () => {
    const cast = [{ scores: { A: 2, B: -1 }, weight: 3 }, { scores: { B: 2 } }];
    expect(score(['A', 'B'], cast, range).standings).toEqual([
      { option: 'A', score: 6n, rank: 1 },
      { option: 'B', score: -1n, rank: 2 },
    ]);
    expect(score(['A', 'B'], cast, { ...range, blank: -2 }).standings[0]).toEqual({ option: 'A', score: 4n, rank: 1 });
  });

  it.each([3, -3, 0.5, Number.NaN])('refuses a score of %d', (given) => {
    expect(() => score(['A'], [{ scores: { A: given } }], range)).toThrow('integer from -2 to 2');
  });

  it('refuses a score for what was not put to the vote', () => {
    expect(() => score(['A'], [{ scores: { Z: 1 } }], range)).toThrow('not put to the vote');
  });
});

describe('borda()', () => {
  it('elects Nashville', () => {
    const { unit, standings } = borda(tennessee, { unranked: 'last' });
    expect(unit).toBe(2n);
    expect(standings.map(({ option, score: halves }) => [option, halves / 2n])).toEqual([
      ['N', 194n],
      ['C', 173n],
      ['M', 126n],
      ['K', 107n],
    ]);
  });

  it('lets unranked options share what is left, or have nothing', () => {
    const one = profileOf(['A', 'B', 'C'], [ballot('A')]);
    expect(borda(one, { unranked: 'last' }).standings.map(({ score: halves }) => halves)).toEqual([4n, 1n, 1n]);
    expect(borda(one, { unranked: 'not-compared' }).standings.map(({ score: halves }) => halves)).toEqual([4n, 0n, 0n]);
  });

  it('is what comparing an option with every other gives: two halves above, one beside', () => {
    fc.assert(
      fc.property(ballots, (cast) => {
        for (const { option, score: halves } of borda(profileOf(OPTIONS, cast), { unranked: 'last' }).standings) {
          let slow = 0;
          for (const each of cast) {
            for (const other of OPTIONS.filter((any) => any !== option)) {
              slow += each.weight * (1 + Math.sign(placeOf(each, other) - placeOf(each, option)));
            }
          }
          expect(halves).toBe(BigInt(slow));
        }
      }),
    );
  });
});
