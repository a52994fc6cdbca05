import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  castAssisted,
  castByProxy,
  onePerElector,
  recordProxy,
  viewTurnout,
  type BallotDoor,
  type CameIn,
} from '../../../../src/features/polls/index.ts';
import { perform } from '../../../../src/kernel/index.ts';
import { aVoteOfOwners, PHOTO } from '../../../factories/polls/doors.ts';

const DOORS: readonly BallotDoor[] = ['online', 'phone', 'doorstep', 'paper', 'proxy'];
const ballots = fc.array(
  fc.record({ door: fc.constantFrom(...DOORS), choices: fc.array(fc.constantFrom('yes', 'no')) }),
);
const precedence = fc.constantFrom('paper' as const, 'online' as const);

/** Whether something holds of whatever comes in, under either precedence. */
const always = (holds: (given: readonly CameIn[], first: 'paper' | 'online') => boolean): boolean =>
  !fc.check(fc.property(ballots, precedence, holds)).failed;

describe('onePerElector()', () => {
  it('counts one of those that came in and says which did not', () => {
    const holds = always((given, first) => {
      const chosen = onePerElector(given, first);
      if (chosen === null) return given.length === 0;
      return given.includes(chosen.counts) && chosen.superseded.length === given.length - 1;
    });
    expect(holds).toBe(true);
  });

  it('never counts a proxy’s where there is an elector’s own', () => {
    const holds = always((given, first) => {
      const isOwn = given.some(({ door }) => door !== 'proxy');
      return !isOwn || onePerElector(given, first)?.counts.door !== 'proxy';
    });
    expect(holds).toBe(true);
  });

  it('counts paper exactly where it is declared to go before, or where nothing else of the elector’s own came', () => {
    const holds = always((given, first) => {
      const hasPaper = given.some(({ door }) => door === 'paper');
      const hasOther = given.some(({ door }) => door !== 'paper' && door !== 'proxy');
      const isPaper = onePerElector(given, first)?.counts.door === 'paper';
      return isPaper === (hasPaper && (first === 'paper' || !hasOther));
    });
    expect(holds).toBe(true);
  });

  it('counts the same however ballots of different kinds were mixed, the last of each kind', () => {
    const kindOf = (door: BallotDoor) => (door === 'paper' || door === 'proxy' ? door : 'own');
    const holds = always((given, first) => {
      const counts = onePerElector(given, first)?.counts;
      if (counts === undefined) return given.length === 0;
      const sorted = given.toSorted((one, other) => (kindOf(one.door) < kindOf(other.door) ? -1 : 1));
      const last = given.findLast(({ door }) => kindOf(door) === kindOf(counts.door));
      return onePerElector(sorted, first)?.counts === last;
    });
    expect(holds).toBe(true);
  });
});

describe('a vote through all doors', () => {
  it('is one count: each elector once, by area too, and the record says by which door', async () => {
    const { app, id, worker, colleague, lin, wang, agree, vote, count, record } = await aVoteOfOwners();
    await vote(lin, 'yes');
    await perform(castAssisted, app, worker, { pollId: id, electorId: 'e2', door: 'phone', choices: ['no'] });
    await perform(castAssisted, app, colleague, { pollId: id, electorId: 'e3', door: 'doorstep', choices: ['yes'] });
    await perform(recordProxy, app, worker, { pollId: id, electorId: 'e4', proxyId: 'wang', document: PHOTO });
    await perform(castByProxy, app, wang, { pollId: id, number: 1, choices: ['yes'] });
    await agree('e5', 'no');
    expect(await perform(viewTurnout, app, lin, { pollId: id })).toMatchObject({
      electors: { total: 5, voted: 5 },
      areaCm2: { total: 3_500_000, voted: 3_500_000 },
    });

    const closed = await count();
    expect(closed).toMatchObject({ state: 'closed', result: { participants: 5, verdict: { outcome: 'passed' } } });
    const { ballots: counted, roll, superseded } = await record();
    expect(counted.map(({ elector, door, choices }) => [elector, door, choices[0]]).toSorted()).toEqual([
      ['e1', 'online', 'yes'],
      ['e2', 'phone', 'no'],
      ['e3', 'doorstep', 'yes'],
      ['e4', 'proxy', 'yes'],
      ['e5', 'paper', 'no'],
    ]);
    expect(roll.voted).toEqual(['e1', 'e2', 'e3', 'e4', 'e5']);
    expect(superseded).toEqual([]);
  });

  it.each([
    ['paper', 'no', 'online'],
    ['online', 'yes', 'paper'],
  ] as const)('counts an elector once who sent a paper and voted online: %s first', async (first, counts, other) => {
    const { lin, agree, vote, count, record } = await aVoteOfOwners({ precedence: first });
    await agree('e1', 'no');
    await vote(lin, 'yes');
    expect(await count()).toMatchObject({ result: { participants: 1 } });
    const { ballots: counted, superseded } = await record();
    expect(counted).toMatchObject([{ elector: 'e1', door: first, choices: [counts] }]);
    expect(superseded).toMatchObject([{ elector: 'e1', door: other }]);
  });

  it('an assisted vote and an online one are the same ballot: the last word counts', async () => {
    const { app, id, worker, lin, vote, count, record } = await aVoteOfOwners();
    const byPhone = (choice: string) =>
      perform(castAssisted, app, worker, { pollId: id, electorId: 'e1', door: 'phone', choices: [choice] });
    await vote(lin, 'yes');
    await byPhone('no');
    await count();
    expect((await record()).ballots).toMatchObject([{ door: 'phone', choices: ['no'] }]);
  });
});
