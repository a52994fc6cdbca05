import { describe, expect, it } from 'vitest';
import { readMinutes, readRequestFor, readTicks } from '../../../bots/understand/deliberation/clerk.ts';
import type { Hearing } from '../../../src/features/hearings/index.ts';
import { MINUTE } from '../../../src/kernel/index.ts';
import { aChat, heardAs } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildHearing } from '../../factories/deliberation/hearings.ts';
import { aDoor } from '../../factories/door.ts';
import { buildHall } from '../../factories/polls.ts';

const AGENDA = ['收费办法', '车位怎么分'];
const aPrepared = async () => {
  const hearing = buildHearing({ state: 'prepared', agenda: AGENDA, invited: ['zhao'] });
  const community = await aCommunity({ halls: [buildHall()], hearings: [hearing] });
  return { ...community, kept: async () => (await community.app.hearings.find('parking'))! };
};

/** What is kept of a session, whoever did it and by whichever door. */
const recordOf = ({ state, session, minutes }: Hearing) => ({ state, session, minutes });

describe('a hearing conducted', () => {
  it('in chat and over HTTP leaves the same record', { timeout: 60_000 }, async () => {
    const inChat = await aPrepared();
    const chat = aChat(inChat.app);
    const said = async (words: string) => (await chat.say('organizer', words)).join();

    expect(await said('开始听证会 1')).toContain('第1号听证会开始了');
    expect(await said('下一项议程')).toContain('人数不够，不能开始');
    expect(await said('听证到会 1、2号')).toContain('代表到齐了，共2位，应到2位，至少要1位。到了的：1、2。');
    await said('听证到会 受邀1');
    expect(await said('下一项议程')).toBe('现在议第1项：收费办法。到会代表2位，应到2位。大家可以请求发言了。');
    await chat.say('lin', '请求发言');
    expect(await said('2号请求提问')).toBe('记下了，2号代表：提问。前面有1人。');
    expect(await said('下一位发言')).toBe('请1号代表发言，限时5分钟。后面还有1人在等。说完请发“发言结束”。');
    inChat.time.pass(MINUTE);
    expect(await said('受邀1过程问题')).toContain('受邀人员1：过程问题。前面有0人');
    expect(await said('发言时间')).toBe(
      '1号代表正在发言，说了1分钟，还剩4分钟。排队的：受邀人员1（过程问题）、2号代表（提问）。',
    );
    expect(await said('下一位')).toContain('请受邀人员1过程问题，限时2分钟');
    inChat.time.pass(3 * MINUTE);
    expect(await said('发言时间')).toContain('超时1分钟');
    expect(await said('发言结束')).toContain('受邀人员1说完了，超时1分钟。还有2人在等');
    expect(await said('下一位')).toContain('请1号代表发言，限时4分钟');
    expect(await said('结束本项议程')).toContain('有人正在发言');
    await said('发言结束');
    expect(await said('结束本项议程')).toContain('下一项是第2项：车位怎么分');
    await said('听证离会 2号');
    await said('第2项议程');
    await said('记笔录 1 收费：先试三个月，“每月”公开。');
    expect(await said('结束本项议程')).toContain('议程都议完了');
    expect(await said('结束听证会')).toContain('第1号听证会开完了');
    expect(await said('提交笔录')).toContain('第2项议程还没有写笔录');
    await said('记笔录 第1号 2 车位按户分。');
    expect(await said('提交笔录 1')).toContain('3月6日（周五）0:00截止');

    const overHttp = await aPrepared();
    const door = await aDoor(overHttp.app);
    const [clerk, lin] = [await door.as(overHttp.organizer), await door.as(overHttp.lin)];
    const at = '/hearings/parking';
    const floor = (body: object) => clerk.post(`${at}/floor`, body);
    const there = (who: string, isPresent = true) => clerk.put(`${at}/attendance/${who}`, { isPresent });
    await clerk.post(`${at}/session`);
    for (const who of ['lin', 'wang', 'zhao']) await there(who);
    await clerk.post(`${at}/items/1`);
    await lin.post(`${at}/floor`, { kind: 'statement' });
    expect(await floor({ kind: 'question', residentId: 'wang' })).toMatchObject({ status: 200 });
    await clerk.post(`${at}/turns`);
    overHttp.time.pass(MINUTE);
    await floor({ kind: 'order', residentId: 'zhao' });
    await clerk.post(`${at}/turns`);
    overHttp.time.pass(3 * MINUTE);
    await clerk.post(`${at}/turns/ending`);
    await clerk.post(`${at}/turns`);
    expect(await clerk.post(`${at}/items/1/ending`)).toMatchObject({ body: { code: 'hearings.somebody-speaks' } });
    await clerk.post(`${at}/turns/ending`);
    expect(await clerk.post(`${at}/items/1/ending`)).toMatchObject({ status: 200, body: { queue: [] } });
    expect(await clerk.post(`${at}/items/1/ending`)).toMatchObject({ status: 200 });
    expect(await clerk.post(`${at}/items/2/ending`)).toMatchObject({ body: { code: 'hearings.no-item-open' } });
    await there('wang', false);
    await clerk.post(`${at}/items/2`);
    await clerk.put(`${at}/minutes/1`, { text: '收费：先试三个月，“每月”公开。' });
    await clerk.post(`${at}/items/2/ending`);
    await clerk.post(`${at}/session/ending`);
    await clerk.put(`${at}/minutes/2`, { text: '车位按户分。' });
    await clerk.post(`${at}/minutes/submission`);

    expect(recordOf(await overHttp.kept())).toEqual(recordOf(await inChat.kept()));
    expect((await inChat.kept()).session!.turns).toHaveLength(3);
  });

  it('is not conducted by anybody else, and nobody is noted who is not there', async () => {
    const { app, kept } = await aPrepared();
    const chat = aChat(app);
    expect(await chat.say('lin', '开始听证会 1')).toEqual([expect.stringContaining('只有这个议事厅的组织者')]);
    expect(await chat.say('organizer', '下一位')).toEqual(['现在没有正在开的听证会。']);
    await chat.say('organizer', '开始听证会', { room: 'g1' });
    expect((await kept()).state).toBe('in-session');
    expect(await chat.say('organizer', '听证到会 7号')).toEqual(['现在没有7号代表。请看看号码。']);
    expect(await chat.say('organizer', '听证到会 受邀2')).toEqual(['没有第2位受邀人员。请看看名单。']);
    expect(await chat.say('organizer', '听证到会')).toEqual([expect.stringContaining('还没到的：1、2')]);
    await chat.say('organizer', '听证到会 1号');
    await chat.say('organizer', '下一项议程', { room: 'g1' });
    expect(await chat.say('organizer', '2号请求发言')).toEqual([expect.stringContaining('还没有登记这位到会')]);
    expect(await chat.say('wang', '1号请求发言', { room: 'g1' })).toEqual([expect.stringContaining('只有这个议事厅')]);
    for (const words of ['下一位', '发言结束', '结束本项议程', '结束听证会', '听证离会 1号', '记笔录 1 都同意'])
      expect(await chat.say('wang', words, { room: 'g1' })).toEqual([expect.stringContaining('只有这个议事厅')]);
    expect((await kept()).session).toMatchObject({ queue: [], turns: [], items: [{ number: 1 }] });
    expect(await chat.say('wang', '谁在发言')).toEqual(['现在没有人在发言。没有人排队。']);
  });
});

