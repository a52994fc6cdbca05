import { describe, expect, it } from 'vitest';
import { hearCommand } from '../../../bots/chat/hear.ts';
import { COMMANDS } from '../../../bots/commands/index.ts';
import { readChallenge } from '../../../bots/understand/polls/challenges.ts';
import { castAssisted, challengeBallot, ruleOnChallenge } from '../../../src/features/polls/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { aChat, buildUtterance } from '../../factories/chat.ts';
import { aDoor } from '../../factories/door.ts';
import { aSecretVote, aVoteOfOwners } from '../../factories/polls/doors.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { toldIn } from '../../factories/told.ts';

const WORDS = '电话票不是我投的，没人打过电话。';

async function aVoteTakenDown() {
  const vote = await aVoteOfOwners();
  const { app, id, worker, poll } = vote;
  await perform(castAssisted, app, worker, { pollId: id, electorId: 'e1', door: 'phone', choices: ['yes'] });
  const { number } = await poll();
  return { ...vote, number, challenges: async () => (await app.challenges.find(id))?.challenges ?? [] };
}

describe('a challenge in chat', () => {
  it('is noted in private, says what happens then, holds the count back, and its ruling is told', async () => {
    const { app, id, number, steward, challenges } = await aVoteTakenDown();
    const chat = aChat(app);
    const formal = `选票异议 第${number}号 ${WORDS}`;

    expect(await chat.say('lin', formal, { room: 'g1' })).toEqual(['这件事请私聊我说，不要在群里说。']);
    expect(await challenges()).toEqual([]);
    expect(await chat.say('lin', '选票异议')).toEqual([expect.stringContaining('请写上是哪一种票')]);
    expect(await chat.say('lin', formal)).toEqual([
      `记下了：第${number}号投票您的票（电话）有异议。没有经手这张票的工作人员来定，定下以前不计票。结果会私聊告诉您。投票还没截止，您也可以自己再投。`,
    ]);
    const [made] = await challenges();
    await settleReactions(app);
    expect((await toldIn(app, 'worker')).join()).toContain('请尽快处理');

    const ruling = { pollId: id, challengeId: made!.id, isUpheld: true, reason: '通话记录里没有这次电话' };
    await perform(ruleOnChallenge, app, steward, ruling);
    await settleReactions(app);
    expect((await toldIn(app, 'lin')).at(-1)).toBe(
      `您对第${number}号投票一张票的异议成立，那张票不算。理由：通话记录里没有这次电话`,
    );
  });

  it('of somebody else’s ballot that is upheld is told to those whose it is', async () => {
    const { app, id, number, worker, steward } = await aVoteTakenDown();
    const words = '电话打给了别人';
    const input = { pollId: id, electorId: 'e1', door: 'phone' as const, words };
    const { challenge } = await perform(challengeBallot, app, worker, input);
    const ruling = { pollId: id, challengeId: challenge.id, isUpheld: true, reason: '号码不是本人的' };
    await perform(ruleOnChallenge, app, steward, ruling);
    await settleReactions(app);

    expect((await toldIn(app, 'lin')).at(-1)).toContain(
      `您在第${number}号投票“加装电梯”里的一张票（电话）有人提了异议，核对后定为不算。理由：号码不是本人的`,
    );
    expect((await toldIn(app, 'wang')).join()).not.toContain('异议');
  });

  it('leaves the same record as over HTTP', async () => {
    const inChat = await aVoteTakenDown();
    await aChat(inChat.app).say('lin', `选票异议 第${inChat.number}号 ${WORDS}`);
    const overHttp = await aVoteTakenDown();
    const byLin = await (await aDoor(overHttp.app)).as(overHttp.lin);
    const made = { door: 'phone', words: WORDS };
    expect(await byLin.post(`/polls/${overHttp.id}/electors/e1/challenges`, made)).toMatchObject({ status: 201 });

    const withoutId = async ({ challenges }: typeof inChat) => (await challenges()).map(({ id: _id, ...rest }) => rest);
    expect(await withoutId(inChat)).toEqual(await withoutId(overHttp));
    expect(await withoutId(inChat)).toMatchObject([{ by: 'lin', elector: 'e1' }]);
  });

  it('is of one’s own ballot only, and of no secret one', async () => {
    const { app, number, challenges } = await aVoteTakenDown();
    const chat = aChat(app);
    expect(await chat.say('guest', `选票异议 第${number}号 ${WORDS}`)).toEqual([
      expect.stringContaining('只能对自己的票提异议'),
    ]);
    expect(await chat.say('lin', `选票异议 第99号 ${WORDS}`)).toEqual([expect.stringContaining('没有第99号')]);
    expect(await challenges()).toEqual([]);

    const secret = await aSecretVote();
    const said = await aChat(secret.app).say('lin', `选票异议 第${(await secret.poll()).number}号 电话票不是我投的`);
    expect(said).toEqual([expect.stringContaining('不能对单张票提异议')]);
  });
});

