import { expect, it } from 'vitest';
import { keepNotices, listNotices } from '../../../src/features/broadcasts/index.ts';
import { assignNeed, declineOffer, listBrokerQueue, rankNeed } from '../../../src/features/matching/index.ts';
import { joinPreferences } from '../../../src/features/residents/preferences/preferences.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { aDoor } from '../../factories/door.ts';
import { buildNeed, LAMP, OTHER_LAMP } from '../../factories/needs.ts';
import { settleReactions } from '../../factories/reactions.ts';
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

it('whoever refuses automated matching has their need assigned by a person, until they allow it again', async () => {
  const community = await aCommunity({
    organizations: [buildOrganization()],
    services: [buildService()],
    needs: [buildNeed(), buildNeed({ id: 'second', number: OTHER_LAMP })],
  });
  const { app, lin, broker } = community;
  const chat = aChat(app);

  expect((await chat.say('lin', '不要自动派单')).join()).toContain('由公益经理人来安排');
  await perform(rankNeed, app, SYSTEM, { needId: 'lamp' });
  await settleReactions(app);
  const queue = await perform(listBrokerQueue, app, broker, { region: '/d1/s1/' });
  expect(queue.items).toMatchObject([{ need: { id: 'lamp' }, reason: 'person-asked', match: { candidates: [{}] } }]);
  expect(await app.offers.ofNeed('lamp')).toEqual([]);
  expect((await perform(listNotices, app, lin, {})).items.map(({ text }) => text).join()).toContain('按您的意思');
  expect((await chat.say('broker', '待撮合')).join()).toContain('居民要求由人来派');

  await perform(assignNeed, app, broker, { number: LAMP, serviceId: 'repairs' });
  await settleReactions(app);
  await perform(declineOffer, app, community.staff, { reason: '没有人手' });
  await settleReactions(app);
  expect(await app.needs.find('lamp')).toMatchObject({ state: 'brokered' });

  const door = await (await aDoor(app)).as(lin);
  expect((await door.get('/me/data')).body).toMatchObject({ resident: { preferences: { automatedMatching: false } } });
  const { body } = await door.patch('/me/preferences', { automatedMatching: true });
  expect(body).toMatchObject({ preferences: { automatedMatching: true } });
  await perform(rankNeed, app, SYSTEM, { needId: 'second' });
  expect(await app.needs.find('second')).toMatchObject({ state: 'offered' });
  expect((await chat.say('lin', '恢复自动派单')).join()).toContain('系统自动派给合适的机构');
});

it('joinPreferences() lets a refusal of automated matching in either record stand', () => {
  expect(joinPreferences({ automatedMatching: true }, { automatedMatching: false, locale: 'en' })).toEqual({
    automatedMatching: false,
    locale: 'en',
  });
  expect(joinPreferences(undefined, { automatedMatching: false })).toEqual({ automatedMatching: false });
  expect(joinPreferences({ locale: 'zh' }, { locale: 'en' })).toEqual({ locale: 'zh' });
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
