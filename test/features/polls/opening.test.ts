import { describe, expect, it } from 'vitest';
import {
  findOpenPolls,
  listPolls,
  openDue,
  openPoll,
  viewPoll,
  withdrawPoll,
} from '../../../src/features/polls/index.ts';
import { HOUR, NOBODY, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity, type Community, type Person } from '../../factories/community.ts';
import { buildHall, buildPoll } from '../../factories/polls.ts';

const question = {
  hallId: 'hall',
  title: '空地做什么用',
  method: 'single' as const,
  options: ['种花', '种菜'],
  closesAt: '2026-03-05T20:00:00+08:00',
};

const open = ({ app, organizer }: Community, given: Partial<Parameters<typeof ask>[0]> = {}, once?: string) =>
  perform(openPoll, app, organizer, ask(given), { once });

const ask = (given: Partial<typeof question> & { opensAt?: string }) => ({ ...question, ...given });

const namesOf = async ({ app }: Community) =>
  (await app.polls.pending(100)).flatMap(({ happenings }) => happenings.map(({ name }) => name));

describe('openPoll()', () => {
  it("opens at once, with the hall's rooms and the number of its voters, and says so", async () => {
    const community = await aCommunity({ halls: [buildHall()] });

    const poll = await open(community);

    // lin, wang, organizer, worker, duty worker, staff, broker and steward are confirmed residents of 桂花社区.
    expect(poll).toMatchObject({ state: 'open', number: 1, roll: 8, rooms: ['terminal:g1', 'terminal:g2'] });
    expect(poll.options).toEqual([
      { id: '1', label: '种花' },
      { id: '2', label: '种菜' },
    ]);
    expect(await namesOf(community)).toEqual(['polls.opened']);
  });

  it('sent twice with one key opens one poll', async () => {
    const community = await aCommunity({ halls: [buildHall()] });

    const [first, second] = [await open(community, {}, 'key'), await open(community, {}, 'key')];

    expect(second).toEqual(first);
    const { items } = await perform(listPolls, community.app, community.lin, { hallId: 'hall' });
    expect(items).toHaveLength(1);
  });

  it('gives polls opened at the same moment different numbers', async () => {
    const community = await aCommunity({ halls: [buildHall()] });

    const polls = await Promise.all(Array.from({ length: 8 }, () => open(community)));

    expect(polls.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('announces a poll for later; openDue() opens it when its time has come, once', async () => {
    const community = await aCommunity({
      halls: [buildHall({ voters: { kind: 'members', members: ['lin', 'wang'] } })],
    });
    const { app, time } = community;
    const { id } = await open(community, { opensAt: '2026-03-02T12:00:00+08:00' });

    expect(await perform(openDue, app, SYSTEM, {})).toEqual({ opened: 0 });
    time.pass(4 * HOUR);
    await Promise.all([perform(openDue, app, SYSTEM, {}), perform(openDue, app, SYSTEM, {})]);

    expect(await app.polls.find(id)).toMatchObject({ state: 'open', roll: 2 });
    expect(await namesOf(community)).toEqual(['polls.announced', 'polls.opened']);
  });

  it.each([
    ['one option only', { options: ['种花'] }, 'polls.options-too-few'],
    ['two options alike', { options: ['种花', '种花'] }, 'polls.options-alike'],
    ['options for a yes/no question', { method: 'yes-no' as const }, 'polls.options-not-asked'],
    ['a closing time that is past', { closesAt: '2026-03-01T20:00:00+08:00' }, 'polls.closes-too-early'],
    ['a closing time before the opening', { opensAt: '2026-03-06T09:00:00+08:00' }, 'polls.closes-too-early'],
    ['an unknown hall', { hallId: 'nothing' }, 'halls.missing'],
    ['a time without its zone', { closesAt: '2026-03-05T20:00:00' }, 'input.invalid'],
  ])('refuses %s', async (_, given, code) => {
    const community = await aCommunity({ halls: [buildHall()] });
    await expect(open(community, given as never)).rejects.toMatchObject({ code });
  });

  it.each(['lin', 'chen', 'guest', 'otherWorker', 'broker'] satisfies Person[])('is not for %s', async (who) => {
    const { app, [who]: actor } = await aCommunity({ halls: [buildHall()] });
    await expect(perform(openPoll, app, actor, question)).rejects.toMatchObject({ code: 'polls.not-organizer' });
  });

  it('is for an organizer of the hall who holds no role', async () => {
    const { app, lin } = await aCommunity({ halls: [buildHall({ organizers: ['lin'] })] });
    expect(await perform(openPoll, app, lin, question)).toMatchObject({ openedBy: 'lin' });
  });
});

describe('withdrawPoll()', () => {
  it('takes the question back; doing it again changes nothing', async () => {
    const community = await aCommunity({ halls: [buildHall()], polls: [buildPoll()] });
    const withdraw = () => perform(withdrawPoll, community.app, community.organizer, { pollId: 'lamps' });

    await withdraw();
    await withdraw();

    expect(await namesOf(community)).toEqual(['polls.withdrawn']);
  });

  it.each([
    ['a closed poll', 'organizer', 'closed', 'polls.closed'],
    ['a resident', 'lin', 'open', 'polls.not-organizer'],
  ] as const)('refuses %s', async (_, who, state, code) => {
    const { app, [who]: actor } = await aCommunity({ halls: [buildHall()], polls: [buildPoll({ state })] });
    await expect(perform(withdrawPoll, app, actor, { pollId: 'lamps' })).rejects.toMatchObject({ code });
  });
});

describe('listPolls()', () => {
  it('goes through the polls of a hall page by page, latest first', async () => {
    const polls = [1, 2, 3].map((number) => buildPoll({ id: `poll${number}`, number }));
    const { app, lin } = await aCommunity({ halls: [buildHall()], polls });

    const first = await perform(listPolls, app, lin, { hallId: 'hall', limit: 2 });
    const second = await perform(listPolls, app, lin, { hallId: 'hall', limit: 2, after: first.next ?? '' });

    expect(first.items.map(({ number }) => number)).toEqual([3, 2]);
    expect(second).toMatchObject({ items: [{ number: 1 }], next: null });
  });
});

describe('findOpenPolls()', () => {
  const polls = [
    buildPoll(),
    buildPoll({ id: 'closed', number: 2, state: 'closed' }),
    buildPoll({ id: 'street', number: 3, region: '/d1/s1/', rooms: ['terminal:g9'] }),
    buildPoll({ id: 'other', number: 4, region: '/d1/s1/c2/', rooms: ['terminal:g3'] }),
    buildPoll({
      id: 'members',
      number: 5,
      region: '/d1/s1/c2/',
      rooms: [],
      voters: { kind: 'members', members: ['lin'] },
    }),
  ];

  it.each([
    ['in a room', 'lin', 'terminal:g1', ['lamps']],
    ['in another room', 'lin', 'terminal:g3', ['other']],
    [
      'in a private chat, of where they live and where they are a member',
      'lin',
      undefined,
      ['lamps', 'street', 'members'],
    ],
    ['of another community', 'zhao', undefined, ['street', 'other', 'members']],
    ['of no community', 'guest', undefined, []],
  ] as const)('finds what is open %s', async (_, who, room, ids) => {
    const { app, [who]: actor } = await aCommunity({ polls });
    const found = await perform(findOpenPolls, app, actor, { room });
    expect(found.map(({ id }) => id)).toEqual(ids);
  });
});

describe('viewPoll()', () => {
  it.each([
    ['lin', true],
    ['zhao', false],
    ['guest', false],
  ] as const)('says whether one may vote: %s, %s', async (who, mayVote) => {
    const { app, ...people } = await aCommunity({ polls: [buildPoll()] });
    expect(await perform(viewPoll, app, people[who], { pollId: 'lamps' })).toMatchObject({ mayVote });
  });

  it('asks who is there', async () => {
    const { app } = await aCommunity({ polls: [buildPoll()] });
    await expect(perform(viewPoll, app, NOBODY, { pollId: 'lamps' })).rejects.toMatchObject({ kind: 'unknown' });
  });
});
