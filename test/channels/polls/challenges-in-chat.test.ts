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
