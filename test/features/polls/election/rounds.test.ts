import { describe, expect, it } from 'vitest';
import {
  answerNomination,
  carryOnElection,
  castVote,
  closeDue,
  drawLots,
  extendNominations,
  openDue,
  openRunOff,
  publishCandidates,
  settleElection,
  takeBackCandidates,
  viewRecord,
  withdrawElection,
  withdrawPoll,
  wordPoll,
} from '../../../../src/features/polls/index.ts';
import { DAY, later, NOBODY, perform, SYSTEM } from '../../../../src/kernel/index.ts';

import {
  anElection,
  buildVotersRoll,
  DATES,
  entryOf,
  nominateBy,
  numberOf,
  type ElectionScene,
} from '../../../factories/polls/elections.ts';
import { settleReactions } from '../../../factories/reactions.ts';

const NAMES: Readonly<Record<string, string>> = {
  [entryOf('lin')]: '林晓梅',
  [entryOf('wang')]: '王建国',
  [entryOf('chen')]: '陈阿姨',
};

async function numbersOf({ now }: ElectionScene): Promise<[lin: string, wang: string, chen: string]> {
  const election = await now();
  return [numberOf(election, 'lin'), numberOf(election, 'wang'), numberOf(election, 'chen')];
}

describe('the list of candidates', () => {
  it('needs more candidates than seats, and says how many are missing', async () => {
    const scene = await anElection({ seats: 2 });
    await scene.stand('lin', 'wang');
    await expect(scene.publish()).rejects.toMatchObject({
      code: 'polls.too-few-candidates',
      details: { candidates: 2, seats: 2, missing: 1 },
    });
    const { app, worker, election } = scene;
    const longer = {
      electionId: election.id,
      nominateUntil: '2026-03-11T18:00:00+08:00',
      opensAt: DATES.opensAt,
      closesAt: DATES.closesAt,
    };
    await perform(extendNominations, app, worker, longer);
    await scene.stand('chen');
    scene.time.set(longer.nominateUntil);
    const { poll, election: listed } = await perform(publishCandidates, app, worker, { electionId: election.id });
    // Anybody who knows the election's id can draw again.
    const drawn = drawLots(Object.keys(NAMES), election.id);
    expect(poll.options.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(poll.options.map(({ label }) => label)).toEqual(drawn.map((entry) => NAMES[entry]));
    expect(poll).toMatchObject({ state: 'announced', method: 'approval', form: 'secret', election: { seats: 2 } });
    expect(listed.state).toBe('listed');
    await expect(
      perform(answerNomination, app, scene.lin, { electionId: election.id, stands: false }),
    ).rejects.toMatchObject({ code: 'polls.list-public' });
  });

  it('is public for five days to the moment before the vote; a later day may be named', async () => {
    const { app, worker, election, stand, time } = await anElection({ seats: 1 });
    await stand('lin', 'wang');
    await expect(perform(publishCandidates, app, worker, { electionId: election.id })).rejects.toMatchObject({
      code: 'polls.nominations-still',
    });
    time.set(later(new Date(DATES.opensAt), -5 * DAY + 1).toISOString());
    await expect(perform(publishCandidates, app, worker, { electionId: election.id })).rejects.toMatchObject({
      code: 'polls.list-too-late',
    });
    const later1 = { opensAt: '2026-03-30T08:00:00+08:00', closesAt: '2026-03-30T18:00:00+08:00' };
    const { poll } = await perform(publishCandidates, app, worker, { electionId: election.id, ...later1 });
    expect(poll.opensAt).toEqual(new Date(later1.opensAt));
  });

  it('leaves out who was taken off the roll meanwhile', async () => {
    const scene = await anElection({ seats: 1 });
    await scene.stand('lin', 'wang', 'chen');
    await scene.app.rolls.change('roll', (roll) => ({
      next: { ...roll, entries: roll.entries.filter(({ id }) => id !== entryOf('wang')) },
      result: undefined,
    }));
    const poll = await scene.app.polls.find(await scene.publish());
    expect(poll?.options.map(({ label }) => label)).toEqual(expect.not.arrayContaining(['王建国']));
  });

  it('is made into a poll by the next process when the one that published it died', async () => {
    const { app, worker, election, stand, time, now } = await anElection({ seats: 1 });
    await stand('lin', 'wang');
    time.set(DATES.nominateUntil);
    const dying = { ...app, polls: { ...app.polls, insertNumbered: () => Promise.reject(new Error('killed')) } };
    await expect(perform(publishCandidates, dying, worker, { electionId: election.id })).rejects.toThrow('killed');
    const round = (await now()).rounds[0]!;
    expect(await app.polls.find(round.poll)).toBeNull();
    await settleReactions(app);
    await perform(carryOnElection, app, SYSTEM, { electionId: election.id });
    expect(await app.polls.find(round.poll)).toMatchObject({ state: 'announced', number: 1 });
  });

  it('can be taken back before anybody votes; then who stands may withdraw, and another poll is made', async () => {
    const scene = await anElection({ seats: 1 });
    const { app, worker, lin, election } = scene;
    await scene.stand('lin', 'wang', 'chen');
    const first = await scene.publish();
    await expect(perform(withdrawPoll, app, worker, { pollId: first })).rejects.toMatchObject({
      code: 'polls.of-election',
    });
    await perform(takeBackCandidates, app, worker, { electionId: election.id });
    await perform(takeBackCandidates, app, worker, { electionId: election.id });
    expect(await app.polls.find(first)).toMatchObject({ state: 'withdrawn' });
    await perform(answerNomination, app, lin, { electionId: election.id, stands: false });
    const second = await scene.publish();
    expect(second).not.toBe(first);
    expect((await app.polls.find(second))?.options).toHaveLength(2);
    scene.time.set(DATES.opensAt);
    await perform(openDue, app, SYSTEM, {});
    await expect(perform(takeBackCandidates, app, worker, { electionId: election.id })).rejects.toMatchObject({
      code: 'polls.vote-begun',
    });
  });
});

describe('the vote', () => {
  it('takes as many marks as there are seats, or fewer; more, none and others are refused', async () => {
    const scene = await anElection({ seats: 2 });
    await scene.stand('lin', 'wang', 'chen');
    const pollId = await scene.publish();
    scene.time.set(DATES.opensAt);
    await perform(openDue, scene.app, SYSTEM, {});
    const vote = (...choices: string[]) => perform(castVote, scene.app, scene.lin, { pollId, choices });
    await expect(vote('1', '2', '3')).rejects.toMatchObject({ code: 'polls.too-many-marks', details: { seats: 2 } });
    await expect(vote()).rejects.toMatchObject({ code: 'input.invalid' });
    await expect(vote('4')).rejects.toMatchObject({ code: 'polls.choices' });
    await expect(vote('1', '1')).rejects.toMatchObject({ code: 'polls.choices' });
    await expect(perform(castVote, scene.app, scene.zhao, { pollId, choices: ['1'] })).rejects.toMatchObject({
      code: 'polls.not-on-roll',
    });
    await vote('1');
    await vote('1', '3');
  });

  it('elects who has more than half of those voting, told to the group by name', async () => {
    const scene = await anElection({ seats: 2, rooms: ['terminal:g1'] });
    await scene.stand('lin', 'wang', 'chen');
    const pollId = await scene.publish();
    const [lin, wang, chen] = await numbersOf(scene);
    await scene.vote(pollId, { lin: [wang, lin], wang: [wang, lin], worker: [lin], staff: [chen] });

    expect(await scene.now()).toMatchObject({
      state: 'run-off-due',
      elected: [lin],
      seatsLeft: 1,
      runOff: [wang, chen],
    });
    const poll = (await scene.app.polls.find(pollId))!;
    expect(poll.result?.election).toMatchObject({ outcome: 'seats-left', elected: [lin] });
    expect(wordPoll(poll, 'closed')).toContain('当选：林晓梅。\n还差1个名额，在这些人当中另行选举：王建国、陈阿姨。');
    const { record } = await perform(viewRecord, scene.app, NOBODY, { pollId });
    expect(JSON.stringify(record)).not.toContain('林晓梅');
  });

  it('does not count when no more than half of the roll took part', async () => {
    const scene = await anElection({ seats: 1 });
    await scene.stand('lin', 'wang');
    const pollId = await scene.publish();
    await scene.vote(pollId, { lin: ['1'], wang: ['1'], chen: ['1'] });
    expect(await scene.now()).toMatchObject({ state: 'settled', elected: [], seatsLeft: 1 });
    expect(wordPoll((await scene.app.polls.find(pollId))!, 'closed')).toContain('这次选举不算数');
  });

  it('of representatives needs more than two thirds of them', async () => {
    const roll = buildVotersRoll({ basis: 'representatives' });
    const scene = await anElection({ seats: 1, roll, rules: { roll: 'representatives' } });
    await scene.stand('lin', 'wang');
    const pollId = await scene.publish();
    await scene.vote(pollId, { lin: ['1'], wang: ['1'], chen: ['1'], worker: ['1'] });
    const verdict = (await scene.app.polls.find(pollId))?.result?.election;
    expect(verdict).toMatchObject({ outcome: 'quorum-not-met', lines: [{ part: 4, whole: 6, needed: 5 }, {}, {}] });
  });

  it('that ties for the last seat is voted again among the tied', async () => {
    const scene = await anElection({ seats: 1 });
    await scene.stand('lin', 'wang', 'chen');
    const pollId = await scene.publish();
    await scene.vote(pollId, { lin: ['1'], wang: ['1'], chen: ['3'], worker: ['3'], staff: ['2'] });
    expect(await scene.now()).toMatchObject({ state: 'run-off-due', runOff: ['1', '3'] });
  });
});

describe('a run-off', () => {
  const due = async () => {
    const scene = await anElection({ seats: 2 });
    await scene.stand('lin', 'wang', 'chen', 'organizer');
    const pollId = await scene.publish();
    const [lin, wang, chen] = await numbersOf(scene);
    await scene.vote(pollId, { lin: [lin, wang], wang: [lin], worker: [lin, chen], staff: [chen], chen: [wang] });
    const runOff = (opensAt: Date) =>
      perform(openRunOff, scene.app, scene.worker, {
        electionId: scene.election.id,
        opensAt: opensAt.toISOString(),
        closesAt: later(opensAt, DAY).toISOString(),
      });
    return { ...scene, pollId, runOff, numbers: { lin, wang, chen } };
  };

  it('is for the seats left, among those with most votes, by the same electors, at a third of the votes', async () => {
    const scene = await due();
    const { app, runOff, numbers, pollId } = scene;
    expect(await scene.now()).toMatchObject({ elected: [numbers.lin], seatsLeft: 1 });
    // Who is added to the roll in between votes in no run-off of this election.
    await app.rolls.change('roll', (roll) => ({
      next: { ...roll, entries: [...roll.entries, { id: 'e-new', voters: ['zhao'], label: '赵＊' }] },
      result: undefined,
    }));
    const { poll } = await runOff(later(scene.time.now(), 3 * DAY));
    expect(poll.options.map(({ id }) => id)).toEqual([numbers.chen, numbers.wang].toSorted());
    await scene.vote(poll.id, {
      lin: [numbers.chen],
      wang: [numbers.chen],
      chen: [numbers.wang],
      worker: [numbers.wang],
      staff: [numbers.wang],
    });

    expect(await scene.now()).toMatchObject({ state: 'settled', elected: [numbers.lin, numbers.wang], seatsLeft: 0 });
    const [first, second] = await Promise.all([app.electorates.find(pollId), app.electorates.find(poll.id)]);
    expect(second?.hash).toBe(first?.hash);
  });

  it('opens a day after it was announced at the earliest, and within thirty days of the count', async () => {
    const scene = await due();
    const until = (await scene.now()).runOffUntil!;
    await expect(scene.runOff(later(scene.time.now(), DAY - 1))).rejects.toMatchObject({ code: 'polls.list-too-late' });
    await expect(scene.runOff(until)).rejects.toMatchObject({ code: 'polls.run-off-too-late' });
    const { poll } = await scene.runOff(later(until, -1));
    expect((await scene.runOff(later(until, -1))).poll.id).toBe(poll.id);
  });

  it('is not opened where none is due', async () => {
    const { app, worker, election, time } = await anElection();
    const opensAt = later(time.now(), 3 * DAY).toISOString();
    const closesAt = later(time.now(), 4 * DAY).toISOString();
    await expect(
      perform(openRunOff, app, worker, { electionId: election.id, opensAt, closesAt }),
    ).rejects.toMatchObject({
      code: 'polls.no-run-off',
    });
  });
});

describe('withdrawElection()', () => {
  it('calls off the vote with the election, and not what was counted', async () => {
    const scene = await anElection({ seats: 1 });
    const { app, worker, election } = scene;
    const withdraw = () =>
      perform(withdrawElection, app, worker, { electionId: election.id, reason: '名册有误，重新来过' });
    await scene.stand('lin', 'wang');
    const pollId = await scene.publish();
    await withdraw();
    await withdraw();
    expect([await scene.now(), await app.polls.find(pollId)]).toMatchObject([
      { state: 'withdrawn' },
      { state: 'withdrawn' },
    ]);
    await expect(nominateBy(scene, 'lin', { entryId: entryOf('wang') })).rejects.toMatchObject({
      code: 'polls.election-withdrawn',
    });
  });

  it('is refused once the vote is counted; settling twice changes nothing', async () => {
    const scene = await anElection({ seats: 1 });
    const { app, worker, election } = scene;
    await scene.stand('lin', 'wang');
    const pollId = await scene.publish();
    await scene.vote(pollId, { lin: ['1'], wang: ['1'], chen: ['1'], worker: ['1'] });
    expect(await scene.now()).toMatchObject({ state: 'settled', elected: ['1'] });
    await Promise.all([1, 2].map(() => perform(settleElection, app, SYSTEM, { pollId })));
    expect(await scene.now()).toMatchObject({ elected: ['1'] });
    await expect(
      perform(withdrawElection, app, worker, { electionId: election.id, reason: '太晚才想到的' }),
    ).rejects.toMatchObject({ code: 'polls.election-settled' });
    expect(await perform(closeDue, app, SYSTEM, {})).toEqual({ closed: 0 });
  });
});
