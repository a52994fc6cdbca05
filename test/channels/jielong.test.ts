import { describe, expect, it } from 'vitest';
import { cancelActivity, finishDue, forgetLists, viewList } from '../../src/features/activities/index.ts';
import { DAY, perform, SYSTEM } from '../../src/kernel/index.ts';
import { buildActivity } from '../factories/activities.ts';
import { aChat } from '../factories/chat.ts';
import { aCommunity, type Community } from '../factories/community.ts';
import { aDoor } from '../factories/door.ts';

const inRoom = { room: 'g1', addressed: false };

const signUps = async ({ app }: Community) => (await app.activities.find('tea'))!.signUps;

const list = async (community: Community) =>
  (await signUps(community)).map(
    ({ resident, guest, listedAs, people, state }) =>
      `${guest?.name ?? resident} ${listedAs ?? '-'} ${people} ${state}`,
  );

const teaList = (...lines: string[]): string => ['#接龙', '重阳茶话会', '', ...lines].join('\n');

describe('a list pasted in a group', () => {
  it('signs a resident up who has added their line, once', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });
    const chat = aChat(community.app);

    expect(await chat.say('lin', teaList('1. 桂花小林 2人'), inRoom)).toEqual([
      expect.stringMatching(/^报上了：“重阳茶话会”，2人。/u),
    ]);
    expect(await chat.say('lin', teaList('1. 桂花小林 2人'), inRoom)).toEqual([]);
    expect(await chat.say('wang', teaList('1. 桂花小林 2人', '2. 老王'), inRoom)).toEqual([
      expect.stringMatching(/^报上了/u),
    ]);
    await chat.say('lin', teaList('1. 桂花小林 3人', '2. 老王'), inRoom);

    expect(await list(community)).toEqual(['lin 桂花小林 3 placed', 'wang 老王 1 placed']);
  });

  it('takes others in whom a resident writes down, as far as companions are allowed', async () => {
    const community = await aCommunity({ activities: [buildActivity({ companions: 1 })] });
    const chat = aChat(community.app);

    await chat.say('lin', teaList('1. 小林', '2. 代楼上王奶奶'), inRoom);
    expect(await chat.say('lin', teaList('1. 小林', '2. 代楼上王奶奶', '3. 代李爷爷'), inRoom)).toEqual([
      expect.stringContaining('一次最多报2人'),
    ]);

    expect(await list(community)).toEqual(['lin 小林 1 placed', '楼上王奶奶 楼上王奶奶 1 placed']);
  });

  it('of a resident takes nobody off, and no other’s number changes', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });
    const chat = aChat(community.app);
    await chat.say('organizer', teaList('1. 张大爷', '2. 李大妈'), inRoom);

    await chat.say('lin', teaList('1. 张大爷 4人', '2. 小林'), inRoom);

    expect(await list(community)).toEqual(['张大爷 张大爷 1 placed', '李大妈 李大妈 1 placed', 'lin 小林 1 placed']);
  });

  it('of the organizer brings guests, changes and removes them, and leaves who signed up', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });
    const chat = aChat(community.app);
    await chat.say('lin', '报名', inRoom);
    expect(await chat.say('organizer', teaList('1. 张大爷 2人', '2. 李大妈'), inRoom)).toEqual([
      '“重阳茶话会”的接龙记下了：新增张大爷（2人）、李大妈。',
    ]);
    await chat.say('wang', '接龙', { room: 'g1' });

    expect(await chat.say('organizer', teaList('1. 张大爷', '2. 刘师傅'), inRoom)).toEqual([
      '“重阳茶话会”的接龙记下了：新增刘师傅，张大爷改为1人，去掉李大妈。\n另有1人是自己报的名，没有改动。',
    ]);

    expect(await list(community)).toEqual(['lin - 1 placed', '张大爷 张大爷 1 placed', '刘师傅 刘师傅 1 placed']);
  });

  it('about anything else is between neighbours', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });
    const chat = aChat(community.app);
    const others = {
      'another thing': '#接龙 砂糖橘团购\n1. 张伟 2箱\n2. 李娜',
      'nothing said': '1. 张伟\n2. 李娜\n3. 王芳',
      'something quoted': '「小林：#接龙 重阳茶话会\n1. 小林」\n- - - - - - -\n好的',
      'no list': '通知\n1. 明天停水\n2. 请提前储水',
    };
    for (const text of Object.values(others)) expect(await chat.say('lin', text, inRoom)).toEqual([]);
    expect(await signUps(community)).toEqual([]);
  });

  it('where no activity is open is between neighbours, and said to the bot is answered', async () => {
    const { app } = await aCommunity({ activities: [buildActivity({ rooms: ['terminal:g2'] })] });
    const chat = aChat(app);
    expect(await chat.say('lin', teaList('1. 小林'), inRoom)).toEqual([]);
    expect(await chat.say('lin', teaList('1. 小林'), { room: 'g1' })).toEqual(['现在没有可以报名的活动。']);
  });
});

