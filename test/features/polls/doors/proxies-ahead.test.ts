import { describe, expect, it } from 'vitest';
import {
  castByProxy,
  castVote,
  closeDue,
  findElectors,
  findStandIns,
  listProxies,
  openDue,
  openRunOff,
  recordProxy,
  revokeProxy,
  withdrawPoll,
} from '../../../../src/features/polls/index.ts';
import { HOUR, perform, SYSTEM, type Actor } from '../../../../src/kernel/index.ts';
import { aSecretVote, aVoteOfOwners, PHOTO } from '../../../factories/polls/doors.ts';
import { anElection, DATES, entryOf } from '../../../factories/polls/elections.ts';
import { settleReactions } from '../../../factories/reactions.ts';

const OPENS = '2026-03-02T12:00:00+08:00';

/** A vote of owners that opens at noon. */
async function announced(given: object = {}) {
  const vote = await aVoteOfOwners({ opensAt: OPENS, ...given });
  const { app, id, worker, time } = vote;
  return {
    ...vote,
    authorise: (electorId: string, proxyId: string, by: Actor = worker) =>
      perform(recordProxy, app, by, { pollId: id, electorId, proxyId, document: PHOTO }),
    revoke: (who: Actor, number: number) => perform(revokeProxy, app, who, { pollId: id, number }),
    byProxy: (who: Actor, choice: string) =>
      perform(castByProxy, app, who, { pollId: id, number: 1, choices: [choice] }),
    async open() {
      time.set(OPENS);
      await perform(openDue, app, SYSTEM, {});
    },
  };
}

describe('a proxy of a vote that is announced', () => {
  it('is recorded for an entry of its frozen roll, and votes once it is open, not before', async () => {
    const { app, id, worker, wang, authorise, byProxy, open, count, record } = await announced();
    const { electors } = await perform(findElectors, app, worker, { pollId: id, words: '钱' });
    expect(electors.map(({ elector }) => elector.id)).toEqual(['e5']);
    expect(await perform(findStandIns, app, worker, { pollId: id, name: '王建国' })).toMatchObject([
      { id: 'wang', isElector: true },
    ]);

    const { authorisation } = await authorise('e5', 'wang');
    expect((await authorise('e5', 'wang')).authorisation).toEqual(authorisation);
    expect(await perform(listProxies, app, worker, { pollId: id })).toMatchObject({ items: [{ principal: '钱＊' }] });
    await expect(byProxy(wang, 'yes')).rejects.toMatchObject({ code: 'polls.not-yet-open' });
    await open();
    await byProxy(wang, 'yes');

    await count();
    expect((await record()).ballots).toMatchObject([{ elector: 'e5', door: 'proxy', choices: ['yes'] }]);
  });

  it('can be taken back before it opens, by the principal or an officer, and by nobody else', async () => {
    const { lin, wang, steward, byProxy, authorise, revoke, open } = await announced();
    await authorise('e1', 'wang');
    await authorise('e5', 'wang');

    await expect(revoke(wang, 1)).rejects.toMatchObject({ code: 'doors.not-principal' });
    expect(await revoke(lin, 1)).toMatchObject({ authorisation: { revoked: { by: 'lin' } } });
    expect(await revoke(steward, 2)).toMatchObject({ authorisation: { revoked: { by: 'steward' } } });
    await open();
    await expect(byProxy(wang, 'yes')).rejects.toMatchObject({ code: 'doors.proxy-revoked' });
  });

  it('is held to the rules of the pack as one of an open vote is', async () => {
    const { app, id, steward, authorise } = await announced();
    await app.polls.change(id, (poll) => {
      const rules = poll.rules!;
      const rolls = rules.pack.rolls.map((roll) => ({ ...roll, proxies: { ...roll.proxies, most: 3 } }));
      return { next: { ...poll, rules: { ...rules, pack: { ...rules.pack, rolls } } }, result: undefined };
    });

    await expect(authorise('e1', 'lin')).rejects.toMatchObject({ code: 'doors.proxy-self' });
    await expect(authorise('e4', 'wang', steward)).rejects.toMatchObject({ code: 'doors.own-ballot' });
    await expect(authorise('e9', 'wang')).rejects.toMatchObject({ code: 'doors.elector-missing' });
    // Three, and no fourth; also when they come at the same moment.
    const all = await Promise.allSettled(['e1', 'e3', 'e4', 'e5'].map((elector) => authorise(elector, 'wang')));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(all.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'doors.proxy-too-many', details: { most: 3 } },
    });
  });

  it('does not vote for whom an objection has taken off the roll before it opened', async () => {
    const { app, wang, authorise, byProxy, open } = await announced();
    await authorise('e5', 'wang');
    const roll = (await app.rolls.find('roll'))!;
    const entries = roll.entries.filter(({ id }) => id !== 'e5');
    await app.rolls.insert({ ...roll, id: 'roll2', version: 2, entries }, []);
    await app.rolls.change('roll', (one) => ({ next: { ...one, replacedBy: 'roll2' }, result: undefined }));

    await expect(authorise('e5', 'lin')).rejects.toMatchObject({ code: 'doors.elector-missing' });
    await open();
    await expect(byProxy(wang, 'yes')).rejects.toMatchObject({ code: 'doors.elector-missing' });
  });

  it('waits for the opening where no roll says who the electors are', async () => {
    const asked = { pack: 'collective-economy', roll: 'members', doors: ['proxy'], opensAt: OPENS };
    const { app, id, worker, wang, time, electorOf } = await aSecretVote(asked);
    const given = { pollId: id, relation: 'same-household' as const, proxyId: 'wang', document: PHOTO };
    const tooEarly = { code: 'doors.electors-not-known', details: { number: 1, opens: '3月2日（周一）12:00' } };

    await expect(perform(recordProxy, app, worker, { ...given, electorId: 'e1' })).rejects.toMatchObject(tooEarly);
    await expect(perform(findElectors, app, worker, { pollId: id, words: '林' })).rejects.toMatchObject(tooEarly);
    await expect(perform(recordProxy, app, wang, { ...given, electorId: 'e1' })).rejects.toMatchObject({
      code: 'doors.not-worker',
    });
    time.set(OPENS);
    await perform(openDue, app, SYSTEM, {});
    const electorId = await electorOf('lin');
    expect(await perform(recordProxy, app, worker, { ...given, electorId })).toMatchObject({
      authorisation: { number: 1 },
    });
  });

  it('is refused once the vote is over or taken back, and where it has no such door', async () => {
    const { app, id, organizer, authorise, open, time } = await announced();
    await open();
    time.pass(8 * HOUR);
    await expect(authorise('e5', 'wang')).rejects.toMatchObject({ code: 'polls.closed' });
    await perform(closeDue, app, SYSTEM, {});
    await perform(withdrawPoll, app, organizer, { pollId: id });
    await expect(authorise('e5', 'wang')).rejects.toMatchObject({ code: 'polls.withdrawn' });
    const withoutDoor = await announced({ doors: ['paper'] });
    await expect(withoutDoor.authorise('e5', 'wang')).rejects.toMatchObject({ code: 'doors.not-declared' });
  });
});

