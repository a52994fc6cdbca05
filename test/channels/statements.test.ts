import { describe, expect, it } from 'vitest';
import { optionsFor } from '../../src/features/polls/index.ts';
import { stanceFor, type Side } from '../../src/features/statements/index.ts';
import { aChat } from '../factories/chat.ts';
import { aCommunity, type Community } from '../factories/community.ts';
import { aDoor } from '../factories/door.ts';
import { buildHall, buildPoll } from '../factories/polls.ts';
import { settleReactions } from '../factories/reactions.ts';
import { buildStatement, buildTopic } from '../factories/statements/topics.ts';
import { toldIn } from '../factories/told.ts';

const inRoom = { room: 'g1', addressed: false };
const asked = { room: 'g1' };

const answersOf = async ({ app }: Community, resident: string, topic = 'gate') =>
  Object.fromEntries((await app.stances.find(topic, resident))?.answers ?? []);

/** A topic with statements 1 to 3 and, where wanted, answers to each of as many neighbours. */
async function aTopic(given: Parameters<typeof aCommunity>[0] = {}) {
  return aCommunity({
    halls: [buildHall()],
    topics: [buildTopic()],
    statements: ['大门晚上要关', '快递放在门卫那里', '门口不许停车'].map((text, index) =>
      buildStatement({ number: index + 1, text }),
    ),
    ...given,
  });
}

describe('a topic', () => {
  it('goes the same way through the chat and over HTTP', async () => {
    const community = await aCommunity({ halls: [buildHall()] });
    const { app, lin, organizer } = community;
    const chat = aChat(app);
    const door = await aDoor(app);
    const [byOrganizer, byLin] = [await door.as(organizer), await door.as(lin)];

    expect(await chat.say('organizer', '发起议题 小区大门怎么管 截止 3月9日20:00', asked)).toEqual([
      '第1号议题已经开始，3月9日（周一）20:00截止。',
    ]);
    const opened = await byOrganizer.post('/halls/hall/topics', {
      title: '小区大门怎么管',
      closesAt: '2026-03-09T20:00:00+08:00',
    });
    expect(opened.status).toBe(201);
    const other = String(opened.body.id);
    const { items } = (await byLin.get('/halls/hall/topics')).body;
    expect(items).toHaveLength(2);
    expect({ ...items[0], id: '', number: 0 }).toEqual({ ...items[1], id: '', number: 0 });
    const own = String(items[1]!.id);

    expect(await chat.say('wang', '第1号议题 说说 大门晚上要关。')).toEqual([
      '谢谢您。第1号议题收到了：“大门晚上要关。”。工作人员看过以后，大家就能看到，不会写您的名字。',
    ]);
    const byWang = await door.as(community.wang);
    const proposed = await byWang.post(`/topics/${other}/statements`, { text: '大门晚上要关。' });
    expect(proposed).toMatchObject({ status: 201, body: { number: 1, text: '大门晚上要关。', state: 'waiting' } });

    expect(await chat.say('organizer', '待审观点')).toEqual([
      expect.stringMatching(/第1号议题 1\. 大门晚上要关。\n[^]*第2号议题 1\. 大门晚上要关。/u),
    ]);
    await chat.say('organizer', '第1号议题 通过 1');
    const ruling = await byOrganizer.put(`/topics/${other}/statements/1/ruling`, { ruling: { state: 'shown' } });
    expect(ruling.body).toMatchObject({ state: 'shown' });

    expect(await chat.say('lin', '第1号议题 表态')).toEqual([
      '有邻居说：“大门晚上要关。”\n您怎么看？请回复“同意”“反对”或“跳过”。（第1条，共1条）',
    ]);
    expect((await byLin.get(`/topics/${other}/next-statement`)).body).toEqual({
      next: { number: 1, text: '大门晚上要关。' },
      answered: 0,
      all: 1,
    });
    await chat.say('lin', '同意');
    const taken = await byLin.put(`/topics/${other}/statements/1/stance`, { side: 'agree' });
    expect(taken.body).toEqual({ statement: 1, side: 'agree', next: null, answered: 1, all: 1 });

    const [inChat, inHttp] = [await app.stances.find(own, 'lin'), await app.stances.find(other, 'lin')];
    expect({ ...inChat, topic: '' }).toEqual({ ...inHttp, topic: '' });
    const [first, second] = [await app.statements.numbered(own, 1), await app.statements.numbered(other, 1)];
    expect({ ...first, id: '', topic: '' }).toEqual({ ...second, id: '', topic: '' });

    await chat.say('organizer', '结束第1号议题');
    expect((await byOrganizer.post(`/topics/${other}/closing`)).body).toMatchObject({ state: 'closed' });
    await settleReactions(app);
    const told = (await toldIn(app, 'terminal:g1')).map((text) => text.replaceAll(/第\d号/gu, ''));
    expect(told).toHaveLength(4);
    expect(new Set(told).size).toBe(2);
  });

  it('is shown to anybody as counts, and as a table', async () => {
    const { app, time } = await aTopic();
    for (const resident of ['a', 'b', 'c', 'd', 'e'])
      await app.stances.put({ topic: 'gate', resident, statement: 1, stance: 1, at: time.now() });
    const stranger = await (await aDoor(app)).as();

    const { status, body } = await stranger.get('/topics/gate/statements');
    const table = await stranger.get('/topics/gate/statements?format=csv');

    expect(status).toBe(200);
    expect(body.items.slice(0, 2)).toEqual([
      { number: 1, text: '大门晚上要关', agree: 5, disagree: 0, pass: 0 },
      { number: 2, text: '快递放在门卫那里', agree: null, disagree: null, pass: null },
    ]);
    expect(JSON.stringify(table.body)).toContain('1,大门晚上要关,5,0,0');
    expect((await stranger.get('/topics/gate/map')).status).toBe(401);
    expect(JSON.stringify(body)).not.toContain('lin');
  });

  it('is told of in sentences, one’s own place in private only', async () => {
    const community = await aTopic();
    const { app, time, lin } = community;
    const chat = aChat(app);
    const sides: readonly (readonly [string, Side])[] = Array.from({ length: 12 }, (_, index) => [
      `n${index}`,
      index % 2 === 0 ? 'agree' : 'disagree',
    ]);
    for (const [resident, side] of [...sides, ['lin', 'agree'] as const])
      for (const statement of [1, 2, 3])
        await app.stances.put({
          topic: 'gate',
          resident,
          statement,
          stance: statement === 1 ? 1 : stanceFor(side),
          at: time.now(),
        });

    const [inGroup] = await chat.say('lin', '大家怎么看', asked);
    const [inPrivate] = await chat.say('lin', '大家怎么看');
    const { body } = await (await (await aDoor(app)).as(lin)).get('/topics/gate/map');

    expect(inGroup).toMatch(
      /13人表了态，共39次，观点3条。\n[^]*大家都同意“大门晚上要关”（13人中13人同意）[^]*看法分成2组/u,
    );
    expect(inGroup).not.toContain('您');
    expect(inPrivate).toMatch(/您的看法和第\d组最接近。$/u);
    expect(body.text).toBe(inPrivate);
    const groups = body['groups'] as unknown as readonly { readonly people: number }[];
    expect(groups.map(({ people }) => people).toSorted()).toEqual([6, 7]);
    expect(body.shared).toMatchObject([{ number: 1, side: 'agree', took: 13, seen: 13 }]);
    expect(body.own).toMatchObject({ answers: 3, missing: 0 });
  });
});