describe('the list asked for in a group', () => {
  it('has the names given there, of others the first sign, and no phone', async () => {
    const community = await aCommunity({ activities: [buildActivity({ capacity: 3 })] });
    const chat = aChat(community.app);
    await chat.say('lin', '报名');
    await chat.say('wang', teaList('1. 林＊＊', '2. 老王 13912345678 2人'), inRoom);
    await chat.say(
      'organizer',
      teaList('1. 林＊＊', '2. 老王 2人', '3. 张大爷（住院部电话一三九一二三四五六七八）'),
      inRoom,
    );

    const [text] = await chat.say('chen', '接龙', { room: 'g1' });

    expect(text).toBe(
      [
        '#接龙',
        '重阳茶话会（活动1号）',
        '时间：3月5日（周四）14:00－16:00',
        '地点：社区活动室',
        '名额：3人，还剩0个',
        '',
        '1. 林＊＊',
        '2. 老王 2人',
        '3. 张大爷（候补）',
      ].join('\n'),
    );
    expect(await chat.say('lin', text!, inRoom)).toEqual([]);
    expect(await chat.say('chen', '接龙')).toEqual([expect.stringContaining('请在群里问我')]);
  });

  it('has an empty place while nobody is on it, and is not that of another group', async () => {
    const { app } = await aCommunity({ activities: [buildActivity()] });
    const chat = aChat(app);
    expect(await chat.say('lin', '名单', { room: 'g1' })).toEqual([expect.stringMatching(/还剩30个\n\n1\. $/u)]);
    expect(await chat.say('lin', '接龙', { room: 'g9' })).toEqual(['现在没有可以报名的活动。']);
  });
});

describe('over HTTP', () => {
  it('a pasted list leaves the same record as in the chat', async () => {
    const text = teaList(
      '1. 张大爷 2人',
      '2. 李大妈',
      '3. 希望物业尽快修好三号楼的电梯并且公布维修资金的使用情况否则我们要投诉',
    );
    const record = async (paste: (community: Community) => Promise<unknown>) => {
      const community = await aCommunity({ activities: [buildActivity()] });
      await paste(community);
      return (await signUps(community)).map((signUp) => ({ ...signUp, resident: '' }));
    };

    const byChat = await record(({ app }) => aChat(app).say('organizer', text, inRoom));
    const byHttp = await record(async ({ app, organizer }) =>
      (await (await aDoor(app)).as(organizer)).post('/activities/tea/jielong', { text, room: 'terminal:g1' }),
    );

    expect(byHttp).toHaveLength(2);
    expect(byHttp).toEqual(byChat);
  });

  it('says who was added, changed, removed and kept, and what could not be read', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });
    const caller = await (await aDoor(community.app)).as(community.organizer);
    await (await (await aDoor(community.app)).as(community.lin)).put('/activities/tea/sign-up', { people: 2 });
    const first = { text: teaList('1. 张大爷 2人', '2. 李大妈') };
    await caller.post('/activities/tea/jielong', first, { 'idempotency-key': 'first-list-of-the-day' });
    const { body: printed } = await caller.get('/activities/tea/jielong');
    expect(printed['text']).toMatch(/\n\n1\. 林晓梅 2人\n2\. 张大爷 2人\n3\. 李大妈$/u);

    const unread = '希望物业尽快修好三号楼的电梯并且公布维修资金的使用情况否则我们要投诉';
    const next = { text: teaList('1. 张大爷', '2. 刘师傅', `3. ${unread}`), base: printed['text'] };
    const { status, body } = await caller.post('/activities/tea/jielong/preview', next);
    expect(await list(community)).toHaveLength(3);
    const done = await caller.post('/activities/tea/jielong', next);

    expect({ status, body }).toEqual({
      status: 200,
      body: {
        own: null,
        added: [{ name: '刘师傅', people: 1 }],
        changed: [{ name: '张大爷', people: 1, before: 2 }],
        removed: [{ name: '李大妈', people: 1 }],
        kept: [{ name: '林晓梅', people: 2 }],
        unread: [unread],
      },
    });
    expect(done.body).toEqual(body);
    expect(await list(community)).toEqual(['lin - 2 placed', '张大爷 - 1 placed', '刘师傅 - 1 placed']);
    expect((await caller.post('/activities/tea/jielong', next)).body).toMatchObject({
      added: [],
      changed: [],
      removed: [],
    });
  });

  it('refuses what is no list, whoever lives elsewhere, and what is called off', async () => {
    const community = await aCommunity({ activities: [buildActivity()] });
    const door = await aDoor(community.app);
    const [caller, stranger] = [await door.as(community.organizer), await door.as(community.zhao)];
    const text = teaList('1. 张三');
    const path = '/activities/tea/jielong';

    expect(await caller.post(path, { text: '今天天气真好' })).toMatchObject({
      status: 400,
      body: { code: 'activities.no-list' },
    });
    expect(await caller.post(path, {})).toMatchObject({ status: 400, body: { code: 'input.invalid' } });
    expect(await stranger.post(path, { text })).toMatchObject({
      status: 403,
      body: { code: 'activities.not-resident' },
    });
    await perform(cancelActivity, community.app, community.organizer, { activityId: 'tea' });
    expect(await caller.post(path, { text })).toMatchObject({ status: 409, body: { code: 'activities.cancelled' } });
    expect(await signUps(community)).toEqual([]);
  });
});

it('names on a list are forgotten a while after the activity, and not before', async () => {
  const community = await aCommunity({ activities: [buildActivity()] });
  const { app, time, organizer } = community;
  const chat = aChat(app);
  await chat.say('lin', teaList('1. 桂花小林'), inRoom);
  await chat.say('organizer', teaList('1. 桂花小林', '2. 张大爷'), inRoom);
  time.pass(30 * DAY);
  await perform(finishDue, app, SYSTEM, {});
  await perform(forgetLists, app, SYSTEM, {});
  expect(await list(community)).toEqual(['lin 桂花小林 1 placed', '张大爷 张大爷 1 placed']);

  time.pass(90 * DAY);
  expect(await perform(forgetLists, app, SYSTEM, {})).toEqual({ forgotten: 1 });
  expect(await perform(forgetLists, app, SYSTEM, {})).toEqual({ forgotten: 0 });

  expect(await list(community)).toEqual(['lin - 1 placed', ' - 1 placed']);
  const { text } = await perform(viewList, app, organizer, { activityId: 'tea' });
  expect(text).toMatch(/1\. 林晓梅\n2\. 一位邻居$/u);
});
