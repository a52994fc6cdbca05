import { expect, it } from 'vitest';
import {
  approveBroadcast,
  chooseBroadcasts,
  composeBroadcast,
  correctionOf,
  followJoined,
  listCalls,
  listNotices,
  listRecipients,
  pauseBroadcast,
  previewBroadcast,
  recallBroadcast,
  resumeBroadcast,
  scheduleBroadcast,
  showBroadcast,
} from '../../../src/features/broadcasts/index.ts';
import { tagResident } from '../../../src/features/residents/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity, type Person } from '../../factories/community.ts';
import { buildPoll } from '../../factories/polls.ts';
import { buildResident } from '../../factories/residents.ts';
import { aScheduled, aSent, handOver, statesOf, tick, toAll } from '../../factories/sendings/steps.ts';

const TWO = toAll({ residents: ['lin', 'wang'] });

it('a broadcast waits for its time, goes to each once, and is done when the last has left', async () => {
  const { app, worker, time } = await aCommunity();
  const { id } = await aScheduled(app, worker, { to: TWO, at: '2026-03-02T19:00:00+08:00' });

  await tick(app);
  expect(await statesOf(app, id)).toEqual({});

  time.set('2026-03-02T19:00:00+08:00');
  await tick(app);
  await tick(app);
  expect(await statesOf(app, id)).toEqual({ lin: 'queued', wang: 'queued' });
  expect(await app.broadcasts.find(id)).toMatchObject({ state: 'sending', isExpanded: true });

  await handOver(app, id, 'lin');
  await handOver(app, id, 'wang');
  await tick(app);
  expect(await app.broadcasts.find(id)).toMatchObject({ state: 'done' });
});

it('pauseBroadcast() holds back what has not left, resumeBroadcast() lets it go on', async () => {
  const { app, worker } = await aCommunity();
  const { id } = await aSent(app, worker, { to: TWO });
  await handOver(app, id, 'lin');

  const paused = await perform(pauseBroadcast, app, worker, { broadcastId: id });
  await tick(app);
  expect(await statesOf(app, id)).toEqual({ lin: 'sent', wang: 'skipped paused' });
  expect(paused.counts).toContainEqual({ state: 'sent', why: null, count: 1 });

  await perform(resumeBroadcast, app, worker, { broadcastId: id });
  expect(await statesOf(app, id)).toEqual({ lin: 'sent', wang: 'queued' });
});

it('what a process wrote just after the pause is held back too', async () => {
  const { app, worker } = await aCommunity();
  const { id } = await aSent(app, worker, { to: TWO });
  await perform(pauseBroadcast, app, worker, { broadcastId: id });
  await app.connection.collection('notices').updateMany({ broadcast: id }, { $set: { state: 'queued' } });

  await tick(app);

  expect(await statesOf(app, id)).toEqual({ lin: 'skipped paused', wang: 'skipped paused' });
});

it('recallBroadcast() takes back what has not left, and tells a correction to those who got it', async () => {
  const { app, worker, wang } = await aCommunity();
  const { id } = await aSent(app, worker, { to: TWO });
  await handOver(app, id, 'lin');

  const correction = '更正：停水改在后天上午。';
  const { counts } = await perform(recallBroadcast, app, worker, { broadcastId: id, correction });
  await tick(app);
  await tick(app);

  expect(counts).toContainEqual({ state: 'skipped', why: 'recalled', count: 1 });
  expect(await statesOf(app, id)).toEqual({ lin: 'sent', wang: 'skipped recalled' });
  expect(await app.broadcastNotices.page(correctionOf(id), '', 10)).toMatchObject([
    { recipient: 'lin', text: correction, state: 'queued' },
  ]);
  expect((await perform(listNotices, app, wang, {})).items).toEqual([]);
});

it('nothing goes out in the quiet hours unless it is urgent; it is not dropped', async () => {
  const { app, worker, time } = await aCommunity();
  time.set('2026-03-02T22:30:00+08:00');
  const general = await aSent(app, worker, { to: TWO });
  const urgent = await aSent(app, worker, { to: TWO, urgent: '煤气管道抢修' });

  expect(general.startsAt).toEqual(new Date('2026-03-03T08:00:00+08:00'));
  expect(await statesOf(app, general.id)).toEqual({});
  expect(await statesOf(app, urgent.id)).toEqual({ lin: 'queued', wang: 'queued' });

  time.set('2026-03-03T08:00:00+08:00');
  await tick(app);
  expect(await statesOf(app, general.id)).toEqual({ lin: 'queued', wang: 'queued' });
});

