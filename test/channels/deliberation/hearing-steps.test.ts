import { describe, expect, it } from 'vitest';
import {
  readAnswer,
  readConclusion,
  readLot,
  readQuestion,
} from '../../../bots/understand/deliberation/hearing-steps.ts';
import { dueOf, type Hearing } from '../../../src/features/hearings/index.ts';
import { aChat, heardAs } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildHearing } from '../../factories/deliberation/hearings.ts';
import { buildOrganization } from '../../factories/directory.ts';
import { aDoor } from '../../factories/door.ts';
import { buildHall } from '../../factories/polls.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { toldIn } from '../../factories/told.ts';

const OWNER = '桂花助老服务中心';
const CONCLUSION = '先试三个月，“每月”公开收支。';

async function aFrozen(given: Partial<Hearing> = {}) {
  const hearing = buildHearing({ state: 'frozen', startsAt: new Date('2026-03-02T10:00:00+08:00'), ...given });
  const community = await aCommunity({
    halls: [buildHall()],
    hearings: [hearing],
    organizations: [buildOrganization({ id: 'org1', name: OWNER })],
  });
  await community.app.keys.make('hearing lot parking');
  return { ...community, kept: async () => (await community.app.hearings.find('parking'))! };
}

/** What is kept of a hearing whichever door it went through, without the chance of its lot. */
function recordOf({ lot, seated, commitment: _bound, ...rest }: Hearing): object {
  const { secret: _secret, seed: _seed, selected, ...drawn } = lot!;
  const byNumber = seated.toSorted((one, other) => one.number - other.number);
  return { ...rest, seated: byNumber, lot: { ...drawn, selected: selected.toSorted() } };
}

describe('a hearing from its lot to its answers', () => {
  it('leaves the same record in chat and over HTTP', { timeout: 90_000 }, async () => {
    const inChat = await aFrozen();
    const chat = aChat(inChat.app);
    const said = async (words: string, who = 'organizer') => (await chat.say(who, words)).join();

    expect(await said('听证抽签')).toContain('请大家当场报数字，至少4位');
    expect(await said('听证抽签 1 97531')).toBe(
      '请核对：第1号听证会抽签，报的数字是97531，共5位。抽了就不能改。对的话回复“确认”，不对回复“取消”。',
    );
    expect(await said('不对')).toBe('好的，先不办，什么都没有变。');
    expect((await inChat.kept()).state).toBe('frozen');
    await said('第1号听证会抽签 数字 9 7 5 3 1');
    expect(await said('确认')).toMatch(/^第1号听证会抽好了。抽中的号码：[12]、[12]。候补还有0位/u);
    expect(await said('公开听证材料 1 标题 收费草案')).toContain('请写标题，再写网址或正文');
    expect(await said('公开听证材料')).toContain('第1号听证会的材料公开了，共1份');
    for (const words of ['开始听证会', '听证到会 1、2号', '下一项议程']) await said(words);
    expect(await said('记问题')).toContain('请这样写：记问题 第1项');
    expect(await said('记问题 1号 路灯怎么装 答复 没有的机构 期限 30天后')).toContain('没有找到叫“没有的机构”的机构');
    const noted = await said(`记问题 第1项 1号 路灯什么时候装？还是不装？ 答复 ${OWNER} 期限 3月31日`);
    expect(noted).toContain(`第1条：路灯什么时候装？还是不装？\n由${OWNER}答复，4月1日（周三）0:00前`);
    expect(await said('记建议 2号 车位按户轮着用 答复 我 网格员 期限 3月31日')).toContain('由网格员答复');
    for (const words of ['结束本项议程', '结束听证会', '记笔录 1 大家说了收费的事', '提交笔录 1']) await said(words);
    expect(await said('公布结论 1')).toContain('请写上结论');
    await said(`公布结论 1 ${CONCLUSION}`);
    expect(await said('确认')).toContain('笔录还在确认，2人里0人确认了');
    for (const who of ['lin', 'wang']) await said('确认笔录 1', who);
    expect(await said(`公布结论 1 ${CONCLUSION}`)).toContain(`的结论：\n${CONCLUSION}\n公布以后不能改`);
    expect(await said('确认')).toContain('第1号听证会的结论公布了，至少公开到3月18日（周三）0:00。要答复的有2条');
    await settleReactions(inChat.app);
    expect((await toldIn(inChat.app, 'staff')).join()).toContain('在这里答复，请发“答复听证 1-1”加内容');
    expect(await said('答复听证 1-1 月底前装好', 'wang')).toContain('只有负责答复的机构或工作人员');
    expect(await said('答复听证 1-3 月底前装好', 'staff')).toContain('没有第3条');
    await said('答复听证 1-1 月底前装好，先装东门。', 'staff');
    expect(await said('确认', 'staff')).toContain('第1条的答复公布了');
    expect(await said('答复听证 1-2 下周起轮着用')).toContain('第2条的答复：\n下周起轮着用');
    await said('确认');

    const overHttp = await aFrozen();
    const door = await aDoor(overHttp.app);
    const [clerk, staff] = [await door.as(overHttp.organizer), await door.as(overHttp.staff)];
    const at = '/hearings/parking';
    await clerk.post(`${at}/lot`, { calledOut: '97531' });
    await clerk.post(`${at}/papers`, {});
    await clerk.post(`${at}/session`);
    for (const who of ['lin', 'wang']) await clerk.put(`${at}/attendance/${who}`, { isPresent: true });
    await clerk.post(`${at}/items/1`);
    const seatOf = (hearing: Hearing, number: number) =>
      dueOf(hearing).find((seat) => seat.number === number)!.resident;
    const drawn = await overHttp.kept();
    const ask = (kind: string, seat: number, text: string, owner: object) =>
      clerk.post(`${at}/questions`, { item: 1, kind, by: seatOf(drawn, seat), text, owner, dueOn: '2026-03-31' });
    await ask('question', 1, '路灯什么时候装？还是不装？', { kind: 'organization', id: 'org1' });
    await ask('proposal', 2, '车位按户轮着用', { kind: 'officer', id: 'organizer', name: '网格员' });
    await clerk.post(`${at}/items/1/ending`);
    await clerk.post(`${at}/session/ending`);
    await clerk.put(`${at}/minutes/1`, { text: '大家说了收费的事' });
    await clerk.post(`${at}/minutes/submission`);
    for (const who of [overHttp.lin, overHttp.wang]) await (await door.as(who)).post(`${at}/minutes/confirmation`, {});
    await clerk.post(`${at}/conclusion`, { text: CONCLUSION });
    await staff.post(`${at}/questions/1/answer`, { text: '月底前装好，先装东门。' });
    expect(await clerk.post(`${at}/questions/2/answer`, { text: '下周起轮着用' })).toMatchObject({ status: 200 });

    expect(recordOf(await overHttp.kept())).toEqual(recordOf(await inChat.kept()));
    expect((await inChat.kept()).questions.map(({ answer }) => answer?.by)).toEqual(['staff', 'organizer']);
  });

  it('is nobody’s to steer but whoever runs the hall, and nothing is read back to others', async () => {
    const { app, kept } = await aFrozen();
    const chat = aChat(app);
    for (const words of ['听证抽签 1 97531', '公开听证材料 1', '公布结论 1 先试三个月'])
      expect(await chat.say('lin', words)).toEqual([expect.stringContaining('只有这个议事厅的组织者')]);
    expect(await chat.say('organizer', '公布结论 1 先试三个月')).toEqual([expect.stringContaining('下一步是抽签')]);
    expect(await chat.say('lin', '确认')).not.toEqual([expect.stringContaining('抽好了')]);
    expect((await kept()).state).toBe('frozen');
  });
});

