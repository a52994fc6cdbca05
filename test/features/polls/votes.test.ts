import { beforeEach, describe, expect, it } from 'vitest';
import {
  castVote,
  closeDue,
  findOwnVotes,
  optionsFor,
  viewPoll,
  withdrawPoll,
} from '../../../src/features/polls/index.ts';
import { HOUR, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildHall, buildPoll } from '../../factories/polls.ts';

let community: Community;

beforeEach(async () => {
  community = await aCommunity({
    halls: [buildHall()],
    polls: [
      buildPoll(),
      buildPoll({ id: 'garden', number: 2, method: 'single', options: optionsFor('single', ['种花', '种菜', '铺地']) }),
      buildPoll({ id: 'later', number: 3, state: 'announced' }),
      buildPoll({ id: 'members', number: 4, voters: { kind: 'members', members: ['wang'] } }),
    ],
  });
});

const vote = ({ app }: Community, actor: Community['lin'], pollId: string, choice: string) =>
  perform(castVote, app, actor, { pollId, choices: [choice] });

describe('castVote()', () => {
  it('keeps the latest choice of a voter who changes their mind', async () => {
    await vote(community, community.lin, 'garden', '1');
    await vote(community, community.lin, 'garden', '3');

    expect(await perform(viewPoll, community.app, community.lin, { pollId: 'garden' })).toMatchObject({ own: ['3'] });
    expect(await perform(findOwnVotes, community.app, community.lin, {})).toMatchObject([{ id: 'garden' }]);
  });

  it('keeps no other trace of a vote than the ballot', async () => {
    await vote(community, community.lin, 'garden', '1');

    expect(await community.app.polls.pending(10)).toEqual([]);
    expect(await community.app.ballots.find('garden', 'lin')).toMatchObject({
      poll: 'garden',
      voter: 'lin',
      counted: 0,
    });
  });

  it('takes votes of the members of a hall that lists them, and of nobody else', async () => {
    await vote(community, community.wang, 'members', 'yes');

    await expect(vote(community, community.lin, 'members', 'yes')).rejects.toMatchObject({ code: 'polls.not-on-roll' });
  });

  it('lets a hundred votes of one voter at once end in one ballot with the last choice', async () => {
    const choices = Array.from({ length: 100 }, (_, index) => String((index % 3) + 1));
    await Promise.all(choices.map((choice) => vote(community, community.lin, 'garden', choice)));

    const ballot = await community.app.ballots.find('garden', 'lin');
    expect(ballot?.entries.at(-1)?.choices).toEqual(['1']);
    expect(ballot?.entries).toHaveLength(16);
  });

  it.each([
    ['somebody who has only said that they live there', 'chen', 'lamps', 'yes', 'polls.not-on-roll'],
    ['a verified resident of another community', 'zhao', 'lamps', 'yes', 'polls.not-on-roll'],
    ['somebody known by a chat contact', 'guest', 'lamps', 'yes', 'polls.not-on-roll'],
    ['an option that was not put to the vote', 'lin', 'garden', '4', 'polls.choice'],
    ['an unknown poll', 'lin', 'nothing', 'yes', 'polls.missing'],
    ['a poll that is not open yet', 'lin', 'later', 'yes', 'polls.not-yet-open'],
  ] as const)('refuses %s', async (_, who, pollId, choice, code) => {
    await expect(vote(community, community[who], pollId, choice)).rejects.toMatchObject({ code });
    expect(await community.app.ballots.find(pollId, who)).toBeNull();
  });

  it('refuses two choices where one is asked', async () => {
    const both = perform(castVote, community.app, community.lin, { pollId: 'garden', choices: ['1', '2'] });
    await expect(both).rejects.toMatchObject({ code: 'polls.choice' });
  });

  it('refuses when the time is over, even before the poll was closed', async () => {
    community.time.pass(11 * HOUR);

    await expect(vote(community, community.lin, 'lamps', 'yes')).rejects.toMatchObject({ code: 'polls.closed' });
  });

  it('takes a vote back that was written after the fence, and what held before holds again', async () => {
    await vote(community, community.lin, 'lamps', 'no');
    const polls = { ...community.app.polls, fence: async () => ({ state: 'closing' as const, round: 1 }) };
    const late = (who: Community['lin']) =>
      perform(castVote, { ...community.app, polls }, who, { pollId: 'lamps', choices: ['yes'] });

    await expect(late(community.lin)).rejects.toMatchObject({ code: 'polls.closed' });
    await expect(late(community.wang)).rejects.toMatchObject({ code: 'polls.closed' });

    expect(await community.app.ballots.find('lamps', 'lin')).toMatchObject({ entries: [{ choices: ['no'] }] });
    expect(await community.app.ballots.find('lamps', 'wang')).toBeNull();
  });

  it('acknowledges a vote that came after the fence and was counted all the same', async () => {
    const { app, lin } = community;
    const polls = {
      ...app.polls,
      async fence() {
        await app.ballots.markCounted('lamps', 1);
        return { state: 'closing' as const, round: 1 };
      },
    };

    await perform(castVote, { ...app, polls }, lin, { pollId: 'lamps', choices: ['yes'] });

    expect(await app.ballots.countedBy('lamps', 1)).toMatchObject([{ voter: 'lin', entries: [{ choices: ['yes'] }] }]);
  });

  it('refuses on a poll that was withdrawn meanwhile', async () => {
    await vote(community, community.lin, 'lamps', 'yes');
    await perform(withdrawPoll, community.app, community.organizer, { pollId: 'lamps' });

    await expect(vote(community, community.lin, 'lamps', 'no')).rejects.toMatchObject({ code: 'polls.closed' });
    expect(await community.app.ballots.find('lamps', 'lin')).toMatchObject({ entries: [{ choices: ['yes'] }] });
  });
});

