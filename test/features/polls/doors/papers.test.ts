import { describe, expect, it } from 'vitest';
import { finishEntry, listPapers, stateOf, viewPoll, withdrawPoll } from '../../../../src/features/polls/index.ts';
import { later, perform } from '../../../../src/kernel/index.ts';
import { aVoteOfOwners, OTHER_PHOTO } from '../../../factories/polls/doors.ts';

describe('a paper ballot', () => {
  it('counts only when two different workers read the same on the same photo', async () => {
    const { worker, colleague, paper, count } = await aVoteOfOwners();
    expect(stateOf((await paper(worker, 'e5', ['yes'])).paper)).toBe('entered-once');
    expect(stateOf((await paper(worker, 'e5', ['yes'])).paper)).toBe('entered-once');
    await expect(paper(worker, 'e5', ['no'])).rejects.toMatchObject({ code: 'doors.paper-second-person' });
    expect(stateOf((await paper(colleague, 'e5', ['yes'])).paper)).toBe('agreed');
    await paper(worker, 'e4', ['yes']);
    expect(await count()).toMatchObject({ result: { participants: 1 } });
  });

  it.each([
    ['the choices', ['no'], undefined],
    ['the photo', ['yes'], OTHER_PHOTO],
  ] as const)('that two read differently in %s waits for a third', async (_, choices, photo) => {
    const { app, id, worker, colleague, steward, paper, resolve, count, record } = await aVoteOfOwners();
    await expect(resolve(steward, 'e5', ['no'])).rejects.toMatchObject({ code: 'doors.paper-missing' });
    await paper(worker, 'e5', ['yes']);
    await expect(resolve(steward, 'e5', ['no'])).rejects.toMatchObject({ code: 'doors.paper-does-not-differ' });
    await paper(colleague, 'e5', choices, photo);
    await expect(paper(steward, 'e5', ['yes'])).rejects.toMatchObject({ code: 'doors.paper-entered' });
    await expect(resolve(colleague, 'e5', ['no'])).rejects.toMatchObject({ code: 'doors.paper-third-person' });
    expect(await perform(listPapers, app, steward, { pollId: id })).toMatchObject({ waiting: 1 });
    await resolve(steward, 'e5', ['no']);
    expect(await perform(listPapers, app, steward, { pollId: id })).toMatchObject({ waiting: 0 });
    await count();
    expect((await record()).ballots).toMatchObject([{ elector: 'e5', door: 'paper', choices: ['no'] }]);
  });

  it('that two read as invalid takes part and chooses nothing', async () => {
    const { agree, count } = await aVoteOfOwners();
    await agree('e5');
    await agree('e4', 'yes');
    const { result } = await count();
    expect(result).toMatchObject({ participants: 2, standings: [{ option: 'yes', votes: 1 }, { votes: 0 }] });
    expect(result?.verdict?.lines.map(({ part }) => part)).toEqual([2, 1_100_000, 1, 600_000]);
  });

  it('is refused for nobody on the roll, for oneself, and when it chooses what is not there', async () => {
    const { worker, steward, organizer, paper } = await aVoteOfOwners();
    await expect(paper(worker, 'e9', ['yes'])).rejects.toMatchObject({ code: 'doors.elector-missing' });
    await expect(paper(steward, 'e5', ['perhaps'])).rejects.toMatchObject({ code: 'polls.choice' });
    await expect(paper(organizer, 'e5', ['yes'])).rejects.toMatchObject({ code: 'doors.not-worker' });
  });
});

describe('entering after the closing', () => {
  it('goes on until the declared moment and not beyond, while no vote is taken any more', async () => {
    const { worker, colleague, lin, paper, vote, stop, close, time } = await aVoteOfOwners();
    await paper(worker, 'e5', ['yes']);
    const stopped = await stop();
    expect(stopped).toMatchObject({ state: 'entering' });
    await expect(vote(lin, 'yes')).rejects.toMatchObject({ code: 'polls.closed' });
    time.set(later(stopped.papersEndAt!, -1));
    await paper(colleague, 'e5', ['yes']);
    await paper(worker, 'e4', ['yes']);
    expect(await close()).toMatchObject({ state: 'entering' });
    time.set(stopped.papersEndAt!);
    await expect(paper(colleague, 'e4', ['yes'])).rejects.toMatchObject({ code: 'doors.entry-over' });
    expect(await close()).toMatchObject({ state: 'closed', result: { participants: 1 } });
    await expect(paper(colleague, 'e4', ['yes'])).rejects.toMatchObject({ code: 'doors.entry-over' });
  });

  it('is ended by a worker once everything in hand is entered', async () => {
    const { app, id, worker, colleague, lin, paper, stop, close } = await aVoteOfOwners();
    const finish = () => perform(finishEntry, app, worker, { pollId: id });
    await paper(worker, 'e5', ['yes']);
    await expect(finish()).rejects.toMatchObject({ code: 'doors.not-entering' });
    await stop();
    await expect(finish()).rejects.toMatchObject({ code: 'doors.papers-wait', details: { waiting: 1 } });
    await expect(perform(finishEntry, app, lin, { pollId: id })).rejects.toMatchObject({ code: 'doors.not-worker' });
    await paper(colleague, 'e5', ['yes']);
    await finish();
    expect(await finish()).toMatchObject({ state: 'entering' });
    expect(await close()).toMatchObject({ state: 'closed', result: { participants: 1 } });
  });

  it('is only where there are papers: else it is counted at once', async () => {
    const { lin, vote, stop } = await aVoteOfOwners({ doors: ['phone'] });
    await vote(lin, 'yes');
    expect(await stop()).toMatchObject({ state: 'closed', result: { participants: 1 } });
  });

  it('can end in a withdrawal, and nothing is counted', async () => {
    const { app, id, organizer, worker, paper, stop, close, time } = await aVoteOfOwners();
    await stop();
    await perform(withdrawPoll, app, organizer, { pollId: id });
    await expect(paper(worker, 'e5', ['yes'])).rejects.toMatchObject({ code: 'polls.withdrawn' });
    time.pass(100 * 3_600_000);
    expect(await close()).toMatchObject({ state: 'withdrawn' });
    expect(await perform(viewPoll, app, organizer, { pollId: id })).toMatchObject({ own: [] });
  });
});
