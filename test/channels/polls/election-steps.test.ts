import { describe, expect, it } from 'vitest';
import {
  answerNomination,
  castVote,
  closeDue,
  openDue,
  openElection,
  type Election,
} from '../../../src/features/polls/index.ts';
import { idFrom, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aChat, heardAs } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { DATES, electionSeeds, entryOf, LI, numberOf } from '../../factories/polls/elections.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { toldIn } from '../../factories/told.ts';

/** Two elections opened so have the same id, and draw the same order of candidates. */
async function anOpened() {
  const seeds = electionSeeds();
  const community = await aCommunity({
    ...seeds,
    halls: seeds.halls.map((hall) => ({ ...hall, rooms: ['terminal:g1'] })),
  });
  const { app, worker, time, wang } = community;
  const input = { hallId: 'hall', title: '居委会换届', pack: 'committee-election', rollId: 'roll', seats: 2, ...DATES };
  const { id } = await perform(openElection, app, worker, { ...input, roll: 'voters' as const }, { once: 'opened' });
  await perform(answerNomination, app, wang, { electionId: id, stands: true });
  const now = async () => (await app.elections.find(id))!;
  return {
    ...community,
    id,
    now,
    /** 林晓梅 has a majority; 王建国 and 李四 are left for the second seat. */
    async vote() {
      const [lin, other] = [numberOf(await now(), 'lin'), numberOf(await now(), 'wang')];
      const li = (await now()).nominees.find(({ name }) => name === LI.name)!.number!;
      const marks = { lin: [lin, other], wang: [other, lin], worker: [lin], staff: [li], organizer: [lin] };
      const { poll, opensAt, closesAt } = (await now()).rounds.at(-1)!;
      time.set(opensAt.toISOString());
      await perform(openDue, app, SYSTEM, {});
      for (const [who, choices] of Object.entries(marks))
        await perform(castVote, app, community[who as keyof typeof marks], { pollId: poll, choices });
      time.set(closesAt.toISOString());
      await perform(closeDue, app, SYSTEM, {});
      await settleReactions(app);
    },
  };
}

/** What is kept of an election whichever door it went through; a salt is chance. */
const recordOf = ({ nominees, ...election }: Election): object => ({
  ...election,
  nominees: nominees.map(({ salt: _salt, ...nominee }) => nominee),
});

