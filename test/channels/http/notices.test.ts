import { expect, it } from 'vitest';
import { keepNotices } from '../../../src/features/broadcasts/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { buildNotice } from '../../factories/notices.ts';

it('GET /me/notices lists one’s notices; POST …/read marks one of them', async () => {
  const { app, lin, wang } = await aCommunity();
  const news = { cause: 'happening1', text: '明天上午停水。', about: 'need1' };
  await keepNotices(app, { ...news, to: { residents: ['lin'] }, now: app.clock() });
  const door = await aDoor(app);
  const [own, other] = [await door.as(lin), await door.as(wang)];

  const { body } = await own.get('/me/notices');
  const id = String(body.items[0]?.id);
  const read = await own.post(`/me/notices/${id}/read`);

  expect(body.items).toMatchObject([{ text: news.text, about: 'need1', readAt: null }]);
  expect([read.status, read.body.readAt]).toEqual([200, expect.any(String)]);
  expect((await other.post(`/me/notices/${id}/read`)).status).toBe(404);
  expect((await other.get('/me/notices')).body.items).toEqual([]);
  expect((await (await door.as()).get('/me/notices')).status).toBe(401);
});

it('GET /undelivered-notices and POST …/settle let staff decide what is sent again', async () => {
  const { app, worker, lin } = await aCommunity();
  await app.notices.add([buildNotice()]);
  await app.notices.claimToSend('notice', 'sender', app.clock(), app.clock());
  await app.notices.giveUp('notice', 'sender', 'unknown', 'no-answer');
  const door = await aDoor(app);
  const [staff, resident] = [await door.as(worker), await door.as(lin)];

  const list = await staff.get('/undelivered-notices');
  const settled = await staff.post('/undelivered-notices/notice/settle', { decision: 'send-again' });

  expect(list.body.items).toMatchObject([{ id: 'notice', state: 'unknown', why: 'no-answer', region: '/d1/s1/c1/' }]);
  expect(settled.body).toMatchObject({ state: 'queued', why: null });
  expect((await staff.post('/undelivered-notices/notice/settle', { decision: 'leave' })).status).toBe(409);
  expect((await resident.get('/undelivered-notices')).status).toBe(403);
});

it('GET /undelivered-notices/counts says how many for which reason, and POST …/settle decides about all of them', async () => {
  const { app, worker } = await aCommunity();
  await app.notices.add(
    ['a', 'b'].map((id) => ({ ...buildNotice({ id }), state: 'failed' as const, why: 'not-accepted' as const })),
  );
  const staff = await (await aDoor(app)).as(worker);

  const counts = await staff.get('/undelivered-notices/counts');
  const some = await staff.get('/undelivered-notices?why=too-late');
  const settled = await staff.post('/undelivered-notices/settle', { decision: 'leave', upTo: app.clock() });

  expect(counts.body.items).toEqual([{ state: 'failed', why: 'not-accepted', channel: 'terminal', count: 2 }]);
  expect(some.body.items).toEqual([]);
  expect(settled.body).toEqual({ settled: 2, withoutChat: 0, more: false });
  expect((await staff.post('/undelivered-notices/settle', { decision: 'leave' })).status).toBe(400);
});

it('GET /undelivered-notices does not show staff what the bot answered somebody', async () => {
  const { app, worker } = await aCommunity();
  await app.notices.add([buildNotice({ isReply: true, text: '第1号：赞成' })]);
  await app.notices.claimToSend('notice', 'sender', app.clock(), app.clock());
  await app.notices.giveUp('notice', 'sender', 'failed', 'not-accepted');

  const { body } = await (await (await aDoor(app)).as(worker)).get('/undelivered-notices');

  expect(body.items).toMatchObject([{ id: 'notice', text: null }]);
});

it('POST /rooms places a group chat', async () => {
  const { app, worker } = await aCommunity();
  const staff = await (await aDoor(app)).as(worker);

  const { status, body } = await staff.post('/rooms', { channel: 'wechat', room: '1@chatroom', region: '/d1/s1/c1/' });

  expect([status, body]).toEqual([
    200,
    { id: 'wechat:1@chatroom', channel: 'wechat', room: '1@chatroom', name: null, region: '/d1/s1/c1/' },
  ]);
});
