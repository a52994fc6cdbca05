import { expect, it } from 'vitest';
import { CARRIES, CHANNELS, MESSAGE_KINDS, type MessageKind } from '../../../config/channels.ts';
import { CHAT_PACING } from '../../../config/defaults.ts';
import { carriersOf, EVERY_CHANNEL, reachOf } from '../../../src/features/broadcasts/channels.ts';
import { keepNotices, listNotices } from '../../../src/features/broadcasts/index.ts';
import { contactOf } from '../../../src/features/residents/resident.ts';
import { perform } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildGrant, buildResident } from '../../factories/residents.ts';

const EVERYWHERE = ['wechat', 'terminal', 'miniprogram', 'wecom'].map((channel) => contactOf(channel, 'lin'));
const ONE_LEFT = new Map([['lin', 1]]);
const NONE_LEFT = new Map<string, number>();

it.each<[MessageKind, string[]]>([
  ['answer', ['wecom', 'terminal', 'wechat']],
  ['alert', ['wecom', 'mini-program', 'terminal', 'wechat']],
  ['notice', ['wecom', 'mini-program', 'terminal', 'wechat', 'wecom-webhook']],
  ['broadcast', ['wecom', 'mini-program', 'terminal', 'wechat', 'wecom-webhook']],
])('an installation that opens everything carries an %s by %j', (kind, channels) => {
  expect(carriersOf(kind, EVERY_CHANNEL)).toEqual(channels);
});

it('the table names no private channel behind the unofficial robot', () => {
  const afterRobot = MESSAGE_KINDS.flatMap((kind) => {
    const { channels } = CARRIES[kind];
    return channels.slice(channels.indexOf('wechat') + 1);
  });

  expect(afterRobot.filter((channel) => channel !== 'wecom-webhook')).toEqual([]);
});

it('every channel that has a pace carries something', () => {
  expect(Object.keys(CHAT_PACING).filter((channel) => !CHANNELS.includes(channel))).toEqual([]);
});

it.each<[string, MessageKind, string[], ReadonlyMap<string, number>, string[]]>([
  ['a notice takes the first official way', 'notice', ['wechat', 'mini-program', 'wecom'], ONE_LEFT, ['wecom']],
  ['a notice takes a subscription that is left', 'notice', ['wechat', 'mini-program'], ONE_LEFT, ['mini-program']],
  ['a notice takes the robot when none is left', 'notice', ['wechat', 'mini-program'], NONE_LEFT, ['wechat']],
  ['a notice goes nowhere else', 'notice', ['mini-program'], NONE_LEFT, []],
  ['nothing goes through what is closed', 'notice', [], ONE_LEFT, []],
  [
    'an alert takes every way',
    'alert',
    ['wechat', 'mini-program', 'terminal'],
    ONE_LEFT,
    ['mini-program', 'terminal', 'wechat'],
  ],
  ['an answer takes no subscription', 'answer', ['mini-program', 'wechat'], ONE_LEFT, ['wechat']],
])('reachOf(): %s', (_, kind, open, balances, channels) => {
  expect(reachOf(EVERYWHERE, kind, { open }, balances).map(({ channel }) => channel)).toEqual(channels);
});

it('reachOf() takes the robot only where it has met the person', () => {
  const contacts = [contactOf('miniprogram', 'lin')];

  expect(reachOf(contacts, 'alert', { open: ['wechat', 'mini-program'] }, NONE_LEFT)).toEqual([]);
});

const CHANNEL_PLAN = { open: ['mini-program', 'terminal'], noticeTemplate: 'template1' };

it('keepNotices() prefers a subscription message to another chat while there is one left', async () => {
  const { app, settle } = await aCommunity();
  await settle(
    buildResident({ id: 'two-ways', contacts: [contactOf('terminal', 't'), contactOf('miniprogram', 'o')] }),
  );
  await app.subscriptions.keepTap('o', 'template1', 'accept', 'tap1');
  const ports = { ...app, channels: CHANNEL_PLAN };
  const telling = { to: { residents: ['two-ways'] }, text: '明天上午停水。', now: app.clock() };

  await keepNotices(ports, { ...telling, cause: 'one' });
  await app.subscriptions.take('o', 'template1');
  await keepNotices(ports, { ...telling, cause: 'two' });

  const heads = [
    await app.notices.heads('mini-program', app.clock()),
    await app.notices.heads('terminal', app.clock()),
  ];
  expect(heads.map((lanes) => lanes.map(({ lane }) => lane))).toEqual([
    ['mini-program:contact:o'],
    ['terminal:contact:t'],
  ]);
});

it('keepNotices() alerts a worker through every channel, in the inbox once, however often it is done', async () => {
  const { app, settle } = await aCommunity();
  const contacts = [contactOf('terminal', 't'), contactOf('miniprogram', 'o')];
  const duty = await settle(buildResident({ id: 'duty', contacts, grants: [buildGrant('duty-worker', '/d1/s1/c2/')] }));
  await app.subscriptions.keepTap('o', 'template1', 'accept', 'tap1');
  const to = { role: 'duty-worker', region: '/d1/s1/c2/' } as const;
  const alert = { to, text: '【紧急】', kind: 'alert', cause: 'alert1', now: app.clock() } as const;

  const told = [await keepNotices({ ...app, channels: CHANNEL_PLAN }, alert)];
  told.push(await keepNotices({ ...app, channels: CHANNEL_PLAN }, alert));

  const lanes = await Promise.all(CHANNEL_PLAN.open.map((name) => app.notices.heads(name, app.clock())));
  expect(told).toEqual([1, 1]);
  expect(lanes.flat().map(({ lane }) => lane)).toEqual(['mini-program:contact:o', 'terminal:contact:t']);
  expect((await perform(listNotices, app, duty, {})).items).toHaveLength(1);
});
