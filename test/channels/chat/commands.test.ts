import { describe, expect, it } from 'vitest';
import { dialogue, hears } from '../../../bots/command.ts';
import { COMMANDS } from '../../../bots/commands/index.ts';
import { EVERYDAY, topicOf } from '../../../bots/commands/help/topics.ts';
import { asHeard } from '../../../bots/understand/normalize.ts';
import type { App } from '../../../src/app.ts';
import { issueBindingCode } from '../../../src/features/residents/index.ts';
import { openTimeAccount } from '../../../src/features/time-bank/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { aChat, buildUtterance, type TestChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildRegion } from '../../factories/regions.ts';
import { buildBank } from '../../factories/volunteers/time-bank.ts';

describe('帮助', () => {
  const pagesOf = async (chat: TestChat, contact: string, words: string): Promise<string[]> => {
    const pages = await chat.say(contact, words);
    for (;;) {
      const [page] = await chat.say(contact, '更多');
      if (page === '后面没有了。') return pages;
      pages.push(page!);
    }
  };

  it('has the everyday things on its first page, one short line each, and the topics of the rest', async () => {
    const { app } = await aCommunity();

    const [page] = await aChat(app).say('lin', '帮助');

    expect(page!.split('\n').filter((line) => line.startsWith('· '))).toEqual([
      '· 三楼楼道灯坏了（有事直接说）',
      '· 进度（看事情办到哪了）',
      '· 有什么活动',
      '· 报名 2人',
      '· 有什么投票',
      '· 值班电话',
      '· 转人工（找工作人员）',
    ]);
    expect(page).toContain('“帮助 办事”、“帮助 活动”、“帮助 投票”、“帮助 议事”、“帮助 志愿”');
    expect(page).not.toContain('帮助 工作');
  });

  it('shows residents what they can say, and staff what is theirs besides', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app);

    const forResident = (await pagesOf(chat, 'lin', '帮助')).join('\n');
    const forWorker = (await pagesOf(chat, 'worker', '你会做什么？')).join('\n');

    expect(forResident).toContain('【资料】\n· 我住桂花社区1号楼\n');
    expect(forResident).not.toContain('本群属于');
    expect(forWorker).toContain('· 本群属于桂花社区');
    expect(forWorker).toContain('· 今日工作（今天要办的事）');
  });

  it.each([
    ['帮助 活动', '活动，可以这样跟我说：', '· 取消报名'],
    ['帮助投票', '投票，可以这样跟我说：', '· 投票 2'],
    ['帮助：志愿者', '志愿，可以这样跟我说：', '· 我的服务记录'],
    ['帮助 工作', '您可以这样跟我说：', '· 有什么活动'],
  ])('%s tells what there is of it', async (words, heading, example) => {
    const { app } = await aCommunity();

    const [page] = await aChat(app).say('lin', words);

    expect(page).toContain(heading);
    expect(page).toContain(example);
  });

  it('has a topic for every command, and a command for every everyday thing', () => {
    expect(COMMANDS.filter((command) => topicOf(command) === null)).toEqual([]);
    expect(EVERYDAY.map(([name]) => name).filter((name) => !COMMANDS.some((command) => command.name === name))).toEqual(
      [],
    );
  });
});

it.each(COMMANDS.filter(({ example }) => example !== ''))(
  '$name hears its own example $example',
  ({ example, hear }) => {
    const utterance = buildUtterance({ room: 'garden', text: example });

    expect(hear(asHeard(example), utterance)).not.toBeNull();
  },
);

const BASIC = COMMANDS.filter(({ name }) => ['chat.danger', 'chat.cancel', 'chat.help'].includes(name));