describe('the statement that was asked', () => {
  it('is answered in the words asked for, one after the other, each once', async () => {
    const community = await aTopic();
    const chat = aChat(community.app);

    const numberIn = (said: readonly string[]): number =>
      ['大门晚上要关', '快递放在门卫那里', '门口不许停车'].findIndex((text) => said.join().includes(text)) + 1;
    const first = numberIn(await chat.say('lin', '表态'));
    const second = numberIn(await chat.say('lin', '同意'));
    const third = numberIn(await chat.say('lin', '我不同意'));
    const last = await chat.say('lin', '不清楚');

    expect([first, second, third].toSorted()).toEqual([1, 2, 3]);
    expect(last).toEqual(['好，这条跳过。\n观点都看完了，谢谢您。想看结果，发“大家怎么看”。']);
    expect(await answersOf(community, 'lin')).toEqual({ [first]: 1, [second]: -1, [third]: 0 });
  });

  it('is asked again after anything else, and dropped by 取消', async () => {
    const community = await aTopic();
    const chat = aChat(community.app);
    await chat.say('lin', '表态');

    expect(await chat.say('lin', '这个嘛')).toEqual([expect.stringContaining('请回复“同意”“反对”或“跳过”')]);
    expect((await chat.say('lin', '议题')).join()).toMatch(/第1号议题：小区大门怎么管[^]*请回复“同意”/u);
    await chat.say('lin', '取消');
    await chat.say('lin', '同意');

    expect(await answersOf(community, 'lin')).toEqual({});
  });

  it('in a group takes only what is said to the bot', async () => {
    const community = await aTopic({ polls: [buildPoll()] });
    const chat = aChat(community.app);
    await chat.say('lin', '表态', asked);

    await chat.say('lin', '反对', inRoom);
    expect(await answersOf(community, 'lin')).toEqual({});
    expect((await community.app.ballots.find('lamps', 'lin'))?.entries.at(-1)?.choices).toEqual(['no']);

    await chat.say('lin', '反对', asked);
    expect(Object.values(await answersOf(community, 'lin'))).toEqual([-1]);
    expect((await community.app.ballots.find('lamps', 'lin'))?.entries).toHaveLength(1);
  });

  it('leaves to polls what is said of a poll', async () => {
    const polls = [buildPoll(), buildPoll({ id: 'garden', number: 2, options: optionsFor('yes-no', []) })];
    const community = await aTopic({ polls });
    const chat = aChat(community.app);
    await chat.say('lin', '表态');

    expect((await chat.say('lin', '赞成')).join()).toMatch(/投票请发“第1号 赞成”[^]*请回复“同意”/u);
    expect(await answersOf(community, 'lin')).toEqual({});
    expect((await chat.say('lin', '第2号 赞成')).join()).toMatch(/记下了，第2号[^]*请回复“同意”/u);
    expect((await chat.say('lin', '第1号 弃权')).join()).toContain('记下了，第1号');
    await chat.say('lin', '同意');

    expect(Object.values(await answersOf(community, 'lin'))).toEqual([1]);
    expect((await community.app.ballots.find('garden', 'lin'))?.entries).toHaveLength(1);
    await chat.say('lin', '取消');
    expect((await chat.say('lin', '第1号 赞成')).join()).toContain('赞成');
  });

  it('takes 赞成 for 同意 where there is no poll', async () => {
    const community = await aTopic();
    const chat = aChat(community.app);
    await chat.say('lin', '表态');

    expect((await chat.say('lin', '赞成')).join()).toContain('记下了：同意。');
    expect(Object.values(await answersOf(community, 'lin'))).toEqual([1]);
  });
});

