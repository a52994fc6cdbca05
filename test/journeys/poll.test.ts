import { expect, it } from 'vitest';
import { closeDue } from '../../src/features/polls/index.ts';
import { HOUR, perform, SYSTEM } from '../../src/kernel/index.ts';
import { aChat } from '../factories/chat.ts';
import { aCommunity } from '../factories/community.ts';
import { aDoor } from '../factories/door.ts';
import { toldIn } from '../factories/told.ts';
import { buildHall } from '../factories/polls.ts';
import { settleReactions } from '../factories/reactions.ts';

it('a hall votes: the group is asked, neighbours answer in the chat and over HTTP, the group hears the result', async () => {
  const { app, time, wang, organizer } = await aCommunity({ halls: [buildHall()] });
  const chat = aChat(app);
  const door = await aDoor(app);
  const inGroup = { room: 'g1', addressed: false };

  await chat.say('organizer', '发起投票 空地做什么用 选项 种花/种菜/铺地 截止 今天20:00', { room: 'g1' });
  await settleReactions(app);
  for (const room of ['terminal:g1', 'terminal:g2']) {
    expect(await toldIn(app, room)).toEqual([
      '【征求意见】第1号：空地做什么用\n1. 种花\n2. 种菜\n3. 铺地\n请回复“投票”加编号，例如“投票 1”。' +
        '已核实的本区域居民每人一票，3月2日（周一）20:00截止，截止前可以改。',
    ]);
  }

  await chat.say('lin', '投票 1', inGroup);
  await chat.say('lin', '投票 2', inGroup);
  const byHttp = await door.as(wang);
  const [open] = (await byHttp.get('/me/polls')).body.items;
  await byHttp.put(`/polls/${String(open?.id)}/ballot`, { choices: ['2'] });
  await chat.say('worker', '投票 种花');
  expect(await chat.say('chen', '投票 3', inGroup)).toEqual([expect.stringContaining('您现在还不能投')]);

  time.pass(11 * HOUR);
  await perform(closeDue, app, SYSTEM, {});
  await perform(closeDue, app, SYSTEM, {});
  await settleReactions(app);
  await settleReactions(app);

  for (const room of ['terminal:g1', 'terminal:g2']) {
    expect((await toldIn(app, room)).slice(1)).toEqual([
      '【征求意见结果】第1号：空地做什么用\n可以投票的8人，参加的3人（37.5%）。\n种菜：2票\n种花：1票\n铺地：0票\n' +
        '谢谢大家。这是征求意见，供商量时参考，不是最后决定。',
    ]);
  }
  expect(await chat.say('lin', '投票 1', { room: 'g1' })).toEqual(['现在没有正在进行的投票。']);
  const { status, body } = await (await door.as(organizer)).get(`/polls/${String(open?.id)}`);
  expect({ status, body }).toMatchObject({
    status: 200,
    body: {
      state: 'closed',
      roll: 8,
      result: { participants: 3, standings: [{ option: '2', votes: 2, rank: 1 }, {}, {}] },
    },
  });
});