describe('a ruling on a challenge in chat', () => {
  const REASON = '通话记录里没有这次电话，“核对”过。';

  it('is given by whoever took no part in the ballot, after a 确认, and leaves the same record as over HTTP', async () => {
    const [inChat, overHttp] = [await aVoteTakenDown(), await aVoteTakenDown()];
    const { app, number } = inChat;
    const chat = aChat(app);
    const said = async (words: string, who = 'steward') => (await chat.say(who, words)).join();
    for (const { app: each } of [inChat, overHttp]) await aChat(each).say('lin', `选票异议 第${number}号 ${WORDS}`);
    await settleReactions(app);
    expect((await toldIn(app, 'worker')).join()).toContain(`私聊我发“看看第${number}号投票的选票异议”`);

    const listed = await said(`看看第${number}号投票的选票异议`);
    expect(listed).toContain(`第${number}号投票“加装电梯”的选票异议：\n第1条，`);
    expect(listed).toContain(`的票（电话）：“${WORDS}”。还没有定。\n来定请写上理由`);
    expect(await said(`第${number}号投票第1条异议成立`)).toContain('来定请写上理由');
    expect(await said(`第${number}号投票第2条异议 成立 理由 ${REASON}`)).toContain('没有找到这件异议');
    expect(await said(`第${number}号投票第1条异议 不成立 理由 ${REASON}`)).toContain('定为不成立，那张票照算');
    expect(await said('不对')).toBe('好的，这件异议先不定。');
    expect(await said(`第1条异议成立，理由：${REASON}`)).toMatch(
      /^请核对：第\d+号投票第1条异议，.+的票（电话），定为成立，那张票不算。理由：通话.+\n定了不能改。/u,
    );
    expect((await inChat.challenges())[0]!.ruling).toBeUndefined();
    expect(await said('确认')).toBe(`定了：第${number}号投票第1条异议成立，那张票不算。提异议的人和本人会收到通知。`);
    const steward = await (await aDoor(overHttp.app)).as(overHttp.steward);
    const [made] = await overHttp.challenges();
    const ruling = { isUpheld: true, reason: REASON };
    await steward.put(`/polls/${overHttp.id}/challenges/${made!.id}/ruling`, ruling);

    const withoutId = async ({ challenges }: typeof inChat) => (await challenges()).map(({ id: _id, ...rest }) => rest);
    expect(await withoutId(inChat)).toEqual(await withoutId(overHttp));
    expect(await withoutId(inChat)).toMatchObject([{ ruling: { isUpheld: true, by: 'steward', reason: REASON } }]);
    await settleReactions(app);
    expect((await toldIn(app, 'lin')).join()).toContain('的异议成立，那张票不算');
    expect(await said(`看看第${number}号投票的选票异议`)).toContain(`定为成立，那张票不算。理由：${REASON}`);
    expect(await said(`驳回第${number}号投票第1条异议，理由：看错了`)).toContain('已经有决定了');
  });

  it('is nobody’s who took it in, challenged it or is no officer, and is no matter for a group', async () => {
    const { app, number, challenges } = await aVoteTakenDown();
    const chat = aChat(app);
    await chat.say('lin', `选票异议 第${number}号 ${WORDS}`);
    const words = `第${number}号投票第1条异议 不成立 理由 录音里是本人`;

    await chat.say('worker', words);
    expect(await chat.say('worker', '确认')).toEqual([expect.stringContaining('请交给另一位工作人员')]);
    for (const who of ['lin', 'wang'])
      expect(await chat.say(who, words)).toEqual([expect.stringContaining('由本区域的社工和枢纽管理员来做')]);
    for (const one of [words, `看看第${number}号投票的选票异议`])
      expect(await chat.say('steward', one, { room: 'g1' })).toEqual(['这件事请私聊我说，不要在群里说。']);
    expect(await chat.say('lin', `看看第${number}号投票的选票异议`)).toEqual([
      expect.not.stringContaining('来定请写上理由'),
    ]);
    expect(await chat.say('wang', `看看第${number}号投票的选票异议`)).toEqual([
      `第${number}号投票没有您能看的选票异议。`,
    ]);
    expect(await challenges()).toMatchObject([{ by: 'lin' }]);
    expect((await challenges())[0]!.ruling).toBeUndefined();
  });
});

