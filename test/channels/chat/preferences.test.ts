import { expect, it } from 'vitest';
import { keepNotices } from '../../../src/features/broadcasts/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildResident } from '../../factories/residents.ts';

it('the bot goes on in the language somebody chose, and with others in theirs', async () => {
  const { app } = await aCommunity();
  const chat = aChat(app);

  expect(await chat.say('smith', 'English')).toEqual([expect.stringContaining('in English')]);
  expect(await chat.say('smith', '我的需求')).toEqual([expect.stringContaining('You have not asked for anything yet')]);
  expect(await chat.say('lin', '我的需求')).toEqual([expect.stringContaining('您还没有提过需求')]);
  expect(await chat.say('smith', '说中文')).toEqual(['好的，以后跟您说中文。']);
});

it('what was asked is asked again in the language that was just chosen', async () => {
  const { app } = await aCommunity();
  const chat = aChat(app);
  await chat.say('lin', '三楼楼道灯坏了好几天了，老人晚上不敢下楼');

  const [chosen, back] = await chat.say('lin', 'English');
  const [, again] = await chat.say('lin', '说中文');

  expect([chosen, back]).toEqual([expect.stringContaining('in English'), expect.stringMatching(/^Back to what we/u)]);
  expect(again).toContain('我们接着说刚才的事');
});

it('the bot writes in large print to whoever wants it, in private only', async () => {
  const { app } = await aCommunity();
  const chat = aChat(app);

  await chat.say('lin', '大字版');
  expect(await chat.say('lin', '我的需求')).toEqual(['您还没有提过需求。\n\n有什么要帮忙的，直接说给我听就行。']);
  const [inRoom] = await chat.say('lin', '我的需求', { room: 'garden' });
  expect(inRoom).not.toContain('\n\n');
  expect(await chat.say('lin', '普通字')).toEqual(['好的，换回普通字了。']);
});

it('a notice is worded for each recipient', async () => {
  const smith = buildResident({ id: 'smith', preferences: { locale: 'en', largePrint: true } });
  const { app } = await aCommunity({ residents: [smith] });

  const text = () => say('needs.tell-rerouted', { number: 'N1', route: say('needs.route-hall') });
  await keepNotices(app, { cause: 'test', to: { residents: ['smith', 'lin'] }, text, now: app.clock() });

  const [forSmith] = await app.notices.inboxOf('smith', 1, null);
  const [forLin] = await app.notices.inboxOf('lin', 1, null);
  expect(forSmith?.text).toBe('A community worker has looked at N1; it now goes to the deliberation hall.');
  expect(forLin?.text).toBe('您的需求 N1 已由社区工作人员核对，改交给社区议事厅。');
});
