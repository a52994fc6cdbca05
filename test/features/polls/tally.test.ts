import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSTAIN, permilleOf, tally } from '../../../src/features/polls/index.ts';

const options = ['1', '2', '3'];
const ballots = fc.array(fc.constantFrom(...options, ABSTAIN), { maxLength: 200 });

describe('tally()', () => {
  it('ranks options by votes and lets equals share a rank', () => {
    expect(tally(options, ['3', '1', '3', '1', ABSTAIN])).toEqual({
      participants: 5,
      abstained: 1,
      standings: [
        { option: '1', votes: 2, rank: 1 },
        { option: '3', votes: 2, rank: 1 },
        { option: '2', votes: 0, rank: 3 },
      ],
    });
  });

  it('of no ballots gives every option nothing and the first rank', () => {
    expect(tally(['yes', 'no'], [])).toEqual({
      participants: 0,
      abstained: 0,
      standings: [
        { option: 'yes', votes: 0, rank: 1 },
        { option: 'no', votes: 0, rank: 1 },
      ],
    });
  });

  it('refuses to count what was not put to the vote', () => {
    expect(() => tally(options, ['4'])).toThrow('was not put to the vote');
  });

  it('counts every ballot exactly once', () => {
    fc.assert(
      fc.property(ballots, (choices) => {
        const { participants, abstained, standings } = tally(options, choices);
        expect(participants).toBe(choices.length);
        expect(standings.reduce((sum, { votes }) => sum + votes, abstained)).toBe(choices.length);
        for (const { option, votes } of standings) {
          expect(votes).toBe(choices.filter((choice) => choice === option).length);
        }
      }),
    );
  });

  it('does not depend on the order of the ballots', () => {
    fc.assert(
      fc.property(ballots, (choices) => {
        expect(tally(options, choices.toReversed())).toEqual(tally(options, choices));
        expect(tally(options, choices.toSorted())).toEqual(tally(options, choices));
      }),
    );
  });

  it('puts more votes on a better rank, equal votes on the same', () => {
    fc.assert(
      fc.property(ballots, (choices) => {
        const { standings } = tally(options, choices);
        expect(standings.map(({ option }) => option).toSorted()).toEqual(options);
        for (const one of standings) {
          for (const other of standings) expect(one.votes > other.votes).toBe(one.rank < other.rank);
        }
      }),
    );
  });
});

describe('permilleOf()', () => {
  it.each([
    [1, 3, 333],
    [2, 3, 666],
    [0, 7, 0],
    [7, 7, 1000],
    [0, 0, 0],
  ])('%i of %i is %i tenths of a percent, rounded down', (part, whole, permille) => {
    expect(permilleOf(part, whole)).toBe(permille);
  });
});
