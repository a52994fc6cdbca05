import { expect, it } from 'vitest';
import {
  keepNotices,
  listNotices,
  listUndelivered,
  markNoticeRead,
  passOnMessage,
  placeRoom,
  settleUndelivered,
  type Audience,
} from '../../../src/features/broadcasts/index.ts';
import { perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';
import { aCommunity, type Community, type Person } from '../../factories/community.ts';
import { buildNotice } from '../../factories/notices.ts';
import { buildHall } from '../../factories/polls.ts';
import { buildGrant, buildResident } from '../../factories/residents.ts';

const NEWS = { cause: 'happening1', text: '明天上午停水。' };

it('keepNotices() leaves one notice in the inbox and queues it for the chat, however often it is done', async () => {
  const { app, lin } = await aCommunity();
  const telling = { ...NEWS, to: { residents: ['lin', 'lin'] }, about: 'need1', now: app.clock() };

  await keepNotices(app, telling);
  await keepNotices(app, telling);

  const { items } = await perform(listNotices, app, lin, {});
  expect(items).toMatchObject([
    { text: NEWS.text, about: 'need1', state: 'queued', channel: 'terminal', to: { contact: 'lin' } },
  ]);
});

it('keepNotices() tells the same person of two causes twice', async () => {
  const { app, lin } = await aCommunity();

  for (const cause of ['happening1', 'happening2']) {
    await keepNotices(app, { ...NEWS, cause, to: { residents: ['lin'] }, now: app.clock() });
  }

  expect((await perform(listNotices, app, lin, {})).items).toHaveLength(2);
});

it.each<[string, Audience, string[]]>([
  ['staff of an organization', { staffOf: 'org1' }, ['staff']],
  ['the worker of the community', { role: 'worker', region: '/d1/s1/c1/' }, ['worker']],
  ['the worker next above a building', { role: 'worker', region: '/d1/s1/c1/b1/' }, ['worker']],
  ['the steward far above', { role: 'steward', region: '/d1/s1/c2/b1/' }, ['steward']],
  ['a room by its name', { rooms: ['terminal:osmanthus'], within: '/d1/s1/' }, ['terminal:osmanthus']],
  ['a room placed nowhere, by its hall', { rooms: ['terminal:g:1'], within: '/d1/s1/c1/' }, ['terminal:g:1']],
  ['the rooms of a street', { roomsOf: '/d1/s1/' }, ['terminal:osmanthus']],
])('keepNotices() reaches %s', async (_, to, recipients) => {
  const { app } = await aCommunity({ halls: [buildHall({ rooms: ['terminal:g:1'] })] });
  await app.rooms.put({ channel: 'terminal', room: 'osmanthus', region: '/d1/s1/c1/' });
  await app.rooms.put({ channel: 'terminal', room: 'elsewhere', region: '/d2/' });

  const told = await keepNotices(app, { ...NEWS, to, now: app.clock() });

  const heads = await app.notices.heads('terminal', app.clock());
  const notices = await Promise.all(heads.map(({ id }) => app.notices.find(id)));
  expect(told).toBe(recipients.length);
  expect(notices.map((notice) => notice?.recipient)).toEqual(recipients);
});

it('keepNotices() keeps a notice for someone without a chat in their inbox', async () => {
  const { app, settle } = await aCommunity();
  const phoneOnly = await settle(buildResident({ id: 'phone-only', contacts: [] }));

  await keepNotices(app, { ...NEWS, to: { residents: ['phone-only'] }, now: app.clock() });

  const { items } = await perform(listNotices, app, phoneOnly, {});
  expect(items).toMatchObject([{ state: 'skipped', why: 'no-chat' }]);
});

it('keepNotices() shows the staff of the region when nobody was there to be told', async () => {
  const { app, steward } = await aCommunity();

  const to = { role: 'purchaser', region: '/d1/s1/c1/' } as const;
  const told = await keepNotices(app, { ...NEWS, to, now: app.clock() });

  expect(told).toBe(0);
  expect((await perform(listUndelivered, app, steward, {})).items).toMatchObject([{ state: 'failed', why: 'nobody' }]);
});

it.each([
  ['of another community', 'terminal:elsewhere', 'room-elsewhere'],
  ['of another community, though a hall claims it', 'terminal:claimed', 'room-elsewhere'],
  ['placed nowhere', 'terminal:unknown', 'room-elsewhere'],
  ['in a chat that is not there', 'pigeon:roof', 'no-channel'],
])('keepNotices() does not speak in a room %s, and shows the staff why', async (_, room, why) => {
  const { app, worker } = await aCommunity({ halls: [buildHall({ rooms: ['terminal:claimed', 'pigeon:roof'] })] });
  await app.rooms.put({ channel: 'terminal', room: 'elsewhere', region: '/d1/s1/c2/' });
  await app.rooms.put({ channel: 'terminal', room: 'claimed', region: '/d1/s1/c2/' });

  const to = { rooms: [room], within: '/d1/s1/c1/' };
  const told = await keepNotices(app, { ...NEWS, to, now: app.clock() });

  expect(told).toBe(0);
  const { items } = await perform(listUndelivered, app, worker, {});
  expect(items).toMatchObject([{ recipient: room, state: 'failed', why }]);
  const again = perform(settleUndelivered, app, worker, { noticeId: items[0]!.id, decision: 'send-again' });
  await expect(again).rejects.toMatchObject({ code: 'broadcasts.no-chat' });
});

it('listNotices() gives pages, newest first, and nothing of others', async () => {
  const { app, lin, wang } = await aCommunity();
  await app.notices.add(['1', '2', '3'].map((id) => buildNotice({ id, inbox: 'lin' })));

  const first = await perform(listNotices, app, lin, { limit: 2 });
  const second = await perform(listNotices, app, lin, { limit: 2, after: first.next! });

  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['3', '2', '1']);
  expect(second.next).toBeNull();
  expect((await perform(listNotices, app, wang, {})).items).toEqual([]);
});

