import { describe, expect, it } from 'vitest';
import { buildActivity } from '../factories/activities.ts';
import { aChat } from '../factories/chat.ts';
import { aCommunity, type Community } from '../factories/community.ts';
import { aDoor } from '../factories/door.ts';
import { buildHall } from '../factories/polls.ts';

const inRoom = { room: 'g1', addressed: false };

const list = async ({ app }: Community) =>
  (await app.activities.find('tea'))?.signUps.map(({ resident, people, state }) => `${resident} ${people} ${state}`);

const NEXT_DAY = buildActivity({
  id: 'walk',
  number: 2,
  title: '河边健走',
  startsAt: new Date('2026-03-06T14:00:00+08:00'),
  endsAt: new Date('2026-03-06T16:00:00+08:00'),
});

describe('a sign-up', () => {
  it('through the chat and over HTTP leaves the same record', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });
    const { app, wang } = community;
    const caller = await (await aDoor(app)).as(wang);

    const said = await aChat(app).say('lin', '报名 2人', inRoom);
    const { status, body } = await caller.put('/activities/tea/sign-up', { people: 2 });

    expect(said).toEqual([
      '报上了：“重阳茶话会”，2人。时间：3月5日（周四）14:00－16:00，地点：社区活动室。还剩28个名额。',
    ]);
    expect({ status, body }).toEqual({
      status: 200,
      body: { people: 2, state: 'placed', position: 0, offeredUntil: null, beside: [] },
    });
    const [byChat, byHttp] = (await app.activities.find('tea'))?.signUps ?? [];
    expect({ ...byChat, resident: '', ticket: '' }).toEqual({ ...byHttp, resident: '', ticket: '' });
  });

  it('waits, changes, and is taken back in the chat', async () => {
    const community = await aCommunity({ activities: [buildActivity({ capacity: 3 })] });
    const chat = aChat(community.app);

    await chat.say('lin', '报名 2人', inRoom);
    expect(await chat.say('wang', '报名 两个人', inRoom)).toEqual([expect.stringContaining('候补第1位')]);
    await chat.say('lin', '报名 重阳茶话会 3人');
    expect(await list(community)).toEqual(['lin 3 placed', 'wang 2 waiting']);

    expect(await chat.say('lin', '取消报名', inRoom)).toEqual(['已取消您在“重阳茶话会”的报名。']);
    expect(await chat.say('wang', '要')).toEqual([expect.stringContaining('“重阳茶话会”给您报上了，2人')]);
    expect(await list(community)).toEqual(['wang 2 placed']);
  });

  it('is waited for, and taken back, over HTTP', async () => {
    const community = await aCommunity({ activities: [buildActivity({ capacity: 1 })] });
    const door = await aDoor(community.app);
    const [lin, wang] = [await door.as(community.lin), await door.as(community.wang)];
    await lin.put('/activities/tea/sign-up', { people: 1 });

    expect((await wang.put('/activities/tea/sign-up', {})).body).toMatchObject({ state: 'waiting', position: 1 });
    expect((await wang.get('/activities/tea')).body).toMatchObject({ free: 0, own: { position: 1 } });
    expect((await lin.delete('/activities/tea/sign-up')).status).toBe(200);
    expect((await wang.get('/activities/tea')).body).toMatchObject({
      own: { state: 'waiting', offeredUntil: '2026-03-02T13:00:00.000Z' },
    });
    const answered = await wang.post('/activities/tea/offer-answer', { wants: true });
    expect(answered.body).toMatchObject({ own: { state: 'placed', offeredUntil: null } });
    expect(await list(community)).toEqual(['wang 1 placed']);
  });

  it('names the activity when there are several', async () => {
    const activities = [buildActivity(), NEXT_DAY];
    const community = await aCommunity({ activities });
    const chat = aChat(community.app);

    expect(await chat.say('lin', '报名', inRoom)).toEqual([expect.stringMatching(/例如“报名 [^]*2号 河边健走/)]);
    expect(await chat.say('lin', '报名 健走', inRoom)).toEqual([expect.stringContaining('报上了：“河边健走”')]);
    await chat.say('lin', '报名 1号 2人', inRoom);
    expect(await list(community)).toEqual(['lin 2 placed']);
  });

  it('is not heard among neighbours when no activity is meant', async () => {
    const { app } = await aCommunity({ activities: [buildActivity()] });
    const chat = aChat(app);

    expect(await chat.say('lin', '报名', { room: 'g9', addressed: false })).toEqual([]);
    expect(await chat.say('lin', '报名 广场舞', inRoom)).toEqual([]);
    expect(await chat.say('lin', '报名 广场舞', { room: 'g1' })).toEqual([
      expect.stringContaining('没有找到叫“广场舞”的活动'),
    ]);
    expect(await chat.say('lin', '取消报名', inRoom)).toEqual([]);
  });

  it.each([
    ['more than one may bring', 'lin', '报名 9人', '这个活动一次最多报4人'],
    ['somebody from elsewhere', 'zhao', '报名', '请本区域的居民报名'],
  ])('is refused for %s', async (_, who, text, sentence) => {
    const { app } = await aCommunity({ activities: [buildActivity()] });
    expect(await aChat(app).say(who, text, inRoom)).toEqual([expect.stringContaining(sentence)]);
  });

  it.each([
    ['more than one may bring', 'lin', { people: 9 }, 409, 'activities.too-many-people'],
    ['somebody from elsewhere', 'zhao', {}, 403, 'activities.not-resident'],
    ['half a person', 'lin', { people: 0.5 }, 400, 'input.invalid'],
  ] as const)('over HTTP is refused for %s', async (_, who, body, status, code) => {
    const { app, [who]: actor } = await aCommunity({ activities: [buildActivity()] });
    const caller = await (await aDoor(app)).as(actor);
    expect(await caller.put('/activities/tea/sign-up', body)).toMatchObject({ status, body: { code } });
  });
});

