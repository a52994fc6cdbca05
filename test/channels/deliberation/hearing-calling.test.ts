import { describe, expect, it } from 'vitest';
import { readNewHearing } from '../../../bots/understand/deliberation/hearing-calling.ts';
import { asHeard } from '../../../bots/understand/normalize.ts';
import { freezeDue, type Hearing, type HearingState } from '../../../src/features/hearings/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aChat, heardAs } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildHearing } from '../../factories/deliberation/hearings.ts';
import { aDoor } from '../../factories/door.ts';
import { buildHall } from '../../factories/polls.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { toldIn } from '../../factories/told.ts';

const NOTICE =
  '发起听证会 小区停车怎么管，事项 地面车位要不要收费，收多少？ 地点 社区活动室 时间 3月7日9:00 报名截止 3月5日18:00 席位 2个 法定人数 二分之一以上 议程 收费办法、车位怎么分。';

async function inHall(hearings: Hearing[] = []) {
  const community = await aCommunity({ halls: [buildHall()], hearings });
  const { app } = community;
  for (const { id } of hearings) await app.keys.make(`hearing lot ${id}`);
  const chat = aChat(app);
  return {
    ...community,
    said: async (words: string, who = 'organizer') => (await chat.say(who, words)).join(),
    clerk: await (await aDoor(app)).as(community.organizer),
    kept: async (number = 1) => (await app.hearings.numbered(number))!,
  };
}

const inState = (state: HearingState, given: Partial<Hearing> = {}) => inHall([buildHearing({ state, ...given })]);

/** What is kept whichever door it went through; ids and the secret are chance. */
const recordOf = ({ id: _id, commitment: _bound, ...rest }: Hearing): object => rest;

describe('calling a hearing', () => {
  it(
    'announces it, puts it off and calls it off: the same record in chat and over HTTP',
    { timeout: 60_000 },
    async () => {
      const inChat = await inHall();
      const { said } = inChat;
      expect(await said('发起听证会 小区停车怎么管')).toContain('请这样写全：\n发起听证会');
      expect(await said(NOTICE.replace('3月7日9:00', '3月7日'))).toContain('请这样写全');
      expect(await said(NOTICE.replace('3月7日9:00', '3月4日9:00'))).toContain('也要晚于报名截止时间');
      expect(await said(NOTICE)).toContain(
        '第1号听证会公告了：小区停车怎么管。3月7日（周六）9:00在社区活动室开，抽2位代表。报名到3月5日（周四）18:00截止',
      );
      expect(await said('听证会改期 1 时间 3月8日 原因 活动室另有安排')).toContain('请写上新的日子、钟点和原因');
      expect(await said('第1号听证会改到3月8日10:00，原因：活动室另有安排，换不了。')).toBe(
        '第1号听证会改到3月8日（周日）10:00，地点社区活动室，群里也说了原因。',
      );
      await settleReactions(inChat.app);
      expect((await toldIn(inChat.app, 'terminal:g1')).join('\n')).toContain('原因：活动室另有安排，换不了');

      const overHttp = await inHall();
      const made = await overHttp.clerk.post('/halls/hall/hearings', {
        title: '小区停车怎么管',
        question: '地面车位要不要收费，收多少？',
        place: '社区活动室',
        startsAt: '2026-03-07T09:00:00+08:00',
        signUpUntil: '2026-03-05T18:00:00+08:00',
        seats: 2,
        quorum: { kind: 'share', numerator: 1, denominator: 2 },
        agenda: ['收费办法', '车位怎么分'],
      });
      expect(made).toMatchObject({ status: 201 });
      const at = `/hearings/${(await overHttp.kept()).id}`;
      const later = { startsAt: '2026-03-08T10:00:00+08:00', reason: '活动室另有安排，换不了。' };
      await overHttp.clerk.post(`${at}/postponement`, later);
      expect(recordOf(await inChat.kept())).toEqual(recordOf(await overHttp.kept()));
      expect((await inChat.kept()).postponed).toHaveLength(1);

      expect(await said('取消听证会 1')).toContain('请写上原因');
      expect(await said('取消听证会 1 方案要重做，先不谈')).toBe(
        '请核对：取消第1号听证会“小区停车怎么管”，群里会说原因：方案要重做，先不谈\n取消了不能恢复。对的话回复“确认”，不对回复“取消”。',
      );
      expect((await inChat.kept()).state).toBe('sign-up');
      expect(await said('确认')).toBe('第1号听证会取消了，群里也说了原因。');
      await overHttp.clerk.post(`${at}/cancellation`, { reason: '方案要重做，先不谈' });
      expect(recordOf(await inChat.kept())).toEqual(recordOf(await overHttp.kept()));
      expect((await inChat.kept()).cancelled).toMatchObject({ by: 'organizer', reason: '方案要重做，先不谈' });
    },
  );

  it('may be that of any hall somebody runs, by its name', async () => {
    const halls = [buildHall(), buildHall({ id: 'other', name: '东院议事厅', rooms: [] })];
    const { app } = await aCommunity({ halls });
    const chat = aChat(app);
    expect(await chat.say('organizer', NOTICE)).toEqual([expect.stringContaining('请加上“议事厅”和名字')]);
    expect(await chat.say('organizer', `${NOTICE.replaceAll(' ', '\n')}\n议事厅 东院`)).toEqual([
      expect.stringContaining('第1号听证会公告了'),
    ]);
    expect(await app.hearings.numbered(1)).toMatchObject({ hall: 'other', agenda: ['收费办法', '车位怎么分'] });
  });
});

