import { describe, expect, it } from 'vitest';
import { choicesOf, closeDue, openPoll, optionsFor } from '../../src/features/polls/index.ts';
import { HOUR, later, perform, SYSTEM } from '../../src/kernel/index.ts';
import { aChat } from '../factories/chat.ts';
import { aCommunity, type Community } from '../factories/community.ts';
import { aDoor } from '../factories/door.ts';
import { buildHall, buildPoll } from '../factories/polls.ts';

const garden = buildPoll({
  id: 'garden',
  number: 2,
  method: 'single',
  options: optionsFor('single', ['种花', '种菜']),
});
const inRoom = { room: 'g1', addressed: false };

const choiceOf = async ({ app }: Community, poll: string, voter: string) => {
  const ballot = await app.ballots.find(poll, voter);
  return ballot === null ? null : choicesOf(ballot);
};

describe('a vote', () => {
  it('that is secret is taken in private only, and stands in no answer; over HTTP it leaves the same record', async () => {
    const community = await aCommunity({ halls: [buildHall()] });
    const { app, organizer, wang, time } = community;
    const input = { hallId: 'hall', title: '楼门的锁', method: 'single' as const, options: ['换', '不换'] };
    const closesAt = later(time.now(), HOUR).toISOString();
    const poll = await perform(openPoll, app, organizer, { ...input, form: 'secret', closesAt });
    const chat = aChat(app);

    expect(await chat.say('lin', '投票 2', inRoom)).toEqual([expect.stringContaining('请不要在群里投')]);
    const said = await chat.say('lin', '投票 2');
    expect(said).toEqual([expect.stringContaining('您投过票了，不记名')]);
    expect(said.join()).not.toContain('不换');
    const caller = await (await aDoor(app)).as(wang);
    const key = { 'idempotency-key': 'once' };
    await caller.put(`/polls/${poll.id}/ballot`, { choices: ['1'] }, key);
    expect(await caller.put(`/polls/${poll.id}/ballot`, { choices: ['2'] }, key)).toMatchObject({ status: 200 });
    expect((await caller.get(`/polls/${poll.id}/turnout`)).body).toMatchObject({ electors: { voted: 2 } });

    time.pass(2 * HOUR);
    await perform(closeDue, app, SYSTEM, {});
    const { body } = await (await aDoor(app)).as().then((anybody) => anybody.get(`/polls/${poll.id}/record`));
    expect(body['record']).toMatchObject({
      ballots: [{ choices: ['2'] }, { choices: ['2'] }],
      tally: { participants: 2 },
    });
  });

  it('names several options, in the order said, where the poll asks for that', async () => {
    const options = optionsFor('ranked', ['种花', '种菜', '铺地']);
    const ranked = buildPoll({ id: 'garden', number: 2, method: 'ranked', options });
    const community = await aCommunity({ halls: [buildHall()], polls: [ranked] });
    const chat = aChat(community.app);
    expect(await chat.say('lin', '投票 3、1', inRoom)).toEqual([expect.stringContaining('铺地、种花')]);
    expect((await community.app.ballots.find('garden', 'lin'))?.entries.at(-1)?.choices).toEqual(['3', '1']);
    expect(await chat.say('lin', '投票 3、3', inRoom)).toEqual([expect.stringContaining('每个只写一次')]);
  });

  it('through the chat and over HTTP leaves the same record', async () => {
    const community = await aCommunity({ halls: [buildHall()], polls: [garden] });
    const { app, lin, wang } = community;
    const chat = aChat(app);
    const caller = await (await aDoor(app)).as(wang);

    const said = await chat.say('lin', '投票 2', inRoom);
    const { status, body } = await caller.put('/polls/garden/ballot', { choices: ['2'] });

    expect(said).toEqual(['记下了，第2号“楼道要不要装感应灯”：种菜。3月2日（周一）20:00前可以改。']);
    expect({ status, body }).toEqual({ status: 200, body: { poll: 'garden', choices: ['2'] } });
    const byChat = await app.ballots.find('garden', lin.id);
    const byHttp = await app.ballots.find('garden', wang.id);
    const common = { poll: 'garden', counted: 0, entries: [{ choices: ['2'], at: community.time.now() }] };
    expect(byChat).toMatchObject(common);
    expect(byHttp).toMatchObject(common);
    expect((await caller.get('/polls/garden')).body).toMatchObject({ state: 'open', own: ['2'], result: null });
  });

  it('is said in plain words, in the group or in private', async () => {
    const community = await aCommunity({ halls: [buildHall()], polls: [buildPoll()] });
    const chat = aChat(community.app);

    await chat.say('lin', '赞成', inRoom);
    await chat.say('wang', '弃权。');
    await chat.say('lin', '第1号 反对');

    expect(await choiceOf(community, 'lamps', 'lin')).toEqual(['no']);
    expect(await choiceOf(community, 'lamps', 'wang')).toEqual(['abstain']);
  });

  it('of one person in two groups and under two accounts is one vote, the last', async () => {
    const community = await aCommunity({
      halls: [buildHall({ rooms: ['terminal:g1', 'terminal:g2'] })],
      polls: [garden],
    });
    const { app } = community;
    const chat = aChat(app);
    const code = /\d{6}/.exec((await chat.say('lin', '绑定码')).join())![0];
    await chat.say('lin-at-work', `绑定 ${code}`);

    await chat.say('lin', '投票 1', inRoom);
    await chat.say('lin-at-work', '投票 2', { ...inRoom, room: 'g2' });

    expect(await app.connection.collection('ballots').countDocuments()).toBe(1);
    expect(await choiceOf(community, 'garden', 'lin')).toEqual(['2']);
  });

  it('is asked for the number when several polls could be meant', async () => {
    const polls = [buildPoll(), buildPoll({ id: 'lift', number: 3, title: '要不要加装电梯' }), garden];
    const community = await aCommunity({ halls: [buildHall()], polls });
    const chat = aChat(community.app);

    expect(await chat.say('lin', '赞成', inRoom)).toEqual([
      expect.stringMatching(/请写上编号再投一次，例如“第1号 赞成”[^]*第3号：要不要加装电梯/),
    ]);
    await chat.say('lin', '第3号 赞成', inRoom);
    await chat.say('lin', '投票 种花', { room: 'g1' });

    expect(await choiceOf(community, 'lamps', 'lin')).toBeNull();
    expect(await choiceOf(community, 'lift', 'lin')).toEqual(['yes']);
    expect(await choiceOf(community, 'garden', 'lin')).toEqual(['1']);
  });

  it('is not heard in a group that has no poll, unless the bot is addressed', async () => {
    const { app } = await aCommunity({ halls: [buildHall()], polls: [buildPoll()] });
    const chat = aChat(app);

    expect(await chat.say('lin', '赞成', { room: 'g9', addressed: false })).toEqual([]);
    expect(await chat.say('lin', '赞成', { room: 'g9' })).toEqual(['现在没有正在进行的投票。']);
  });

  it.each([
    ['an option that was not put to the vote', 'lin', '投票 7', '请从这些里面选一个：赞成、反对、弃权。'],
    ['a number nobody gave', 'lin', '第9号 赞成', '现在没有第9号投票，请看看编号。'],
    ['whoever has not been confirmed', 'chen', '赞成', expect.stringContaining('您现在还不能投')],
  ])('is refused for %s', async (_, who, text, sentence) => {
    const { app } = await aCommunity({ halls: [buildHall()], polls: [buildPoll()] });
    expect(await aChat(app).say(who, text, inRoom)).toEqual([sentence]);
  });

  it.each([
    ['an option that was not put to the vote', 'lin', ['7'], 400, 'polls.choice'],
    ['whoever has not been confirmed', 'chen', ['yes'], 403, 'polls.not-on-roll'],
    ['no choice', 'lin', [], 400, 'input.invalid'],
  ] as const)('over HTTP is refused for %s', async (_, who, choices, status, code) => {
    const { app, [who]: actor } = await aCommunity({ halls: [buildHall()], polls: [buildPoll()] });
    const caller = await (await aDoor(app)).as(actor);
    expect(await caller.put('/polls/lamps/ballot', { choices })).toMatchObject({ status, body: { code } });
  });
});