describe('the steps of an election', () => {
  it('leave the same record in chat and over HTTP, from a letter to the run-off', { timeout: 90_000 }, async () => {
    const inChat = await anOpened();
    const chat = aChat(inChat.app);
    const said = async (words: string, who = 'worker') => (await chat.say(who, words)).join();

    expect(await said('我要参选 1 介绍 做过十年楼组长', 'lin')).toContain(
      '“做过十年楼组长”。工作人员看过以后写在名单上',
    );
    expect(await said('我要参选 1 介绍 有事打13800001111', 'lin')).toContain('请不要写电话');
    expect(await said('登记参选 1 李四')).toContain('请写上姓名和依据');
    expect(await said('登记参选 1 李四 依据 昨天交来的同意书')).toContain('李四参加第1号选举');
    expect(await said('候选人 1')).toContain('愿意参选的：王建国、林晓梅、李四。');
    expect(await said('候选人 1', 'lin')).not.toMatch(/王建国|李四/u);
    expect(await said('公布候选人 1')).toContain('才截止，过后才能公布候选人名单');
    expect(await said('延长提名 1')).toContain('请写全三个时间');
    expect(await said('延长提名 1 提名截止 3月10日18:00 开始 3月30日8:00 截止 3月30日18:00')).toContain(
      '提名延长到3月10日（周二）18:00',
    );
    inChat.time.set('2026-03-10T18:00:00+08:00');
    expect(await said('公布候选人 1 开始 4月1日8:00')).toContain('请写全开始和截止的时间');
    expect(await said('公布候选人')).toContain('还有1位候选人的话没有看过，请发“候选人介绍 1”');
    const words = '做过十年楼组长';
    expect(await said('候选人介绍 1', 'steward')).toMatch(
      /第1位，林晓梅：“做过十年楼组长”（还没看）\n.+“通过介绍 1 林晓梅”/u,
    );
    expect(await said('不通过介绍 1 林晓梅', 'steward')).toContain('请写上理由');
    expect(await said('林晓梅的介绍不通过，理由：写得太短，“再写写”', 'steward')).toContain(
      '不通过，名单上不写。理由：写得太短，“再写写”',
    );
    expect(await said('确认', 'steward')).toContain('林晓梅的介绍没有通过');
    await settleReactions(inChat.app);
    expect((await toldIn(inChat.app, 'lin')).join()).toContain('没有通过。理由：写得太短');
    expect(await said('通过介绍 1 第1位', 'steward')).toContain('林晓梅这样介绍自己：\n做过十年楼组长\n通过以后');
    expect(await said('确认', 'steward')).toBe('林晓梅的介绍通过了，公布第1号选举的名单时写上。');
    const listed = await said('公布候选人');
    expect(listed).toMatch(/要选2人：\n1\. .+\n2\. .+\n3\. .+\n3月30日（周一）8:00开始投票/u);
    expect(listed).toContain('林晓梅（做过十年楼组长）');
    expect(await said('候选人', 'chen')).toContain('林晓梅（做过十年楼组长）');
    expect(await said('收回候选人名单')).toContain('名单收回了');
    expect(await said('收回候选人名单')).toContain('没有一个到了“收回候选人名单”这一步');
    await said('公布候选人 1 开始 3月31日8:00 截止 3月31日18:00');
    await settleReactions(inChat.app);
    await inChat.vote();
    expect(await said('选举', 'lin')).toContain('还差1个名额，等着另行选举');
    expect(await said('另行选举 1')).toContain('请写上开始和截止的时间');
    expect(await said('另行选举 1 开始 4月5日8:00 截止 4月5日18:00')).toMatch(/要选1人：\n.+\n.+\n4月5日/u);
    await settleReactions(inChat.app);
    const told = (await toldIn(inChat.app, 'terminal:g1')).join('\n');
    for (const words of ['提名延长到', '候选人名单收回', '【另行选举·候选人名单】']) expect(told).toContain(words);

    const overHttp = await anOpened();
    const door = await aDoor(overHttp.app);
    const at = `/elections/${overHttp.id}`;
    const clerk = async () => door.as(overHttp.worker);
    await (await door.as(overHttp.lin)).put(`${at}/candidacy`, { stands: true, words: '做过十年楼组长' });
    await (await clerk()).post(`${at}/letters`, { name: LI.name, letter: '昨天交来的同意书' });
    const at2026 = (day: string, hour: string) => `2026-${day}T${hour}:00:00+08:00`;
    const [opensAt, closesAt] = [at2026('03-30', '08'), at2026('03-30', '18')];
    const nominateUntil = at2026('03-10', '18');
    await (await clerk()).put(`${at}/nomination-period`, { nominateUntil, opensAt, closesAt });
    overHttp.time.set(nominateUntil);
    const steward = await door.as(overHttp.steward);
    const ruleOn = (ruling: object) => steward.put(`${at}/nominees/${entryOf('lin')}/words-ruling`, { words, ruling });
    await ruleOn({ state: 'refused', reason: '写得太短，“再写写”' });
    await ruleOn({ state: 'approved' });
    await (await clerk()).post(`${at}/candidates`, {});
    await (await clerk()).delete(`${at}/candidates`);
    const later = { opensAt: at2026('03-31', '08'), closesAt: at2026('03-31', '18') };
    await (await clerk()).post(`${at}/candidates`, later);
    await settleReactions(overHttp.app);
    await overHttp.vote();
    const runOff = { opensAt: at2026('04-05', '08'), closesAt: at2026('04-05', '18') };
    expect(await (await clerk()).post(`${at}/run-offs`, runOff)).toMatchObject({ status: 200 });

    expect(recordOf(await inChat.now())).toEqual(recordOf(await overHttp.now()));
    expect(await inChat.now()).toMatchObject({ state: 'listed', elected: [numberOf(await inChat.now(), 'lin')] });
    expect((await inChat.now()).nominees.map(({ entry }) => entry)).toEqual([
      entryOf('wang'),
      entryOf('lin'),
      idFrom('seed', 'person', LI.code),
    ]);
  });

  it('are those of whoever conducts it, in private, and it is called off with a reason', async () => {
    const { app, now } = await anOpened();
    const chat = aChat(app);
    const steps = ['公布候选人 1', '收回候选人名单 1', '登记参选 1 李四 依据 同意书', '取消选举 1 名册要重编'];
    for (const words of steps) {
      expect(await chat.say('lin', words)).toEqual(['选举由本区域的社工和枢纽管理员主持。']);
      expect(await chat.say('worker', words, { room: 'g1' })).toEqual(['办选举的步骤请私聊我，不在群里说。']);
    }
    expect(await chat.say('worker', '公布候选人 9')).toEqual([expect.stringContaining('没有第9号选举')]);
    expect(await chat.say('worker', '取消选举 名册要重编')).toEqual([expect.stringContaining('要写编号和原因')]);
    expect((await now()).state).toBe('nominating');
    expect(await chat.say('worker', '取消选举 1 名册要重编')).toEqual(['第1号选举取消了，群里也说了原因。']);
    expect(await now()).toMatchObject({ state: 'withdrawn', withdrawnBecause: '名册要重编' });
  });

  it('have nobody approve what they have not read, or the words of those against whom they stand', async () => {
    const { app, now } = await anOpened();
    const chat = aChat(app);
    const said = async (words: string, who = 'steward') => (await chat.say(who, words)).join();
    expect(await said('候选人介绍 1')).toBe('第1号选举还没有候选人写介绍。');
    await said('我要参选 1 介绍 做过十年楼组长', 'lin');
    expect(await said('通过介绍 1')).toContain('请写上是谁的介绍');
    expect(await said('通过介绍 1 王建国')).toBe('没有找到这位候选人的话。');
    await said('通过介绍 1 林晓梅');
    await said('我要参选 1 介绍 会修路灯', 'lin');
    expect(await said('确认')).toBe('这位候选人刚改了说的话，请重新看过再定。');

    await said('我要参选 1', 'worker');
    expect(await said('通过介绍 1 林晓梅', 'worker')).toBe('您也在参选，候选人的话请交给别的工作人员看。');
    expect(await said('通过介绍 1 林晓梅', 'wang')).toBe('选举由本区域的社工和枢纽管理员主持。');
    expect(await said('候选人介绍 1', 'wang')).toContain('正在提名');
    expect(await said('候选人介绍 1', 'wang')).not.toContain('会修路灯');
    for (const words of ['候选人介绍 1', '通过介绍 1 林晓梅'])
      expect(await chat.say('steward', words, { room: 'g1' })).toEqual(['办选举的步骤请私聊我，不在群里说。']);
    expect((await now()).nominees.every(({ wordsRuling }) => wordsRuling === undefined)).toBe(true);
  });
});