describe('what is taken back of a hearing', () => {
  it('is a seat that the next of the reserves has: the same record in chat and over HTTP', async () => {
    const lot = { ...buildHearing({ state: 'prepared' }).lot!, selected: [1], reserves: [2] };
    const seated = [{ resident: 'lin', number: 1, from: 'lot' as const }];
    const [inChat, overHttp] = [
      await inState('prepared', { lot, seated, seats: 1 }),
      await inState('prepared', { lot, seated, seats: 1 }),
    ];
    expect(await inChat.said('听证换人 1 1号代表')).toContain('请写上几号代表和原因');
    expect(await inChat.said('听证换人 1 7号代表 原因 出差')).toContain('现在没有7号代表');
    expect(await inChat.said('第1号听证会1号代表来不了，换候补，原因：出差')).toContain(
      '1号代表让出席位，由候补的邻居来。原因：出差\n让出了不能收回',
    );
    expect(await inChat.said('不对')).toBe('好的，先不办，什么都没有变。');
    await inChat.said('听证换人 1 1号代表 原因 出差');
    expect(await inChat.said('确认')).toContain('1号代表的席位让出来了。现在的代表：2。');
    await overHttp.clerk.post('/hearings/parking/replacements', { residentId: 'lin', reason: '出差' });

    expect(recordOf(await inChat.kept())).toEqual(recordOf(await overHttp.kept()));
    expect((await inChat.kept()).seated).toMatchObject([
      { resident: 'lin', reason: '出差' },
      { resident: 'wang', from: 'reserve' },
    ]);
    await settleReactions(inChat.app);
    expect((await toldIn(inChat.app, 'wang')).join()).toContain('轮到您了');
  });

  it('are the minutes, to be confirmed anew: the same record in chat and over HTTP', async () => {
    const [inChat, overHttp] = [await inState('confirming'), await inState('confirming')];
    await inChat.said('确认笔录 1', 'lin');
    expect(await inChat.said('收回笔录')).toContain('已有1人的确认和补充会作废');
    expect((await inChat.kept()).state).toBe('confirming');
    expect(await inChat.said('确认')).toBe('第1号听证会的笔录收回来了。请发“记笔录”改，改好发“提交笔录 1”。');
    const lin = await (await aDoor(overHttp.app)).as(overHttp.lin);
    await lin.post('/hearings/parking/minutes/confirmation', {});
    await overHttp.clerk.post('/hearings/parking/minutes/reopening');

    expect(recordOf(await inChat.kept())).toEqual(recordOf(await overHttp.kept()));
    expect(await inChat.kept()).toMatchObject({ state: 'minutes', minutes: { version: 2, confirmations: [] } });
  });

  it('is told only to whoever runs the hall, in private, and when it may be', async () => {
    const { app, said, kept } = await inState('drawn');
    const words = ['取消听证会 1 方案要重做', '听证换人 1 1号代表 原因 出差', '收回笔录 1'];
    for (const one of words) expect(await said(one, 'lin')).toContain('只有这个议事厅的组织者');
    expect(await said(NOTICE, 'lin')).toContain('没有找到您可以办听证会的议事厅');
    expect(await said('听证会改期 1 时间 3月8日10:00 原因 活动室另有安排', 'lin')).toContain('只有这个议事厅的组织者');
    for (const one of [...words, NOTICE, '听证会改期'])
      expect(await aChat(app).say('organizer', one, { room: 'g1' })).toEqual(['这一步请私聊我发，不在群里说。']);
    expect(await said('收回笔录 1')).toContain('下一步是公开会议材料');
    expect(await said('确认')).not.toContain('收回来了');
    expect(await kept()).toEqual(buildHearing({ state: 'drawn' }));
  });

  it('a hearing that was announced in chat can be drawn', async () => {
    const { app, said, time, kept } = await inHall();
    await said(NOTICE);
    await said('报名听证 1', 'lin');
    time.set('2026-03-05T18:00:00+08:00');
    await perform(freezeDue, app, SYSTEM, {});
    await said('听证抽签 1 97531');
    await said('确认');
    expect(await kept()).toMatchObject({ state: 'drawn', seated: [{ resident: 'lin' }] });
  });
});