describe('a proxy of a vote of an election that is announced', () => {
  it('is never a candidate; before a run-off they are those of the first vote', async () => {
    const scene = await anElection({ rules: { doors: ['proxy'] } });
    const { app, worker, organizer, staff, time } = scene;
    await scene.stand('lin', 'wang', 'chen');
    const pollId = await scene.publish();
    const authorise = (poll: string, proxyId: string) =>
      perform(recordProxy, app, worker, { pollId: poll, electorId: entryOf('staff'), proxyId, document: PHOTO });

    await expect(authorise(pollId, 'lin')).rejects.toMatchObject({ code: 'doors.proxy-candidate' });
    expect(await authorise(pollId, 'organizer')).toMatchObject({ authorisation: { number: 1 } });
    await scene.vote(pollId, { lin: ['1', '2'], wang: ['1', '3'], chen: ['1'], organizer: ['1'], worker: ['2'] });
    expect(await scene.now()).toMatchObject({ state: 'run-off-due' });

    const opensAt = '2026-04-05T08:00:00+08:00';
    const dates = { opensAt, closesAt: '2026-04-05T18:00:00+08:00' };
    const { poll } = await perform(openRunOff, app, worker, { electionId: scene.election.id, ...dates });
    await settleReactions(app);
    await expect(authorise(poll.id, 'wang')).rejects.toMatchObject({ code: 'doors.proxy-candidate' });
    await authorise(poll.id, 'organizer');
    expect(time.now() > new Date(DATES.closesAt)).toBe(false);
    time.set(opensAt);
    await perform(openDue, app, SYSTEM, {});
    await perform(castByProxy, app, organizer, { pollId: poll.id, number: 1, choices: ['2'] });
    await perform(castVote, app, staff, { pollId: poll.id, choices: ['2'] });
  });
});