it.each([
  ['公布候选人 1', 'polls.publish-candidates', { number: 1 }],
  ['把候选人名单贴出去吧', 'polls.publish-candidates', {}],
  ['候选人名单公布了吗', 'none', {}],
  ['候选人名单公布了', 'none', {}],
  ['公布候选人那天放了鞭炮', 'none', {}],
  ['候选人名单', 'polls.candidates', {}],
  ['收回候选人名单 2', 'polls.take-back-candidates', { number: 2 }],
  ['延长提名 2', 'polls.extend-nominations', { number: 2 }],
  ['提名截止了吗', 'none', {}],
  ['提名 王建国', 'polls.nominate', { name: '王建国' }],
  ['另行选举 1 开始 3天后 截止 4天后', 'polls.open-run-off', { opens: '3天后', closes: '4天后' }],
  ['另行选举是哪天', 'none', {}],
  ['取消选举 1 名册要重编', 'polls.withdraw-election', { number: 1, reason: '名册要重编' }],
  ['取消选举', 'polls.withdraw-election', { reason: '' }],
  ['取消选举班长', 'none', {}],
  ['登记参选', 'polls.enter-candidate', { name: '' }],
  ['我要参选 2 介绍 会修路灯', 'polls.stand', { stands: true, number: 2, words: '会修路灯' }],
  ['我要参选', 'polls.stand', { stands: true }],
  ['候选人介绍 2', 'polls.candidate-words', { number: 2 }],
  ['看看第2号选举候选人的介绍', 'polls.candidate-words', { number: 2 }],
  ['通过介绍 2 张大山', 'polls.rule-on-words', { number: 2, name: '张大山', isApproved: true }],
  ['不通过介绍 张大山 理由 像广告', 'polls.rule-on-words', { name: '张大山', isApproved: false, reason: '像广告' }],
  ['第2号选举候选人张大山的介绍通过', 'polls.rule-on-words', { number: 2, name: '张大山' }],
  ['我的介绍通过了吗', 'none', {}],
  ['老王的介绍通过了', 'none', {}],
  ['通过介绍认识的老伴', 'none', {}],
  ['发起选举 居委会换届', 'polls.open-election', { title: '居委会换届' }],
])('%s means %s', (text, name, slots) => {
  expect(heardAs(text)).toMatchObject({ name, slots });
});