it('markNoticeRead() keeps when it was read first; the notice of somebody else is missing', async () => {
  const { app, lin, wang, time } = await aCommunity();
  await app.notices.add([buildNotice({ inbox: 'lin' })]);

  const { readAt } = await perform(markNoticeRead, app, lin, { noticeId: 'notice' });
  time.pass(60_000);
  await perform(markNoticeRead, app, lin, { noticeId: 'notice' });

  expect((await app.notices.find('notice'))?.readAt).toEqual(readAt);
  await expect(perform(markNoticeRead, app, wang, { noticeId: 'notice' })).rejects.toMatchObject({
    kind: 'missing',
    code: 'broadcasts.missing',
  });
});

it('placeRoom() says which community a room belongs to', async () => {
  const { app, worker } = await aCommunity();

  await perform(placeRoom, app, worker, { channel: 'terminal', room: 'garden', name: '桂花群', region: '/d1/s1/c1/' });

  expect(await app.rooms.within('/d1/s1/')).toEqual([
    { id: 'terminal:garden', channel: 'terminal', room: 'garden', name: '桂花群', region: '/d1/s1/c1/' },
  ]);
});

it.each<[string, Person, string, string]>([
  ['a resident', 'lin', '/d1/s1/c1/', 'broadcasts.staff-only'],
  ['the worker of another community', 'otherWorker', '/d1/s1/c1/', 'broadcasts.staff-only'],
  ['a worker who would take it from another community', 'otherWorker', '/d1/s1/c2/', 'broadcasts.staff-only'],
  ['a region that does not exist', 'steward', '/d1/s9/', 'regions.missing'],
])('placeRoom() refuses %s', async (_, person, region, code) => {
  const community = await aCommunity();
  await community.app.rooms.put({ channel: 'terminal', room: 'garden', region: '/d1/s1/c1/' });

  const placing = perform(placeRoom, community.app, community[person], { channel: 'terminal', room: 'garden', region });

  await expect(placing).rejects.toMatchObject({ code });
});

it('passOnMessage() brings a voice message to the worker of the place it came from', async () => {
  const { app, worker } = await aCommunity();

  const input = { resident: 'guest', kind: 'voice', region: '/d1/s1/c1/', room: '桂花群' } as const;
  await perform(passOnMessage, app, SYSTEM, input, { once: 'message1' });

  const { items } = await perform(listNotices, app, worker, {});
  expect(items).toMatchObject([{ about: 'guest', text: expect.stringContaining('“桂花群”群里发来一条语音') }]);
});

it('passOnMessage() brings what comes from nobody knows where to the steward of the district', async () => {
  const { app, steward } = await aCommunity();

  await perform(passOnMessage, app, SYSTEM, { resident: 'guest', kind: 'picture' }, { once: 'message1' });

  expect((await perform(listNotices, app, steward, {})).items).toHaveLength(1);
});

it('keepNotices() reaches the record that goes on after two were joined', async () => {
  const { app, settle } = await aCommunity();
  await settle(buildResident({ id: 'younger', contacts: [], mergedInto: 'lin', grants: [buildGrant('worker')] }));

  await keepNotices(app, { ...NEWS, to: { residents: ['younger', 'lin'] }, now: app.clock() });

  expect(await inboxOf(app, { kind: 'resident', id: 'lin', trust: 'verified', grants: [] })).toHaveLength(1);
});

const inboxOf = async (app: Community['app'], actor: Actor) => (await perform(listNotices, app, actor, {})).items;
