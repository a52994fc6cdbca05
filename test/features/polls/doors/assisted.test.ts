import { describe, expect, it } from 'vitest';
import { tellAssistedVote } from '../../../../src/features/broadcasts/index.ts';
import { castAssisted, findElectors, listAssisted, knownAs, viewPoll } from '../../../../src/features/polls/index.ts';
import { entriesOfRegister } from '../../../../src/features/polls/rolls/building/entries-of-register.ts';
import { perform, SYSTEM } from '../../../../src/kernel/index.ts';
import { buildRegister } from '../../../factories/rolls/register.ts';
import { aVoteOfOwners } from '../../../factories/polls/doors.ts';

describe('an assisted vote', () => {
  it('stands in the log with who took it down, for whom, by which door and when, and the elector is told', async () => {
    const { app, id, worker, steward, lin, wang, time } = await aVoteOfOwners();
    const input = { pollId: id, electorId: 'e1', door: 'phone' as const, choices: ['yes'] };
    const { vote } = await perform(castAssisted, app, worker, input, { once: 'call' });
    expect((await perform(castAssisted, app, worker, input, { once: 'call' })).vote.id).toBe(vote.id);

    const logged = { elector: 'e1', by: 'worker', door: 'phone', at: time.now(), state: 'recorded' };
    const log = async (who: typeof lin) => (await perform(listAssisted, app, who, { pollId: id })).items;
    expect(await log(steward)).toMatchObject([logged]);
    expect(await log(lin)).toMatchObject([logged]);
    expect(await log(wang)).toEqual([]);
    expect(await perform(viewPoll, app, lin, { pollId: id })).toMatchObject({ own: ['yes'] });

    expect(await perform(tellAssistedVote, app, SYSTEM, { voteId: vote.id }, { once: 'h1' })).toEqual({ told: 1 });
    await perform(tellAssistedVote, app, SYSTEM, { voteId: vote.id }, { once: 'h1' });
    const items = await app.notices.inboxOf('lin', 10, null);
    expect(items.map(({ text }) => text)).toEqual([expect.stringContaining('刘洋')]);
  });

  it('that came too late is logged as refused and does not count', async () => {
    const { app, id, worker, steward, time } = await aVoteOfOwners();
    const polls = { ...app.polls, fence: async () => ({ state: 'entering' as const, round: 1 }) };
    const input = { pollId: id, electorId: 'e1', door: 'doorstep' as const, choices: ['yes'] };
    await expect(perform(castAssisted, { ...app, polls }, worker, input)).rejects.toMatchObject({
      code: 'polls.closed',
    });
    expect((await perform(listAssisted, app, steward, { pollId: id })).items).toMatchObject([{ state: 'refused' }]);
    expect(await app.ballots.find(id, 'e1')).toBeNull();
    time.set((await app.polls.find(id))!.closesAt);
    await expect(perform(castAssisted, app, worker, input)).rejects.toMatchObject({ code: 'polls.closed' });
  });

  it('is refused for oneself, and for whoever is not on the roll', async () => {
    const { app, id, worker, steward } = await aVoteOfOwners();
    const input = { pollId: id, door: 'phone' as const, choices: ['yes'] };
    await expect(perform(castAssisted, app, steward, { ...input, electorId: 'e4' })).rejects.toMatchObject({
      code: 'doors.own-ballot',
    });
    await expect(perform(castAssisted, app, worker, { ...input, electorId: 'e0' })).rejects.toMatchObject({
      code: 'doors.elector-missing',
    });
  });

  it('is for an elector who is found by name, whole before like', async () => {
    const { app, id, worker } = await aVoteOfOwners();
    const find = async (words: string) =>
      (await perform(findElectors, app, worker, { pollId: id, words })).electors.map(({ elector }) => elector.id);
    expect(await find('林晓梅')).toEqual(['e1']);
    expect(await find('林')).toEqual(['e1']);
    expect(await find('没有')).toEqual([]);
  });
});

describe('knownAs()', () => {
  it.each([
    ['owners', [['林晓梅'], ['d1', 'd2']]],
    ['households', [['林晓梅'], ['h1']]],
    ['adults', [['林晓梅'], ['h1']]],
  ] as const)('says of an entry of %s whose it is and where', (basis, [names, doors]) => {
    const wanted = { basis, seed: 'seed', region: '/d1/s1/c1/' };
    const known = knownAs(buildRegister(), wanted);
    const entries = entriesOfRegister(buildRegister(), wanted);
    expect(entries.filter(({ id }) => !known.has(id))).toEqual([]);
    expect([...known.values()]).toContainEqual({ names, doors });
  });
});
