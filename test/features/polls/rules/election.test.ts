import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeElection, packIn, RULE_BOOK, type ElectionFigures } from '../../../../src/features/polls/index.ts';

const pack = packIn(RULE_BOOK, 'committee-election', '');

const figures = (votes: Readonly<Record<string, number>>, more: Partial<ElectionFigures> = {}): ElectionFigures => ({
  roll: 'voters',
  round: 'first',
  seats: 2,
  total: 150,
  voted: 100,
  candidates: Object.entries(votes).map(([id, number]) => ({ id, votes: number })),
  ...more,
});

describe('judgeElection()', () => {
  it('elects those with the most votes among those with a majority', () => {
    expect(judgeElection(pack, figures({ lin: 60, wang: 55, sun: 70, chen: 10 }))).toMatchObject({
      outcome: 'filled',
      elected: ['sun', 'lin'],
      tied: [],
      seatsLeft: 0,
      runOff: [],
    });
  });

  it('leaves a seat when too few have a majority, and says who stands in the run-off', () => {
    expect(judgeElection(pack, figures({ lin: 60, wang: 50, sun: 45, chen: 10 }))).toMatchObject({
      outcome: 'seats-left',
      elected: ['lin'],
      seatsLeft: 1,
      runOff: ['wang', 'sun'],
    });
  });

  it('elects in the run-off by the most votes, if they are a third', () => {
    const runOff = (votes: Readonly<Record<string, number>>): unknown =>
      judgeElection(pack, figures(votes, { round: 'run-off', seats: 1, voted: 99 }));
    expect(runOff({ wang: 33, sun: 32 })).toMatchObject({ outcome: 'filled', elected: ['wang'] });
    expect(runOff({ wang: 32, sun: 31 })).toMatchObject({ outcome: 'seats-left', elected: [] });
  });

  it('lets those vote again among whom there is a tie for the last seat', () => {
    expect(judgeElection(pack, figures({ lin: 70, wang: 55, sun: 55, chen: 20 }))).toMatchObject({
      outcome: 'seats-left',
      elected: ['lin'],
      tied: ['wang', 'sun'],
      seatsLeft: 1,
      runOff: ['wang', 'sun'],
    });
  });

  it.each([
    ['too few voted', figures({ a: 70, b: 60, c: 1 }, { voted: 75 }), 'quorum-not-met'],
    [
      'exactly two thirds of the representatives voted',
      figures({ a: 70, b: 60, c: 1 }, { roll: 'representatives' }),
      'quorum-not-met',
    ],
    ['there are as many candidates as seats', figures({ a: 70, b: 60 }), 'too-few-candidates'],
    ['nobody knows how many voted', figures({ a: 70, b: 60, c: 1 }, { voted: null }), 'undetermined'],
    ['nobody knows how many could vote', figures({ a: 70, b: 60, c: 1 }, { total: null }), 'undetermined'],
  ] as const)('elects nobody when %s', (_, given, outcome) => {
    expect(judgeElection(pack, given)).toMatchObject({ outcome, elected: [] });
  });

  it.each([
    ['more votes than ballots', figures({ a: 101, b: 1, c: 1 }), 'exceed voted'],
    ['more marks than seats', figures({ a: 90, b: 90, c: 90 }), 'cannot carry'],
    ['no seats', figures({ a: 1, b: 1 }, { seats: 0 }), 'seats to fill'],
    [
      'a candidate twice',
      figures(
        {},
        {
          candidates: [
            { id: 'a', votes: 1 },
            { id: 'a', votes: 2 },
          ],
        },
      ),
      'stands twice',
    ],
  ] as const)('refuses %s', (_, given, message) => {
    expect(() => judgeElection(pack, given)).toThrow(message);
  });

  it('elects nobody under a pack of decisions', () => {
    expect(() => judgeElection(packIn(RULE_BOOK, 'village-group', ''), figures({}, { roll: 'adults' }))).toThrow(
      'nobody',
    );
  });

  it('seats nobody ahead of somebody with more votes, and never too many', () => {
    const votes = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(
        votes,
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom('first', 'run-off' as const),
        (all, seats, round) => {
          fc.pre(seats < all.length && all.reduce((sum, one) => sum + one, 0) <= 100 * seats);
          const candidates = all.map((one, at) => ({ id: String(at), votes: one }));
          const given = figures({}, { candidates, seats, round });
          const { elected, tied, seatsLeft } = judgeElection(pack, given);

          expect(elected.length + seatsLeft).toBe(seats);
          const least = Math.min(...elected.map((id) => all[Number(id)]!));
          for (const { votes: own } of candidates.filter(({ id }) => !elected.includes(id))) {
            expect(own).toBeLessThanOrEqual(least);
          }
          for (const id of elected) expect(all[Number(id)]! * (round === 'first' ? 2 : 3)).toBeGreaterThanOrEqual(100);
          expect(tied.length === 0 || tied.length > seatsLeft).toBe(true);
        },
      ),
    );
  });
});
