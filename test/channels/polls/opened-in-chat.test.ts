import { describe, expect, it } from 'vitest';
import { readMoney } from '../../../bots/understand/polls/money.ts';
import { readNewElection, readNewMeeting } from '../../../bots/understand/polls/new-meeting.ts';
import { readNewBudget, readNewPoints } from '../../../bots/understand/polls/new-question.ts';
import type { Election, Poll } from '../../../src/features/polls/index.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { buildVotersRoll, DATES } from '../../factories/polls/elections.ts';
import { buildHall } from '../../factories/polls.ts';

const CLOSES = '2026-03-02T20:00:00+08:00';
const aHall = (given: Parameters<typeof aCommunity>[0] = {}) => aCommunity({ halls: [buildHall()], ...given });

/** What is kept, without the id that every one has of its own. */
const withoutId = ({ id: _id, number: _number, ...rest }: Poll | Election): object => rest;

describe('what is opened in chat leaves the same record as over HTTP', () => {
  it.each([
    [
      '发起打分 空地做什么用 选项 种花、种菜、铺地 满分 10 截止 今天20:00',
      { method: 'score', options: ['种花', '种菜', '铺地'], highest: 10 },
    ],
    [
      '发起预算投票 空地做什么用 一共 1.5万元 选项 种花 6,000元、种菜 5000元、铺地 3000.5 截止 今天20:00',
      {
        method: 'budget',
        options: ['种花', '种菜', '铺地'],
        budget: { totalFen: 1_500_000, costsFen: [600_000, 500_000, 300_050] },
      },
    ],
    [
      '发起预算投票 空地做什么用 一共 三百元 选项 种花 100元、种菜 二百元 办法 按票数 截止 今天20:00',
      {
        method: 'budget',
        options: ['种花', '种菜'],
        budget: { totalFen: 30_000, costsFen: [10_000, 20_000], by: 'votes' },
      },
    ],
  ])('%s', async (words, asked) => {
    const { app, organizer } = await aHall();
    const { status } = await (
      await (await aDoor(app)).as(organizer)
    ).post('/halls/hall/polls', { title: '空地做什么用', closesAt: CLOSES, ...asked });
    expect(status).toBe(201);

    expect(await aChat(app).say('organizer', words)).toEqual(['第2号投票已经发起，3月2日（周一）20:00截止。']);
    const [byHttp, byChat] = [(await app.polls.numbered(1))!, (await app.polls.numbered(2))!];
    expect(withoutId(byChat)).toEqual(withoutId(byHttp));
  });

  it('a session with its question, and one for a poll there is', async () => {
    const voters = { kind: 'members' as const, members: ['lin', 'wang', 'worker'] };
    const { app, organizer } = await aCommunity({ halls: [buildHall({ voters })] });
    const chat = aChat(app);
    const caller = await (await aDoor(app)).as(organizer);
    const question = { title: '换不换物业', method: 'yes-no', pack: 'residents-representatives', closesAt: CLOSES };
    const { body } = await caller.post('/halls/hall/polls', question);
    const place = { place: '社区活动室', startsAt: '2026-03-02T19:00:00+08:00', word: '桂花' };
    await caller.post(`/polls/${String(body.id)}/session`, place);

    const words = '开会表决 换不换物业 规则 居民代表会议 地点 社区活动室 时间 今天19:00 截止 今天20:00 口令 桂花';
    expect(await chat.say('organizer', words, { room: 'g1' })).toEqual([expect.stringContaining('请私聊我发')]);
    expect(await chat.say('organizer', words)).toEqual([
      expect.stringContaining('第2号投票开会表决：3月2日（周一）19:00在社区活动室。口令是“桂花”'),
    ]);
    const [first, second] = [(await app.polls.numbered(1))!, (await app.polls.numbered(2))!];
    expect(withoutId(second)).toEqual(withoutId(first));
    const sessions = await Promise.all([first, second].map(({ id }) => app.pollSessions.find(id)));
    const [byHttp, byChat] = sessions.map((session) => ({ ...session, id: '' }));
    expect(byChat).toEqual(byHttp);
    expect((await chat.say('lin', '到会 桂花')).join()).toContain('第2号');
    expect((await chat.say('lin', '第2号 赞成')).join()).toContain('记下了');

    await caller.post('/halls/hall/polls', { ...question, title: '装不装电梯' });
    const later = '开会表决 第3号投票 地点 社区活动室 时间 今天19:00';
    expect((await chat.say('organizer', later)).join()).toMatch(/第3号投票开会表决.*口令是“\p{Script=Han}{2,4}”/u);
  });

  it('an election, by a worker and on its roll', async () => {
    const { app, worker } = await aHall({ rolls: [buildVotersRoll()] });
    const chat = aChat(app);
    const title = '桂花社区居委会换届';
    const asked = { title, pack: 'committee-election', roll: 'voters', rollId: 'roll', seats: 2, ...DATES };
    const { status } = await (await (await aDoor(app)).as(worker)).post('/halls/hall/elections', asked);
    expect(status).toBe(201);

    const words = `发起选举 ${title} 名额 2 提名截止 3月7日18:00 开始 3月29日8:00 截止 3月29日18:00`;
    expect(await chat.say('worker', words, { room: 'g1' })).toEqual([expect.stringContaining('私聊')]);
    expect((await chat.say('organizer', words)).join()).toContain('选举由本区域的社工和枢纽管理员主持');
    expect(await chat.say('worker', words)).toEqual([
      expect.stringContaining(`第2号选举发起了：${title}，选2位。提名到3月7日（周六）18:00截止`),
    ]);
    const [byHttp, byChat] = [(await app.elections.numbered(1))!, (await app.elections.numbered(2))!];
    expect(withoutId(byChat)).toEqual(withoutId(byHttp));
    expect((await chat.say('lin', '同意参选 2')).join()).toContain('第2号');
  });
});