it.each([
  ['第3号投票第1条异议 成立 理由 没有这次电话', 'polls.rule-on-challenge', { poll: 3, item: 1, isUpheld: true }],
  ['选票异议 第3号 第2条 不成立，理由：核对过', 'polls.rule-on-challenge', { poll: 3, item: 2, isUpheld: false }],
  ['驳回第4号投票第一条异议，本人承认', 'polls.rule-on-challenge', { poll: 4, item: 1, reason: '本人承认' }],
  ['第2条选票异议成立', 'polls.rule-on-challenge', { item: 2, reason: '' }],
  ['看看3号投票的选票异议', 'polls.challenges', { poll: 3 }],
  ['查看选票异议 4', 'polls.challenges', { poll: 4 }],
  ['还有哪些选票异议没定', 'polls.challenges', {}],
  ['第3号投票有哪些异议？', 'polls.challenges', { poll: 3 }],
  ['选票异议', 'polls.challenge', { words: '' }],
  ['选票异议 第3号', 'polls.challenge', { poll: 3 }],
  ['公示异议 3 第1条不成立', 'procedures.object', {}],
  ['名册异议 第1条地址不对', 'polls.object-to-roll', {}],
  ['看看公示', 'procedures.board', {}],
  ['有什么投票', 'polls.list', {}],
])('%s means %s', (text, name, slots) => {
  const heard = hearCommand(COMMANDS, buildUtterance({ text }));
  expect(heard?.command.name).toBe(name);
  expect(heard?.slots).toMatchObject(slots);
});

it.each([
  ['选票异议 第3号 电话票不是我投的', { poll: 3, door: 'phone', words: '电话票不是我投的' }],
  ['对第2号投票的选票异议，委托票我没委托过', { poll: 2, door: 'proxy' }],
  ['第3号投票那张纸质票不是我签的', { poll: 3, door: 'paper', words: '第3号投票那张纸质票不是我签的' }],
  ['上门收的那张票不是我写的', { door: 'doorstep' }],
  ['有人冒充我投了票', { words: '有人冒充我投了票' }],
  ['我没投过票，怎么有我的票', {}],
  ['选票异议', { words: '' }],
])('%s is a challenge', (text, said) => {
  expect(readChallenge(text, text)).toMatchObject(said);
});

it.each([
  ['我投的票不算数吗', 'polls.challenge'],
  ['那张票不是我投的人', 'polls.challenge'],
  ['这张电影票不是我买的', 'polls.challenge'],
  ['有人替我投了诉', 'polls.challenge'],
  ['名册异议 我家面积少写了', 'polls.challenge'],
  ['公示异议 3 这个数对不上', 'polls.challenge'],
])('%s is none', (text, name) => {
  expect(hearCommand(COMMANDS, buildUtterance({ text }))?.command.name).not.toBe(name);
});