describe('a question', () => {
  it('put in the group and over HTTP becomes the same poll', async () => {
    const community = await aCommunity({ halls: [buildHall()] });
    const { app, organizer } = community;
    const caller = await (await aDoor(app)).as(organizer);

    const text = '发起投票 空地做什么用 选项 种花/种菜 截止 3月5日20:00';
    expect(await aChat(app).say('organizer', text, { room: 'g1' })).toEqual([
      '第1号投票已经发起，3月5日（周四）20:00截止。',
    ]);
    const { status } = await caller.post('/halls/hall/polls', {
      title: '空地做什么用',
      method: 'single',
      options: ['种花', '种菜'],
      closesAt: '2026-03-05T20:00:00+08:00',
    });

    expect(status).toBe(201);
    const [byHttp, byChat] = (await caller.get('/halls/hall/polls')).body.items;
    expect({ ...byHttp, id: '', number: 0 }).toEqual({ ...byChat, id: '', number: 0 });
    expect((await caller.get('/me/polls')).body.items).toHaveLength(2);
  });

  it.each([
    ['发起投票', '请这样写'],
    ['发起投票 装灯 截止 改天', '请这样写'],
    ['发起投票 装灯 选项 装 截止 3天后', '至少要有两个选项'],
    ['发起投票 装灯 截止 2026-03-01 20:00', '截止时间要晚于现在'],
    ['撤回第9号投票', '现在没有第9号投票'],
  ])('“%s” is answered with what would be right', async (text, sentence) => {
    const { app } = await aCommunity({ halls: [buildHall()] });
    expect(await aChat(app).say('organizer', text, { room: 'g1' })).toEqual([expect.stringContaining(sentence)]);
  });

  it('is withdrawn by its number', async () => {
    const { app } = await aCommunity({ halls: [buildHall()], polls: [buildPoll()] });

    expect(await aChat(app).say('organizer', '撤回第1号投票')).toEqual(['第1号投票已经撤回。']);
    expect(await app.polls.find('lamps')).toMatchObject({ state: 'withdrawn' });
  });

  it('in private needs one hall that one runs', async () => {
    const { app } = await aCommunity({
      halls: [buildHall(), buildHall({ id: 'other', name: '老年议事厅', rooms: [] })],
    });
    const chat = aChat(app);

    expect(await chat.say('organizer', '发起投票 装灯 截止 3天后')).toEqual([expect.stringContaining('老年议事厅')]);
    expect(await chat.say('lin', '发起投票 装灯 截止 3天后')).toEqual([expect.stringContaining('没有找到')]);
  });
});

describe('a hall', () => {
  it('is set up, changed and shown over HTTP', async () => {
    const { app, worker, lin } = await aCommunity();
    const door = await aDoor(app);
    const [byWorker, byResident] = [await door.as(worker), await door.as(lin)];

    const { status, body } = await byWorker.post('/halls', {
      region: '/d1/s1/c1/',
      name: '桂花议事厅',
      rooms: ['terminal:g1'],
    });

    expect({ status, body }).toMatchObject({ status: 201, body: { voters: 'residents', rooms: ['terminal:g1'] } });
    expect((await byResident.get(`/halls/${String(body.id)}`)).body).toEqual({
      id: body.id,
      region: '/d1/s1/c1/',
      name: '桂花议事厅',
      voters: 'residents',
    });
    expect((await byResident.get('/halls?region=/d1/')).body.items).toHaveLength(1);
    expect((await (await door.as()).get('/halls?region=/d1/')).status).toBe(401);
  });
});