describe('取消', () => {
  const waiting = dialogue({
    name: 'waiting',
    version: 1,
    step: (state) => ({ state, say: ['还在等'], effects: [] }),
    effect: async () => ({ say: [] }),
  });
  const begin = hears({
    name: 'test.begin',
    example: '开始',
    hear: (text) => (text === '开始' ? {} : null),
    run: async () => ({ say: ['好'], start: { dialogue: 'waiting', state: {} } }),
  });

  it('ends the dialogue that is running', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app, { commands: [...BASIC, begin], dialogues: [waiting] });
    await chat.say('lin', '开始');

    expect(await chat.say('lin', '别的')).toEqual(['还在等']);
    expect(await chat.say('lin', '帮助')).toEqual([expect.stringContaining('您可以这样跟我说')]);
    expect(await chat.say('lin', '别的')).toEqual(['还在等']);
    expect(await chat.say('lin', '取消。')).toEqual(['好的，刚才的事先不办了。']);
    expect(await chat.say('lin', '别的')).toEqual([expect.stringContaining('没听懂')]);
  });

  it('gives way to danger, which ends the dialogue too', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app, { commands: [...BASIC, begin], dialogues: [waiting] });
    await chat.say('lin', '开始');

    const said = await chat.say('lin', '我家着火了，快来人');

    expect(said).toEqual([
      expect.stringMatching(/119.*120.*110.*0000-1101.*呼叫值班人员/u),
      '刚才没说完的事先停下了，没有提交。',
    ]);
    expect(await chat.say('lin', '别的')).toEqual([expect.stringContaining('也告诉他们了')]);
  });
});

it('danger is answered in a room without a mention, and reaches the duty worker of the room', async () => {
  const { app } = await aCommunity();
  await app.rooms.put({ channel: 'terminal', room: 'garden', region: '/d1/s1/c2/' });

  const said = await aChat(app).say('stranger', '2号楼着火了，快来人', { room: 'garden', addressed: false });

  expect(said).toEqual([expect.stringContaining('119')]);
  expect(await app.needs.findWhere({})).toMatchObject([{ route: 'duty', region: '/d1/s1/c2/', state: 'alerted' }]);
});

it('the numbers to call are said even when the duty worker cannot be alerted', async () => {
  const { app } = await aCommunity();
  const withoutNeeds = { ...app, needs: {} as App['needs'] };

  const [said] = await aChat(withoutNeeds).say('lin', '我家着火了，快来人');

  expect(said).toContain('119');
  expect(said).not.toContain('已经通知');
});

describe('我住…', () => {
  it.each([
    ['我住桂花社区', '/d1/s1/c1/', '青杨区梧桐街道桂花社区'],
    ['我家住在桂花社区２号楼。', '/d1/s1/c1/b2/', '青杨区梧桐街道桂花社区2号楼'],
    ['我住河湾社区1号楼302室', '/d1/s1/c2/b1/', '青杨区梧桐街道河湾社区1号楼'],
  ])('takes %s for %s', async (text, region, name) => {
    const { app } = await aCommunity();

    const [said] = await aChat(app).say('guest', text);

    expect(said).toContain(`您住${name}。`);
    expect(await app.residents.find('guest')).toMatchObject({ region, trust: 'declared' });
  });

  it('needs no name of the community in its own room', async () => {
    const { app } = await aCommunity();
    await app.rooms.put({ channel: 'terminal', room: 'garden', region: '/d1/s1/c2/' });

    await aChat(app).say('guest', '我住1号楼', { room: 'garden' });

    expect(await app.residents.find('guest')).toMatchObject({ region: '/d1/s1/c2/b1/' });
  });

  it('asks which one when several places have the name, and takes the street for an answer', async () => {
    const { app } = await aCommunity({
      regions: [
        buildRegion({ id: '/d1/s2/', name: '江滨街道', kind: 'street', parent: '/d1/' }),
        buildRegion({ id: '/d1/s2/c9/', name: '桂花社区', parent: '/d1/s2/' }),
      ],
    });
    const chat = aChat(app);

    expect(await chat.say('guest', '我住桂花社区')).toEqual([
      '叫这个名字的地方不止一个：青杨区梧桐街道桂花社区、青杨区江滨街道桂花社区。请写全一点再发一次。',
    ]);
    await chat.say('guest', '我住江滨街道桂花社区');
    expect(await app.residents.find('guest')).toMatchObject({ region: '/d1/s2/c9/' });
  });

  it('says so when there is no such place', async () => {
    const { app } = await aCommunity();

    expect(await aChat(app).say('guest', '我住月亮社区')).toEqual([expect.stringContaining('没有找到这个地方')]);
  });
});

