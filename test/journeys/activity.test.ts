import { expect, it } from 'vitest';
import { remindDue } from '../../src/features/activities/index.ts';
import { perform, SYSTEM } from '../../src/kernel/index.ts';
import { aChat } from '../factories/chat.ts';
import { aCommunity } from '../factories/community.ts';
import { aDoor } from '../factories/door.ts';
import { toldIn } from '../factories/told.ts';
import { buildHall } from '../factories/polls.ts';
import { settleReactions } from '../factories/reactions.ts';

it('an activity fills up: two groups are told, neighbours sign up, wait and move up, those who come are reminded', async () => {
  const { app, time, wang } = await aCommunity({ halls: [buildHall()] });
  const chat = aChat(app);
  const byHttp = await (await aDoor(app)).as(wang);
  const inGroup = { room: 'g2', addressed: false };

  const text = '发起活动 重阳茶话会 时间 3月5日14:00到16:00 地点 社区活动室 名额 4 可带 2';
  await chat.say('organizer', text);
  await settleReactions(app);
  for (const room of ['terminal:g1', 'terminal:g2']) {
    expect(await toldIn(app, room)).toEqual([expect.stringMatching(/^【活动报名】重阳茶话会\n[^]*名额：4人/)]);
  }

  await chat.say('lin', '报名 3人', inGroup);
  const [activity] = (await byHttp.get('/me/activities')).body.items;
  await byHttp.put(`/activities/${String(activity?.id)}/sign-up`, { people: 2 });
  expect(await chat.say('chen', '报名', inGroup)).toEqual([expect.stringContaining('报上了')]);

  await chat.say('lin', '取消报名');
  await settleReactions(app);
  expect(await toldIn(app, 'wang')).toEqual([expect.stringMatching(/^有名额了！“重阳茶话会”（2人）给您留着/)]);
  await byHttp.post(`/activities/${String(activity?.id)}/offer-answer`, { wants: true });

  await chat.say('organizer', '修改活动 重阳茶话会 地点 社区二楼');
  await settleReactions(app);
  expect(await toldIn(app, 'chen')).toEqual([expect.stringContaining('社区二楼')]);
  expect(await toldIn(app, 'lin')).toEqual([]);

  time.set('2026-03-04T14:00:00+08:00');
  await perform(remindDue, app, SYSTEM, {});
  await perform(remindDue, app, SYSTEM, {});
  await settleReactions(app);
  expect((await toldIn(app, 'wang')).at(-1)).toMatch(/^提醒您：您报名的“重阳茶话会”快到了/);
  expect(await toldIn(app, 'wang')).toHaveLength(3);
  expect(await toldIn(app, 'chen')).toHaveLength(2);

  expect(await chat.say('organizer', '名单')).toEqual([
    '“重阳茶话会”：报上3人，候补0人，共4个名额。\n1. 王建国 2人\n2. 陈阿姨 1人',
  ]);
  await chat.say('organizer', '取消活动 重阳茶话会');
  await settleReactions(app);
  expect((await toldIn(app, 'chen')).at(-1)).toMatch(/^很抱歉，“重阳茶话会”/);
  expect((await toldIn(app, 'terminal:g1')).at(-1)).toMatch(/^很抱歉，“重阳茶话会”/);
});