describe('what leads to a session and follows from it', () => {
  it.each([
    ['听证抽签 1 97531', 'hearings.draw', { hearing: 1, calledOut: '97531' }],
    ['听证会抽签 3692', 'hearings.draw', { calledOut: '3692' }],
    ['听证抽签', 'hearings.draw', { calledOut: '' }],
    ['现在公布第2号听证会材料', 'hearings.publish-papers', { hearing: 2 }],
    ['公布结论 3个月内先试行', 'hearings.conclude', { text: '3个月内先试行' }],
    ['公布听证会结论', 'hearings.conclude', { text: '' }],
    ['听证答复 1-2 很满意', 'hearings.rate-answer', { isSatisfied: true }],
    ['听证答复 1-2 不太满意', 'hearings.rate-answer', { isSatisfied: false }],
    ['听证答复 1-2 月底前装好', 'hearings.answer', { hearing: 1, question: 2 }],
    ['听证结果 1', 'hearings.result', { hearing: 1 }],
    ['提交笔录 1', 'hearings.submit-minutes', { hearing: 1 }],
    ['结论公布了吗', 'none', {}],
    ['公布结论的时间', 'none', {}],
    ['抽签抽到我了', 'none', {}],
  ])('%s means %s', (text, name, slots) => {
    expect(heardAs(text)).toMatchObject({ name, slots });
  });

  it('keeps what was typed, with its signs', () => {
    const heard = (text: string) => text.replaceAll('，', ',').replaceAll('？', '?');
    const concluded = '公布结论 1 先试，再看。';
    expect(readConclusion(heard(concluded), concluded)).toEqual({ hearing: 1, text: '先试，再看。' });
    const noted = '记建议 第2项 受邀1 装灯，好不好？ 答复 我 网格员 期限 30天后';
    expect(readQuestion(heard(noted), noted)).toEqual({
      item: 2,
      kind: 'proposal',
      speaker: { as: 'invited', number: 1 },
      text: '装灯，好不好？',
      owner: '我 网格员',
      due: '30天后',
    });
    const answered = '答复听证 2-1 下周，东门先装。';
    expect(readAnswer(heard(answered), answered)).toEqual({ hearing: 2, question: 1, text: '下周，东门先装。' });
    expect(readLot('第3号听证会抽签 数字 0 0 7 1')).toEqual({ hearing: 3, calledOut: '0071' });
  });
});