describe('what is said to the bot of statements', () => {
  it('is read out before it was looked at to those who run the hall, in private only', async () => {
    const { app } = await aTopic();
    const chat = aChat(app);
    await chat.say('wang', '说说 门口要装一盏灯');

    expect((await chat.say('organizer', '待审观点', asked)).join()).toContain('私聊');
    expect((await chat.say('organizer', '待审观点')).join()).toContain('门口要装一盏灯');
    expect((await chat.say('wang', '待审观点')).join()).toBe('现在没有等着看的观点。');
    expect((await chat.say('organizer', '隐藏 4')).join()).toContain('请写上原因');
    expect((await chat.say('organizer', '隐藏 4 已经有人装了')).join()).toContain('没有公开');
    await settleReactions(app);
    expect(await toldIn(app, 'wang')).toEqual([expect.stringContaining('原因：已经有人装了')]);
  });

  it.each([
    ['lin', '第9号议题 表态', '没有第9号议题，请看看编号。'],
    ['chen', '表态', expect.stringContaining('您现在还不能参加')],
    ['chen', '说说 大门要关一关', expect.stringContaining('您现在还不能参加')],
    ['lin', '说说 好', expect.stringContaining('观点太短了')],
    ['lin', `说说 ${'门'.repeat(400)}`, expect.stringContaining('观点太长了')],
    ['lin', '说说 大门晚上要关！', expect.stringContaining('已经有人说过')],
    ['organizer', '通过 9', '没有找到第9条观点。'],
    ['lin', '通过 1', '没有找到第1条观点。'],
    ['organizer', '发起议题', expect.stringContaining('请这样写')],
    ['organizer', '发起议题 大门怎么管 截止 改天', expect.stringContaining('请这样写')],
    ['lin', '发起议题 大门怎么管', expect.stringContaining('没有找到您可以发起议题的议事厅')],
  ])('by %s, “%s”, is answered with what would be right', async (who, text, sentence) => {
    const { app } = await aTopic();
    expect(await aChat(app).say(who, text)).toEqual([sentence]);
  });

  it('asks which topic is meant, and takes its number', async () => {
    const community = await aTopic({
      topics: [buildTopic(), buildTopic({ id: 'trees', number: 2, title: '种什么树' })],
    });
    const chat = aChat(community.app);

    expect((await chat.say('lin', '说说 种几棵桂花树')).join()).toMatch(
      /例如“第1号议题 说说 ……”[^]*第2号议题：种什么树/u,
    );
    await chat.say('lin', '第2号议题 说说 种几棵桂花树');

    expect(await community.app.statements.numbered('trees', 1)).toMatchObject({ text: '种几棵桂花树', author: 'lin' });
  });

  it('hides what leads to a person in what is said back, too', async () => {
    const { app } = await aTopic();

    expect((await aChat(app).say('lin', '说说 有事就打13912345678找门卫')).join()).not.toContain('13912345678');
  });

  it('sent again is answered the same and done once', async () => {
    const community = await aTopic();
    const chat = aChat(community.app);
    await chat.say('lin', '表态');
    const once = { id: 'terminal:again' };

    const first = await chat.say('lin', '同意', once);
    const again = await chat.say('lin', '同意', once);

    expect(again).toEqual(first);
    expect(Object.values(await answersOf(community, 'lin'))).toEqual([1]);
  });
});