describe('closeDue()', () => {
  const close = ({ app }: Community, ports: object = {}) => perform(closeDue, { ...app, ...ports }, SYSTEM, {});

  it('counts the last choice of every voter and publishes turnout and result', async () => {
    await vote(community, community.lin, 'lamps', 'no');
    await vote(community, community.lin, 'lamps', 'yes');
    await vote(community, community.wang, 'lamps', 'abstain');
    community.time.pass(11 * HOUR);

    await close(community);

    const { poll } = await perform(viewPoll, community.app, community.lin, { pollId: 'lamps' });
    expect(poll).toMatchObject({
      state: 'closed',
      roll: 5,
      result: {
        participants: 2,
        abstained: 1,
        standings: [
          { option: 'yes', votes: 1, rank: 1 },
          { option: 'no', votes: 0, rank: 2 },
        ],
      },
    });
  });

  it('counts somebody once who voted through two contacts and joined them afterwards', async () => {
    await vote(community, community.lin, 'lamps', 'no');
    community.time.pass(HOUR);
    await vote(community, community.wang, 'lamps', 'yes');
    await community.app.residents.change('lin', (lin) => ({ next: { ...lin, mergedInto: 'wang' }, result: true }));
    community.time.pass(11 * HOUR);

    await close(community);

    const result = {
      participants: 1,
      standings: [
        { option: 'yes', votes: 1 },
        { option: 'no', votes: 0 },
      ],
    };
    expect(await community.app.polls.find('lamps')).toMatchObject({ result });
  });

  it('leaves a poll alone whose time is not over', async () => {
    expect(await close(community)).toEqual({ closed: 0 });
    await vote(community, community.lin, 'lamps', 'yes');
  });

  it('closes once, however often and from however many processes it runs', async () => {
    await vote(community, community.lin, 'lamps', 'yes');
    community.time.pass(11 * HOUR);

    await Promise.all([close(community), close(community), close(community)]);
    await close(community);

    const happenings = (await community.app.polls.pending(10)).flatMap((document) => document.happenings);
    expect(happenings.filter(({ subject }) => subject === 'lamps')).toMatchObject([
      { name: 'polls.closed', facts: { hall: 'hall', roll: 5, participants: 1 } },
    ]);
  });

  it.each([
    ['before marking', { markCounted: () => Promise.reject(new Error('killed')) }],
    ['after marking, before counting', { countedBy: () => Promise.reject(new Error('killed')) }],
  ])('is finished by the next run when it died %s', async (_, broken) => {
    await vote(community, community.lin, 'lamps', 'yes');
    community.time.pass(11 * HOUR);
    await expect(close(community, { ballots: { ...community.app.ballots, ...broken } })).rejects.toThrow('killed');

    expect(await close(community)).toMatchObject({ closed: 3 });
    expect(await community.app.polls.find('lamps')).toMatchObject({ state: 'closed', result: { participants: 1 } });
  });

  it('is the system that closes, nobody else', async () => {
    await expect(perform(closeDue, community.app, community.steward, {})).rejects.toMatchObject({
      code: 'polls.system-only',
    });
  });
});