describe('what a clerk says', () => {
  it.each([
    ['开始听证会', 'hearings.begin', {}],
    ['开始第2号听证会', 'hearings.begin', { hearing: 2 }],
    ['听证会开始', 'hearings.begin', {}],
    ['请下一位', 'hearings.next-speaker', {}],
    ['请下一位代表发言', 'hearings.next-speaker', {}],
    ['下一位是谁', 'none', {}],
    ['下一步 3', 'procedures.next', { number: 3 }],
    ['下一项', 'hearings.open-item', {}],
    ['开始第二项议程', 'hearings.open-item', { item: 2 }],
    ['本项议程结束', 'hearings.end-item', {}],
    ['发言完毕', 'hearings.end-turn', {}],
    ['发言还剩多少时间', 'hearings.time', {}],
    ['现在谁在发言', 'hearings.time', {}],
    ['结束第1号听证会', 'hearings.end', { hearing: 1 }],
    ['听证会结束了', 'hearings.end', {}],
    ['听证结果 1', 'hearings.result', { hearing: 1 }],
    ['提交听证笔录', 'hearings.submit-minutes', {}],
    ['确认笔录 1', 'hearings.confirm-minutes', { hearing: 1 }],
    ['请求发言', 'hearings.ask-floor', { kind: 'statement' }],
    ['到会 3-502', 'polls.attend', { door: '3-502' }],
    ['听证会到会情况', 'hearings.tick', { speakers: [] }],
  ])('%s means %s', (text, name, slots) => {
    expect(heardAs(text)).toMatchObject({ name, slots });
  });

  it.each([
    ['听证到会 3、5号', [3, 5]],
    ['听证到会 3号代表和十二号代表', [3, 12]],
    ['听证签到 7', [7]],
  ])('reads who came: %s', (text, numbers) => {
    const speakers = numbers.map((number) => ({ as: 'representative', number }));
    expect(readTicks(text)).toEqual({ isPresent: true, speakers });
  });

  it('reads who goes, whom they mean, and what is written', () => {
    expect(readTicks('听证离会 受邀2')).toEqual({ isPresent: false, speakers: [{ as: 'invited', number: 2 }] });
    expect(readTicks('听证离会')).toBeNull();
    expect(readRequestFor('3号代表举手发言')).toEqual({
      speaker: { as: 'representative', number: 3 },
      kind: 'statement',
    });
    expect(readRequestFor('3号楼发言')).toBeNull();
    const typed = '记笔录 第2项：大家说，“先试”。\n再看！';
    expect(readMinutes('记笔录 第2项:大家说,“先试”。 再看', typed)).toEqual({
      item: 2,
      text: '大家说，“先试”。\n再看！',
    });
    expect(readMinutes('记笔录 第3号 1 同意', '记笔录 第3号 1 同意')).toEqual({ hearing: 3, item: 1, text: '同意' });
    expect(readMinutes('记笔录 1', '记笔录 1')).toEqual({ item: 1, text: '' });
  });
});