it('绑定码 and 绑定 join two accounts of one person, in private only', async () => {
  const { app, lin } = await aCommunity();
  const chat = aChat(app);

  expect(await chat.say('lin', '绑定码', { room: 'garden' })).toEqual([expect.stringContaining('请私聊我')]);
  const { code } = await perform(issueBindingCode, app, lin, {});
  expect(await chat.say('phone', `绑定 ${code}`)).toEqual(['绑定好了，两个账号现在是同一个人。']);

  expect(await chat.say('phone', '我的编号')).toEqual([expect.stringContaining('您的居民编号：lin')]);
  expect(await chat.say('lin', '绑定码')).toEqual([expect.stringMatching(/绑定码是\d{6}，\d+分钟内有效/u)]);
});

it.each([
  ['worker', '好的，本群属于青杨区梧桐街道桂花社区。这里的通知会发到群里。', '/d1/s1/c1/'],
  ['lin', '只有社区工作人员可以这样做。', undefined],
])('本群属于… said by %s is answered %s', async (contact, answer, region) => {
  const { app } = await aCommunity();

  expect(await aChat(app).say(contact, '本群属于桂花社区', { room: 'garden' })).toEqual([answer]);
  expect((await app.rooms.find('terminal:garden'))?.region).toBe(region);
});

describe('giving hours in chat', () => {
  it('reads back to whom and how much, and moves them on a 确认 only', async () => {
    const { app, lin, wang } = await aCommunity({ timeBanks: [buildBank()] });
    const chat = aChat(app);
    expect(await chat.say('lin', '时间银行')).toEqual([expect.stringContaining('邻里互助')]);
    expect(await chat.say('lin', '我的时长')).toEqual([expect.stringContaining('开通时间银行')]);
    expect(await chat.say('lin', '开通时间银行')).toEqual([expect.stringContaining('现在有0分钟')]);
    const { number } = await perform(openTimeAccount, app, wang, {});
    const { id } = (await app.timeAccounts.ofHolder(lin.id))!;
    await app.timeAccounts.change(id, (value) => ({ next: { ...value, balance: 180 }, result: undefined }));

    const asked = `要把2小时转给2号楼的王＊＊（${number}号），对吗？对就回复“确认”，不转回复“取消”。`;
    expect(await chat.say('lin', '转2小时给2栋王阿姨')).toEqual([asked]);
    expect(await chat.say('lin', '取消')).toEqual([expect.anything()]);
    expect(await chat.say('lin', '转2小时给2栋王阿姨')).toEqual([asked]);
    expect(await chat.say('lin', '确认')).toEqual(['转好了：2小时已经转出，您还有1小时。']);
    expect(await chat.say('lin', '捐1小时')).toEqual([expect.stringContaining('要把1小时捐给社区的公共时间池')]);
    expect(await chat.say('lin', '确认')).toEqual(['谢谢您！1小时已经捐给社区，您还有0分钟。']);
    expect(await chat.say('lin', '捐1小时')).toEqual([expect.anything()]);
    expect(await chat.say('lin', '确认')).toEqual(['时长不够。这一笔没有记，账上不变。']);

    expect(await app.timeAccounts.ofHolder('wang')).toMatchObject({ balance: 120 });
    expect(await chat.say('lin', '捐1小时', { room: 'g1' })).toEqual(['时长是您自己的事，请私聊我发“捐1小时”。']);
  });
});