it('what is still in the queue when the quiet hours begin waits for the morning and keeps nobody else waiting', async () => {
  const { app, worker, time } = await aCommunity();
  time.set('2026-03-02T20:59:00+08:00');
  const { id } = await aSent(app, worker, { to: TWO });

  time.set('2026-03-02T21:00:00+08:00');
  await tick(app);
  expect(await statesOf(app, id)).toEqual({ lin: 'skipped quiet-hours', wang: 'skipped quiet-hours' });
  expect(await app.notices.heads('terminal', time.now())).toEqual([]);

  time.set('2026-03-03T08:00:00+08:00');
  await tick(app);
  expect(await statesOf(app, id)).toEqual({ lin: 'queued', wang: 'queued' });
});

it('a third broadcast in a day, and a sixth in a week, lie in the inbox only; urgent ones and notices of law come', async () => {
  const { app, worker, lin, time } = await aCommunity();
  const to = toAll({ residents: ['lin'] });
  const send = async (given: object = {}) => (await statesOf(app, (await aSent(app, worker, { to, ...given })).id)).lin;

  expect([await send(), await send(), await send()]).toEqual(['queued', 'queued', 'skipped frequency-cap']);
  expect([await send({ urgent: '煤气管道抢修' }), await send({ kind: 'legal' })]).toEqual(['queued', 'queued']);
  expect((await perform(listNotices, app, lin, {})).items).toHaveLength(5);

  time.pass(25 * 3_600_000);
  expect([await send(), await send()]).toEqual(['queued', 'skipped frequency-cap']);
});

it('who opted out gets none but what the law asks for, until they opt in again', async () => {
  const { app, worker, lin } = await aCommunity();
  const { optedOutAt } = await perform(chooseBroadcasts, app, lin, { wanted: false });
  expect((await perform(chooseBroadcasts, app, lin, { wanted: false })).optedOutAt).toEqual(optedOutAt);

  const service = await aSent(app, worker, { to: TWO });
  const legal = await aSent(app, worker, { to: TWO, kind: 'legal' });
  await perform(chooseBroadcasts, app, lin, { wanted: true });
  const later = await aSent(app, worker, { to: toAll({ residents: ['lin'] }) });

  expect(await statesOf(app, service.id)).toEqual({ lin: 'skipped opted-out', wang: 'queued' });
  expect(await statesOf(app, legal.id)).toEqual({ lin: 'queued', wang: 'queued' });
  expect(await statesOf(app, later.id)).toEqual({ lin: 'queued' });
});

it('followJoined() keeps what somebody chose last under either record', async () => {
  const { app, lin, settle, time } = await aCommunity();
  await settle(buildResident({ id: 'younger', contacts: [], mergedInto: 'lin' }));
  await app.preferences.insert({ id: 'younger', optedOutAt: app.clock(), changedAt: app.clock() }, []);

  await perform(followJoined, app, SYSTEM, { residentId: 'younger' });
  expect(await app.preferences.optedOutAmong(['lin'])).toEqual(new Set(['lin']));

  time.pass(1000);
  await perform(chooseBroadcasts, app, lin, { wanted: true });
  await perform(followJoined, app, SYSTEM, { residentId: 'younger' });
  expect((await app.preferences.optedOutAmong(['lin'])).size).toBe(0);
});

it('previewBroadcast() and listCalls() say who is to be called: without a chat, or under a guardian', async () => {
  const { app, worker, organizer, settle } = await aCommunity();
  await settle(buildResident({ id: 'old', name: '孙奶奶', contacts: [] }));
  await perform(tagResident, app, worker, { residentId: 'wang', tags: ['监护人代收'] });
  const to = toAll({ residents: ['lin', 'wang', 'old'] });
  const { id } = await perform(composeBroadcast, app, worker, { region: '/d1/s1/c1/', text: '停水。', to });

  const preview = await perform(previewBroadcast, app, worker, { broadcastId: id });
  const calls = await perform(listCalls, app, worker, { broadcastId: id, limit: 1 });
  const rest = await perform(listCalls, app, worker, { broadcastId: id, after: calls.next!, limit: 1 });
  const masked = await perform(listCalls, app, organizer, { broadcastId: id });

  expect(preview).toMatchObject({
    recipients: 3,
    reachable: { terminal: 1 },
    excluded: { guardian: 1, 'no-chat': 1 },
    callList: 2,
  });
  expect([...calls.items, ...rest.items]).toMatchObject([
    { id: 'old', name: '孙奶奶', why: 'no-chat' },
    { id: 'wang', name: '王建国', why: 'guardian' },
  ]);
  expect(masked.items.map(({ name }) => name)).toEqual(['孙＊＊', '王＊＊']);
});

