import { expect, it } from 'vitest';
import type { RoomEvent } from '../../../src/features/broadcasts/index.ts';
import { keepNotices, welcomeNewcomers } from '../../../src/features/broadcasts/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildNotice } from '../../factories/notices.ts';

const event = (kind: RoomEvent['kind'], ...contacts: string[]): RoomEvent => ({
  kind,
  channel: 'terminal',
  room: 'garden',
  contacts,
});

async function aPlacedRoom() {
  const community = await aCommunity();
  await community.app.rooms.put({ channel: 'terminal', room: 'garden', region: '/d1/s1/c1/' });
  return { ...community, chat: aChat(community.app) };
}

const welcome = ({ app }: Pick<Community, 'app'>) => perform(welcomeNewcomers, app, SYSTEM, {});

const toldInRoom = ({ app }: Pick<Community, 'app'>) =>
  app.connection
    .model('notices')
    .find({ recipient: 'terminal:garden' })
    .sort({ order: 1 })
    .lean<{ id: string; text: string; state: string; why?: string; to: { mentions?: string[] } }[]>();

it('neighbours who join within a minute are welcomed in one sentence, and nobody twice', async () => {
  const place = await aPlacedRoom();
  const { chat, time } = place;

  await chat.receiveRoomEvent(event('joined', 'an'));
  await chat.receiveRoomEvent(event('joined', 'an'));
  time.pass(30_000);
  await chat.receiveRoomEvent(event('joined', 'bo', 'cui'));
  await welcome(place);
  expect(await toldInRoom(place)).toEqual([]);
  time.pass(30_000);
  await Promise.all([welcome(place), welcome(place)]);
  await chat.receiveRoomEvent(event('left', 'an'));
  await chat.receiveRoomEvent(event('joined', 'an', 'dong'));
  time.pass(60_000);
  await welcome(place);

  expect((await toldInRoom(place)).map(({ to }) => to.mentions)).toEqual([['an', 'bo', 'cui'], ['dong']]);
});

it('a welcome that was interrupted is finished once', async () => {
  const place = await aPlacedRoom();
  const { app, chat, time } = place;
  await chat.receiveRoomEvent(event('joined', 'an'));
  time.pass(60_000);
  await app.newcomers.gather('terminal:garden', 'begun');
  await chat.receiveRoomEvent(event('joined', 'bo'));

  await welcome(place);
  await welcome(place);
  time.pass(60_000);
  await welcome(place);

  expect((await toldInRoom(place)).map(({ to }) => to.mentions)).toEqual([['an'], ['bo']]);
});

it('nobody is welcomed who left at once, or where the room belongs to no community', async () => {
  const place = await aPlacedRoom();
  const { app, chat, time } = place;

  await chat.receiveRoomEvent(event('joined', 'an'));
  await chat.receiveRoomEvent(event('left', 'an'));
  await chat.receiveRoomEvent({ ...event('joined', 'bo'), room: 'elsewhere' });
  time.pass(60_000);

  expect(await welcome(place)).toEqual({ welcomed: 0 });
  expect(await app.connection.model('notices').countDocuments({})).toBe(0);
});

it('a room the bot was removed from is told nothing until the bot is back', async () => {
  const place = await aPlacedRoom();
  const { app, chat, time } = place;
  const tell = (cause: string) =>
    keepNotices(app, { cause, to: { roomsOf: '/d1/s1/c1/' }, text: cause, now: time.now() });
  await app.notices.add([buildNotice({ id: 'waiting', recipient: 'terminal:garden', to: { room: 'garden' } })]);
  await app.notices.add([buildNotice({ id: 'private', recipient: 'lin' })]);

  await chat.receiveRoomEvent(event('bot-removed'));
  expect(await app.notices.find('waiting')).toMatchObject({ state: 'skipped', why: 'room-gone' });
  expect(await app.notices.find('private')).toMatchObject({ state: 'queued' });

  const named = { rooms: ['terminal:garden'], within: '/d1/s1/c1/' };
  await keepNotices(app, { cause: 'named', to: named, text: '停水', now: time.now() });
  await tell('停电');
  expect((await toldInRoom(place)).map(({ state }) => state)).toEqual(['skipped', 'skipped']);

  await chat.receiveRoomEvent(event('bot-joined'));
  await tell('来电');
  expect((await toldInRoom(place)).at(-1)).toMatchObject({ text: '来电', state: 'queued' });
});

it('a room the bot was added to is asked once to be bound, and one that is bound is not', async () => {
  const place = await aPlacedRoom();
  const { app, chat } = place;

  await chat.receiveRoomEvent(event('bot-joined'));
  for (let times = 0; times < 3; times += 1) await chat.receiveRoomEvent({ ...event('bot-joined'), room: 'new' });

  const told = await app.connection.model('notices').find({}).lean<{ recipient: string; text: string }[]>();
  expect(told).toMatchObject([{ recipient: 'terminal:new', text: expect.stringContaining('群绑定码') }]);
});

it('a room that is renamed keeps its community', async () => {
  const { app, chat } = await aPlacedRoom();

  await chat.receiveRoomEvent({ ...event('renamed'), roomName: '桂花社区一群' });

  expect(await app.rooms.find('terminal:garden')).toMatchObject({ name: '桂花社区一群', region: '/d1/s1/c1/' });
});