describe('what is said of calling a hearing', () => {
  it.each([
    ['听证会改期 2 时间 12天后19:00 原因 活动室另有安排', 'hearings.postpone', { hearing: 2, starts: '12天后19:00' }],
    ['推迟第3号听证会', 'hearings.postpone', { hearing: 3, starts: '', reason: '' }],
    ['第2号听证会不开了，原因：方案要重做', 'hearings.cancel', { hearing: 2, reason: '方案要重做' }],
    ['取消听证会', 'hearings.cancel', { reason: '' }],
    ['取消第3号听证会 原因 街道另有安排', 'hearings.cancel', { hearing: 3, reason: '街道另有安排' }],
    ['听证换人', 'hearings.replace', { reason: '' }],
    ['听证换人 2 7号代表', 'hearings.replace', { hearing: 2, seat: 7 }],
    ['听证换人 7号代表 原因 出差', 'hearings.replace', { seat: 7, reason: '出差' }],
    ['2号代表来不了，请候补来', 'hearings.replace', { seat: 2 }],
    ['收回笔录 3', 'hearings.reopen-minutes', { hearing: 3 }],
    ['把听证笔录收回来改一改', 'hearings.reopen-minutes', {}],
    ['取消听证会报名', 'hearings.withdraw', {}],
    ['取消第2号听证会的报名', 'hearings.withdraw', { hearing: 2 }],
    ['听证会取消了吗', 'none', {}],
    ['听证会改期了吗', 'none', {}],
    ['听证会改到哪天了', 'none', {}],
    ['发起听证会的人是谁', 'none', {}],
    ['组织听证会那天下雨', 'none', {}],
    ['听证会不参加了', 'hearings.withdraw', {}],
    ['第2号听证会我不参加了', 'hearings.withdraw', { hearing: 2 }],
    ['召开听证会 1', 'hearings.begin', { hearing: 1 }],
    ['2号代表请求发言', 'hearings.ask-for', { speaker: { number: 2 } }],
    ['听证离会 3号', 'hearings.tick', {}],
    ['提交笔录 1', 'hearings.submit-minutes', { hearing: 1 }],
  ])('%s means %s', (text, name, slots) => {
    expect(heardAs(text)).toMatchObject({ name, slots });
  });

  it.each([
    ['过半数', { kind: 'share', numerator: 1, denominator: 2, exceeds: true }],
    ['三分之二以上', { kind: 'share', numerator: 2, denominator: 3, exceeds: false }],
    ['2/3', { kind: 'share', numerator: 2, denominator: 3, exceeds: false }],
    ['６人', { kind: 'number', number: 6 }],
    ['差不多就行', null],
  ])('a quorum of %s', (words, quorum) => {
    const typed = `发起听证会 停车 法定人数 ${words}`;
    expect(readNewHearing(asHeard(typed), typed)?.quorum).toEqual(quorum);
  });
});