describe('what is missing is asked for, and nothing is opened', () => {
  it.each([
    ['organizer', '发起打分 空地做什么用', '请这样写：发起打分'],
    ['organizer', '发起打分 空地 选项 种花、种菜 满分 7 截止 3天后', '5'],
    ['organizer', '发起预算投票 院子 选项 种花 3000元、修路 6000元 截止 3天后', '请这样写：发起预算投票'],
    [
      'organizer',
      '发起预算投票 院子 一共 1万元 选项 种花 3000元、修路 6000元、种树 很多 截止 3天后',
      '请这样写：发起预算投票',
    ],
    ['organizer', '发起预算投票 院子 一共 100元 选项 种花 3000元、修路 60元 截止 3天后', '种花'],
    [
      'organizer',
      '开会表决 换不换物业 地点 活动室 时间 今天19:00 截止 今天21:00',
      '可以用的有：居民会议、居民代表会议',
    ],
    ['organizer', '开会表决 换不换物业 规则 居民代表会议 时间 今天19:00 截止 今天21:00', '请这样写：开会表决'],
    [
      'organizer',
      '开会表决 换不换物业 规则 居民代表会议 地点 活动室 时间 今天19:00 截止 今天21:00 口令 abc',
      '请这样写：开会表决',
    ],
    ['organizer', '开会表决 第9号投票 地点 活动室 时间 今天19:00', '没有第9号投票'],
    ['worker', '发起选举 居委会换届 名额 2', '请这样写：发起选举'],
    ['worker', '发起选举 居委会换届 名额 2 提名截止 7天后 开始 30天后 截止 31天后', '没有找到能用的名册'],
    ['lin', '发起打分 空地做什么用 选项 种花、种菜 截止 3天后', '没有找到您可以发起投票的议事厅'],
  ])('%s: %s', async (who, words, answer) => {
    const { app } = await aHall();
    expect((await aChat(app).say(who, words)).join()).toContain(answer);
    expect(await app.polls.findWhere({})).toEqual([]);
    expect(await app.elections.findWhere({})).toEqual([]);
  });
});

describe('readers of what is opened', () => {
  it.each([
    ['8000元', 800_000],
    ['12345.5', 1_234_550],
    ['3.5万元', 3_500_000],
    ['0.000001万', 1],
    ['三万块', 3_000_000],
    ['8,000元', 800_000],
    ['12.345', null],
    ['三', null],
    ['很多', null],
    ['-5元', null],
  ])('readMoney(%s) is %s fen', (text, fen) => {
    expect(readMoney(text)).toBe(fen);
  });

  it.each(['发起打分的人是谁', '打分', '发起预算怎么写', '预算投票结果', '发起投票 打分好不好'])(
    'leave %s to others',
    (text) => {
      expect(readNewPoints(text) ?? readNewBudget(text)).toBeNull();
    },
  );

  it.each(['开会', '开会表决的人数', '今天开会吗', '选举委员会', '发起选举怎么写', '居委会选举什么时候'])(
    'leave %s alone',
    (text) => {
      expect(readNewMeeting(text) ?? readNewElection(text)).toBeNull();
    },
  );
});