describe('an activity', () => {
  it('announced in the chat and over HTTP is the same', async () => {
    const community = await aCommunity({ halls: [buildHall()] });
    const { app, organizer } = community;
    const caller = await (await aDoor(app)).as(organizer);

    const text = '发起活动 重阳茶话会\n时间 3月5日14:00到16:00\n地点 社区活动室\n名额 30\n可带 2人';
    expect(await aChat(app).say('organizer', text)).toEqual(['“重阳茶话会”的报名已经开始，编号1。']);
    const { status } = await caller.post('/activities', {
      region: '/d1/s1/c1/',
      title: '重阳茶话会',
      place: '社区活动室',
      startsAt: '2026-03-05T14:00:00+08:00',
      endsAt: '2026-03-05T16:00:00+08:00',
      capacity: 30,
      companions: 2,
      rooms: ['terminal:g1', 'terminal:g2'],
    });

    expect(status).toBe(201);
    const [byHttp, byChat] = await app.activities.findWhere({}, { sort: { number: -1 } });
    expect({ ...byHttp, id: '', number: 0 }).toEqual({ ...byChat, id: '', number: 0 });
  });

  it('announced in the chat is announced in every group of a region with many', async () => {
    const { app } = await aCommunity();
    const groups = Array.from({ length: 25 }, (_, index) => `group${index}`);
    await Promise.all(groups.map((room) => app.rooms.put({ channel: 'terminal', room, region: '/d1/s1/c1/' })));

    await aChat(app).say('organizer', '发起活动 重阳茶话会 时间 3月5日14:00到16:00 地点 社区活动室 名额 30');

    const [activity] = await app.activities.findWhere({});
    expect(activity?.rooms).toHaveLength(25);
  });

  it('is changed and called off by whoever runs it', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });
    const chat = aChat(community.app);

    expect(await chat.say('organizer', '修改活动 茶话会 地点 社区二楼 名额 40')).toEqual([
      '“重阳茶话会”改好了：时间：3月5日（周四）14:00－16:00，地点：社区二楼，名额：40人。报了名的人会收到通知。',
    ]);
    expect(await chat.say('organizer', '取消活动 茶话会')).toEqual(['“重阳茶话会”已经取消，报了名的人会收到通知。']);
    expect(await community.app.activities.find('tea')).toMatchObject({ state: 'cancelled', place: '社区二楼' });
  });

  it('shows a long list in pages, everybody once', async () => {
    const signUps = Array.from({ length: 70 }, (_, index) => ({
      resident: index === 0 ? 'lin' : `r${index}`,
      people: 1,
      state: 'placed' as const,
      signedUpAt: new Date('2026-03-01T10:00:00+08:00'),
    }));
    const { app } = await aCommunity({ activities: [buildActivity({ capacity: 100, signUps })] });
    const chat = aChat(app);

    const pages = [
      ...(await chat.say('organizer', '名单 茶话会')),
      ...(await chat.say('organizer', '更多')),
      ...(await chat.say('organizer', '更多')),
    ];

    expect(pages).toHaveLength(3);
    expect(pages[0]).toMatch(/^“重阳茶话会”：报上70人.*1\. 林晓梅.*还有40条，接着看请发“更多”。$/su);
    expect(pages.join('\n').match(/^\d+\. /gmu)).toHaveLength(70);
  });

  it('shows its list to the organizer, names in private only', async () => {
    const community = await aCommunity({ activities: [buildActivity({ capacity: 2 })] });
    const { app, organizer, lin } = community;
    const chat = aChat(app);
    await chat.say('lin', '报名 2人');
    await chat.say('wang', '报名');

    expect(await chat.say('organizer', '名单')).toEqual([
      '“重阳茶话会”：报上2人，候补1人，共2个名额。\n1. 林晓梅 2人\n2. 王建国 1人（候补）',
    ]);
    expect((await chat.say('organizer', '名单', { room: 'g1' })).join('')).not.toContain('林晓');
    expect(await chat.say('lin', '名单')).toEqual(['现在没有可以报名的活动。']);

    const door = await aDoor(app);
    const { body } = await (await door.as(organizer)).get('/activities/tea/sign-ups');
    expect(body).toMatchObject({
      activity: { free: 0 },
      items: [{ name: '林晓梅' }, { name: '王建国', state: 'waiting' }],
    });
    expect((await (await door.as(lin)).get('/activities/tea/sign-ups')).status).toBe(403);
  });

  it('is shown to everybody, over HTTP also without log-in', async () => {
    const { app } = await aCommunity({ activities: [buildActivity()] });
    const stranger = await (await aDoor(app)).as();

    expect((await stranger.get('/activities?region=/d1/')).body.items).toMatchObject([{ id: 'tea', free: 30 }]);
    expect((await stranger.get('/activities/tea')).body).toMatchObject({ title: '重阳茶话会', own: null });
    expect(await aChat(app).say('lin', '有什么活动')).toEqual([expect.stringContaining('1号 重阳茶话会')]);
  });

  it.each([
    ['发起活动 茶话会', '请这样写'],
    ['发起活动 茶话会 时间 改天 地点 一楼 名额 30', '请这样写'],
    ['发起活动 茶话会 时间 3月5日14点 地点 一楼 名额 很多', '请这样写'],
    ['发起活动 茶话会 时间 3月1日2026 地点 一楼 名额 30', '请这样写'],
    ['修改活动 茶话会', '请这样写'],
  ])('“%s” is answered with what would be right', async (text, sentence) => {
    const { app } = await aCommunity({ activities: [buildActivity()] });
    expect(await aChat(app).say('organizer', text)).toEqual([expect.stringContaining(sentence)]);
  });
});
