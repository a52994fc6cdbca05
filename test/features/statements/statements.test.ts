import { beforeEach, describe, expect, it } from 'vitest';
import { STATEMENTS } from '../../../config/deliberation/statements.ts';
import {
  closeDueTopics,
  closeTopic,
  findOpenTopics,
  findRunTopics,
  listStatements,
  listTopics,
  listWaiting,
  moderateStatement,
  openTopic,
  proposeStatement,
} from '../../../src/features/statements/index.ts';
import { DAY, later, perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildHall } from '../../factories/polls.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildStatement, buildTopic } from '../../factories/statements/topics.ts';
import { toldIn } from '../../factories/told.ts';

let community: Community;

beforeEach(async () => {
  community = await aCommunity({
    halls: [buildHall()],
    topics: [
      buildTopic(),
      buildTopic({ id: 'done', number: 2, state: 'closed' }),
      buildTopic({ id: 'late', number: 3, closesAt: new Date('2026-03-02T09:00:00+08:00') }),
      buildTopic({ id: 'members', number: 4, voters: { kind: 'members', members: ['wang', 'chen'] } }),
    ],
    statements: [buildStatement({ text: '大门晚上十点以后要关' })],
  });
});

const propose = (actor: Actor, text: string, topicId = 'gate', once?: string) =>
  perform(proposeStatement, community.app, actor, { topicId, text }, { once });
const rule = (statement: number, ruling: { state: 'shown' } | { state: 'hidden'; reason: string }) =>
  perform(moderateStatement, community.app, community.organizer, { topicId: 'gate', statement, ruling });
const shownTexts = async () => {
  const { statements } = await perform(listStatements, community.app, community.lin, { topicId: 'gate' });
  return statements.map(({ statement }) => statement.text);
};

describe('openTopic()', () => {
  it('opens it with the voters and rooms of the hall, which hear of it', async () => {
    const { app, organizer, time } = community;

    const topic = await perform(openTopic, app, organizer, { hallId: 'hall', title: '空地做什么用' });
    await settleReactions(app);

    expect(topic).toMatchObject({ number: 5, voters: { kind: 'residents' }, openedAt: time.now(), state: 'open' });
    expect(await toldIn(app, 'terminal:g1')).toEqual([expect.stringContaining('第5号议题：空地做什么用')]);
  });

  it.each([
    ['somebody who does not run the hall', 'lin', {}, 'statements.not-organizer'],
    ['an end that is past', 'organizer', { closesAt: '2026-03-02T09:00:00+08:00' }, 'statements.closes-too-early'],
    ['a hall that is not there', 'organizer', { hallId: 'nowhere' }, 'halls.missing'],
  ] as const)('refuses %s', async (_, who, given, code) => {
    const input = { hallId: 'hall', title: '空地做什么用', ...given };
    await expect(perform(openTopic, community.app, community[who], input)).rejects.toMatchObject({ code });
  });
});

describe('closeTopic()', () => {
  it('closes it once, and the rooms hear what came of it once', async () => {
    const { app, organizer } = community;

    await perform(closeTopic, app, organizer, { topicId: 'gate' });
    await perform(closeTopic, app, organizer, { topicId: 'gate' });
    await settleReactions(app);

    expect(await app.topics.find('gate')).toMatchObject({ state: 'closed' });
    expect(await toldIn(app, 'terminal:g2')).toEqual([
      expect.stringMatching(/第1号议题[^]*不是最后决定[^]*还看不出来/u),
    ]);
  });

  it('comes by itself when the time is over', async () => {
    const { app } = community;

    expect(await perform(closeDueTopics, app, SYSTEM, {})).toEqual({ closed: 1 });
    expect(await perform(closeDueTopics, app, SYSTEM, {})).toEqual({ closed: 0 });

    expect(await app.topics.find('late')).toMatchObject({ state: 'closed' });
  });
});

describe('topics', () => {
  it('are listed by hall, by where one may take part and by what one runs', async () => {
    const { app, lin, wang, organizer } = community;
    const ids = (topics: readonly { id: string }[]) => topics.map(({ id }) => id);

    const { items } = await perform(listTopics, app, lin, { hallId: 'hall' });
    expect(ids(items)).toEqual(['members', 'late', 'done', 'gate']);
    expect(ids(await perform(findOpenTopics, app, wang, {}))).toEqual(['gate', 'members']);
    expect(ids(await perform(findOpenTopics, app, lin, { room: 'terminal:g1' }))).toEqual(['gate', 'members']);
    expect(ids(await perform(findRunTopics, app, organizer, {}))).toEqual(['gate', 'late', 'members']);
    expect(await perform(findRunTopics, app, lin, { room: 'terminal:g1' })).toEqual([]);
  });
});

