import { describe, expect, it } from 'vitest';
import { castVote, findOpenPolls, openDue, openPoll, remindVotersDue } from '../../../src/features/polls/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildHall } from '../../factories/polls.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildEntry, buildFrozen } from '../../factories/rolls/roll.ts';
import { toldIn } from '../../factories/told.ts';

const MEMBERS = ['lin', 'wang', 'zhao'] as const;
const ASKED = { hallId: 'hall', title: '小区门禁换不换', method: 'yes-no' as const };

async function aVote(given: object) {
  const community = await aCommunity({
    halls: [buildHall({ rooms: [], voters: { kind: 'members', members: [...MEMBERS] } })],
  });
  const { app, organizer, time } = community;
  const { id } = await perform(openPoll, app, organizer, { ...ASKED, closesAt: '2026-03-06T20:00:00+08:00', ...given });
  const toldAt = async (moment: string) => {
    time.set(moment);
    await Promise.all([1, 2, 3].map(() => perform(remindVotersDue, app, SYSTEM, {})));
    await settleReactions(app);
    return Promise.all(MEMBERS.map(async (who) => (await toldIn(app, who)).length));
  };
  const vote = (who: (typeof MEMBERS)[number]) =>
    perform(castVote, app, community[who], { pollId: id, choices: ['no'] });
  return { ...community, id, toldAt, vote };
}

describe('whoever may vote and has not', () => {
  it('is reminded a day and three hours before the end, once each, in private; whoever has voted is not', async () => {
    const { app, toldAt, vote } = await aVote({ form: 'secret' });
    await vote('lin');

    expect(await toldAt('2026-03-05T19:59:59+08:00')).toEqual([0, 0, 0]);
    expect(await toldAt('2026-03-05T20:00:00+08:00')).toEqual([0, 1, 1]);
    expect(await toldAt('2026-03-05T20:30:00+08:00')).toEqual([0, 1, 1]);
    await vote('wang');
    expect(await toldAt('2026-03-06T17:00:00+08:00')).toEqual([0, 1, 2]);
    expect(await toldAt('2026-03-06T20:00:01+08:00')).toEqual([0, 1, 2]);
    expect((await toldIn(app, 'zhao'))[0]).toContain('小区门禁换不换');
  });

  it('is not disturbed at night: what would fall into it comes the evening before', async () => {
    const { toldAt } = await aVote({ form: 'secret', closesAt: '2026-03-07T09:00:00+08:00' });
    expect(await toldAt('2026-03-06T08:59:59+08:00')).toEqual([0, 0, 0]);
    expect(await toldAt('2026-03-06T09:00:00+08:00')).toEqual([1, 1, 1]);
    expect(await toldAt('2026-03-06T20:00:00+08:00')).toEqual([2, 2, 2]);
    expect(await toldAt('2026-03-07T06:00:00+08:00')).toEqual([2, 2, 2]);
  });

  it('is left in peace where only opinions are asked for openly', async () => {
    const { toldAt } = await aVote({});
    expect(await toldAt('2026-03-05T20:00:00+08:00')).toEqual([0, 0, 0]);
  });

  it('is reminded of a vote that was announced beforehand too', async () => {
    const { app, time, toldAt } = await aVote({ form: 'secret', opensAt: '2026-03-04T09:00:00+08:00' });
    time.set('2026-03-04T09:00:00+08:00');
    await perform(openDue, app, SYSTEM, {});
    expect(await toldAt('2026-03-05T20:00:00+08:00')).toEqual([1, 1, 1]);
  });
});

describe('an owner who lives elsewhere', () => {
  it('finds the vote for which they stand on the roll, and others who live there do not', async () => {
    const { app, organizer, zhao, otherWorker, time } = await aCommunity({
      halls: [buildHall()],
      rolls: [buildFrozen({ entries: [buildEntry({ voters: ['zhao'] })] })],
    });
    time.set('2026-03-21T09:00:00+08:00');
    const poll = await perform(openPoll, app, organizer, {
      ...ASKED,
      pack: 'owners-general',
      rollId: 'roll',
      noticeReason: '已经按期通知',
      closesAt: '2026-03-30T20:00:00+08:00',
    });
    expect((await perform(findOpenPolls, app, zhao, {})).map(({ id }) => id)).toEqual([poll.id]);
    expect(await perform(findOpenPolls, app, otherWorker, {})).toEqual([]);
  });
});