it('nobody is shown who has not voted', async () => {
  const { app, worker } = await aCommunity({ polls: [buildPoll()] });
  const { id } = await aSent(app, worker, { to: toAll({ nonVoters: 'lamps' }) });

  const { counts } = await perform(showBroadcast, app, worker, { broadcastId: id });

  expect(counts).toMatchObject([{ state: 'queued' }]);
  for (const list of [listRecipients, listCalls]) {
    const asking = perform(list as typeof listCalls, app, worker, { broadcastId: id });
    await expect(asking).rejects.toMatchObject({ code: 'broadcasts.secret-recipients' });
  }
});

it('listRecipients() names people whole to who serves them, masked to an organizer', async () => {
  const { app, worker, organizer } = await aCommunity();
  const { id } = await aSent(app, worker, { to: toAll({ residents: ['lin'] }) });

  const [whole] = (await perform(listRecipients, app, worker, { broadcastId: id })).items;
  const [masked] = (await perform(listRecipients, app, organizer, { broadcastId: id })).items;

  expect([whole?.name, masked?.name]).toEqual(['林晓梅', '林＊＊']);
});

it('a broadcast of a worker to a whole street waits for a second person, who is not the first', async () => {
  const { app, steward, settle } = await aCommunity();
  const grants = [{ role: 'worker' as const, region: '/d1/s1/' }];
  const one = await settle(buildResident({ id: 'street-worker', grants }));
  const other = await settle(buildResident({ id: 'other-street-worker', grants }));
  const street = { region: '/d1/s1/', to: toAll({ region: '/d1/s1/' }) };

  const waiting = await aSent(app, one, street);
  expect(waiting).toMatchObject({ state: 'draft', awaitsSecond: true });
  await expect(perform(approveBroadcast, app, one, { broadcastId: waiting.id })).rejects.toMatchObject({
    code: 'broadcasts.not-second',
  });

  expect(await perform(approveBroadcast, app, other, { broadcastId: waiting.id })).toMatchObject({
    state: 'scheduled',
    approvedBy: other.id,
  });
  expect(await aScheduled(app, steward, street)).toMatchObject({ state: 'scheduled', awaitsSecond: false });
});

it('what burdens neighbours goes out with a reason only, what the law forbids not at all', async () => {
  const { app, worker } = await aCommunity();
  const region = '/d1/s1/c1/';
  const compose = (text: string) => perform(composeBroadcast, app, worker, { region, text, to: TWO });

  await expect(compose('有事打13812345678。')).rejects.toMatchObject({ code: 'broadcasts.content-phone' });
  const { id } = await compose('领鸡蛋必须签到。');
  await expect(perform(scheduleBroadcast, app, worker, { broadcastId: id })).rejects.toMatchObject({
    code: 'broadcasts.content-forced-check-in',
  });
  const excused = await perform(scheduleBroadcast, app, worker, { broadcastId: id, excuse: '按人头分发' });
  expect(excused).toMatchObject({ state: 'scheduled', excuse: '按人头分发' });
});

it.each<[string, Person, 'draft' | 'sending' | 'paused' | 'recalled', typeof pauseBroadcast, string]>([
  ['pausing what was recalled', 'worker', 'recalled', pauseBroadcast, 'broadcasts.not-sending'],
  ['resuming what is being sent no more', 'worker', 'recalled', resumeBroadcast, 'broadcasts.not-paused'],
  ['the worker of another community', 'otherWorker', 'sending', pauseBroadcast, 'broadcasts.no-such-broadcast'],
  ['a resident', 'lin', 'sending', pauseBroadcast, 'broadcasts.no-such-broadcast'],
])('refuses %s', async (_, person, state, useCase, code) => {
  const community = await aCommunity();
  const { app, worker } = community;
  const { id } = await aSent(app, worker, { to: TWO });
  await app.broadcasts.change(id, (broadcast) => ({ next: { ...broadcast, state }, result: undefined }));

  await expect(perform(useCase, app, community[person], { broadcastId: id })).rejects.toMatchObject({ code });
});