describe('proposeStatement()', () => {
  it('keeps what a resident says until somebody has looked at it', async () => {
    const { app, lin, organizer } = community;

    const { statement } = await propose(lin, '  快递可以放\n在门卫那里  ');

    expect(statement).toMatchObject({ number: 2, text: '快递可以放 在门卫那里', state: 'waiting', author: 'lin' });
    expect(await shownTexts()).toEqual(['大门晚上十点以后要关']);
    const { statements } = await perform(listWaiting, app, organizer, { topicId: 'gate' });
    expect(statements).toMatchObject([{ number: 2 }]);
  });

  it('shows what those who run the hall say at once', async () => {
    await propose(community.organizer, '门口要有人值夜班');

    expect(await shownTexts()).toContain('门口要有人值夜班');
  });

  it('keeps nothing that leads to a person', async () => {
    const { statement } = await propose(community.lin, '大门的事打13912345678找门卫');

    expect(statement.text).toBe('大门的事打（电话）找门卫');
    const kept = await community.app.connection.collection('statements').find({}).toArray();
    expect(JSON.stringify(kept)).not.toContain('13912345678');
  });

  it('sent again makes no second one', async () => {
    await propose(community.lin, '快递放在门卫那里', 'gate', 'm1');
    await propose(community.lin, '快递放在门卫那里', 'gate', 'm1');

    expect(await community.app.statements.inTopic('gate')).toHaveLength(2);
  });

  it('gives each of many at once a number of its own', async () => {
    const people = ['lin', 'wang', 'organizer', 'staff', 'broker'] as const;
    await Promise.all(people.map((who) => propose(community[who], `${who}说大门的一件事`)));

    const numbers = (await community.app.statements.inTopic('gate')).map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each([
    ['somebody who has only said that they live there', 'chen', '大门要关', 'gate', 'statements.not-on-roll'],
    ['a member of the list whom nobody has verified', 'chen', '大门要关', 'members', 'statements.not-on-roll'],
    ['somebody who is not on the list', 'lin', '大门要关', 'members', 'statements.not-on-roll'],
    ['a neighbour from elsewhere', 'zhao', '大门要关', 'gate', 'statements.not-on-roll'],
    ['a topic that is closed', 'lin', '大门要关', 'done', 'statements.topic-closed'],
    ['a topic whose time is over', 'lin', '大门要关', 'late', 'statements.topic-closed'],
    ['too short a statement', 'lin', '要关', 'gate', 'statements.too-short'],
    ['one letter too many', 'lin', '门'.repeat(STATEMENTS.longest + 1), 'gate', 'statements.too-long'],
    ['what has been said', 'lin', '大门，晚上十点以后要关！', 'gate', 'statements.said-already'],
    ['no topic', 'lin', '大门要关', 'nothing', 'statements.topic-missing'],
  ] as const)('refuses %s', async (_, who, text, topicId, code) => {
    await expect(propose(community[who], text, topicId)).rejects.toMatchObject({ code });
  });

  it('takes exactly as many letters, and as many waiting ones, as there may be', async () => {
    const { shortest, longest, mostWaiting } = STATEMENTS;
    await propose(community.lin, '门'.repeat(longest));
    await propose(community.lin, '门'.repeat(shortest));
    for (let count = 2; count < mostWaiting; count += 1) await propose(community.lin, `关于大门的话${count}`);

    await expect(propose(community.lin, '又一句关于大门的话')).rejects.toMatchObject({ kind: 'too-often' });
    await propose(community.wang, '又一句关于大门的话');
  });
});

describe('whoever runs the hall', () => {
  it('hears once that statements wait, and again only when they have looked through them', async () => {
    const { app, wang } = community;
    const waiting = async () =>
      (await toldIn(app, 'organizer')).map((text) => /“(?<said>.*?)”/u.exec(text)?.groups?.said);
    await propose(wang, '大门应该装刷卡的');
    await settleReactions(app);
    await propose(wang, '快递要能进来');
    await settleReactions(app);
    expect(await waiting()).toEqual(['大门应该装刷卡的']);

    await rule(2, { state: 'shown' });
    await rule(3, { state: 'shown' });
    await propose(wang, '老人忘带卡怎么办');
    await settleReactions(app);
    expect(await waiting()).toEqual(['大门应该装刷卡的', '老人忘带卡怎么办']);
  });
});

describe('moderateStatement()', () => {
  it('shows a statement, and its author hears of it', async () => {
    await propose(community.lin, '快递放在门卫那里');

    const { statement } = await rule(2, { state: 'shown' });
    await settleReactions(community.app);

    expect(statement).toMatchObject({ state: 'shown', shownAt: community.time.now() });
    expect(await shownTexts()).toContain('快递放在门卫那里');
    expect(await toldIn(community.app, 'lin')).toEqual([expect.stringContaining('大家已经能看到了')]);
  });

  it('hides it with a reason that only the author hears', async () => {
    await propose(community.lin, '快递放在门卫那里');

    await rule(2, { state: 'hidden', reason: '说的不是大门' });
    await settleReactions(community.app);

    expect(await shownTexts()).not.toContain('快递放在门卫那里');
    expect(await toldIn(community.app, 'lin')).toEqual([expect.stringContaining('原因：说的不是大门')]);
    const happenings = await community.app.connection.collection('happenings').find({}).toArray();
    expect(JSON.stringify(happenings)).not.toMatch(/说的不是大门|快递|"lin"/u);
  });

  it('takes a ruling back, and the same ruling twice is one', async () => {
    await rule(1, { state: 'hidden', reason: '重复了' });
    await rule(1, { state: 'hidden', reason: '重复了' });
    const { statement } = await rule(1, { state: 'shown' });
    await settleReactions(community.app);

    expect(statement).toMatchObject({ state: 'shown', shownAt: later(community.time.now(), -DAY + 3_600_000) });
    expect(statement).not.toHaveProperty('reason');
    const told = await community.app.connection.collection('happenings').countDocuments();
    expect(told).toBe(2);
  });

  it.each([
    ['who does not run the hall', 'lin', 1, 'statements.not-organizer'],
    ['a number nobody has', 'organizer', 9, 'statements.missing'],
  ] as const)('refuses %s', async (_, who, statement, code) => {
    const input = { topicId: 'gate', statement, ruling: { state: 'shown' as const } };
    await expect(perform(moderateStatement, community.app, community[who], input)).rejects.toMatchObject({ code });
  });
});
