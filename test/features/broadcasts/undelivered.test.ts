import { expect, it } from 'vitest';
import { BROADCASTS } from '../../../config/broadcasts.ts';
import {
  countUndelivered,
  keepNotices,
  listUndelivered,
  settleMany,
  settleUndelivered,
} from '../../../src/features/broadcasts/index.ts';
import { later, perform } from '../../../src/kernel/index.ts';
import { aCommunity, type Community, type Person } from '../../factories/community.ts';
import { buildNotice } from '../../factories/notices.ts';

const NEWS = { cause: 'happening1', text: '明天上午停水。' };

it.each<[Person, string, string[]]>([
  ['worker', 'of their community', ['here']],
  ['otherWorker', 'of theirs', ['there']],
  ['steward', 'of the district, and what has no region', ['here', 'there', 'nowhere']],
])('listUndelivered() shows the %s what is undelivered %s', async (person, _, ids) => {
  const community = await aCommunity();
  await aFailedNotice(community, 'here', '/d1/s1/c1/b1/');
  await aFailedNotice(community, 'there', '/d1/s1/c2/');
  await aFailedNotice(community, 'nowhere', '');
  await community.app.notices.add([buildNotice({ id: 'waiting' })]);

  const { items } = await perform(listUndelivered, community.app, community[person], {});

  expect(items.map(({ id }) => id)).toEqual(ids);
});

it('listUndelivered() is not for residents', async () => {
  const { app, lin } = await aCommunity();

  await expect(perform(listUndelivered, app, lin, {})).rejects.toMatchObject({ code: 'broadcasts.staff-only' });
});

it('settleUndelivered() queues a message again only when a person says so, and once', async () => {
  const community = await aCommunity();
  const { app, worker } = community;
  await aFailedNotice(community, 'here', '/d1/s1/c1/');
  const input = { noticeId: 'here', decision: 'send-again' } as const;

  await perform(settleUndelivered, app, worker, input);

  expect(await app.notices.find('here')).toMatchObject({ state: 'queued', tries: 0, settledBy: 'worker' });
  await expect(perform(settleUndelivered, app, worker, input)).rejects.toMatchObject({
    kind: 'conflict',
    code: 'broadcasts.delivered',
  });
});

it('settleUndelivered() takes what is left as it is off the list', async () => {
  const community = await aCommunity();
  const { app, worker } = community;
  await aFailedNotice(community, 'here', '/d1/s1/c1/');

  await perform(settleUndelivered, app, worker, { noticeId: 'here', decision: 'leave' });

  expect(await app.notices.find('here')).toMatchObject({ state: 'skipped', why: 'left-by-staff' });
  expect((await perform(listUndelivered, app, worker, {})).items).toEqual([]);
});

it.each<[string, Person, string, string]>([
  ['a resident', 'lin', 'here', 'broadcasts.missing'],
  ['the worker of another community', 'otherWorker', 'here', 'broadcasts.missing'],
  ['the worker, of what does not exist', 'worker', 'no-such', 'broadcasts.missing'],
])('settleUndelivered() refuses %s', async (_, person, noticeId, code) => {
  const community = await aCommunity();
  await aFailedNotice(community, 'here', '/d1/s1/c1/');

  const settling = perform(settleUndelivered, community.app, community[person], { noticeId, decision: 'leave' });

  await expect(settling).rejects.toMatchObject({ kind: 'missing', code });
});

it('settleUndelivered() cannot send where there is no chat', async () => {
  const { app, steward } = await aCommunity();
  const to = { role: 'purchaser', region: '/d1/' } as const;
  await keepNotices(app, { ...NEWS, to, now: app.clock() });
  const [notice] = (await perform(listUndelivered, app, steward, {})).items;

  const settling = perform(settleUndelivered, app, steward, { noticeId: notice!.id, decision: 'send-again' });

  await expect(settling).rejects.toMatchObject({ kind: 'conflict', code: 'broadcasts.no-chat' });
});

it('countUndelivered() counts by reason what is in one’s care, the most frequent first', async () => {
  const community = await aCommunity();
  const { app, worker, lin } = community;
  for (const id of ['1', '2']) await aFailedNotice(community, id, '/d1/s1/c1/');
  await aFailedNotice(community, 'doubt', '/d1/s1/c1/', 'no-answer');
  await aFailedNotice(community, 'there', '/d1/s1/c2/');

  expect(await perform(countUndelivered, app, worker, {})).toEqual([
    { state: 'failed', why: 'not-accepted', channel: 'terminal', count: 2 },
    { state: 'unknown', why: 'no-answer', channel: 'terminal', count: 1 },
  ]);
  expect(await perform(countUndelivered, app, worker, { state: 'unknown' })).toHaveLength(1);
  await expect(perform(countUndelivered, app, lin, {})).rejects.toMatchObject({ code: 'broadcasts.staff-only' });
});

it('settleMany() decides about one reason, in one’s care only, and about nothing that came later', async () => {
  const community = await aCommunity();
  const { app, worker, lin, time } = community;
  for (const id of ['1', '2']) await aFailedNotice(community, id, '/d1/s1/c1/');
  await aFailedNotice(community, 'doubt', '/d1/s1/c1/', 'no-answer');
  await aFailedNotice(community, 'there', '/d1/s1/c2/');
  const upTo = app.clock();
  time.pass(1000);
  await aFailedNotice(community, 'later', '/d1/s1/c1/');
  const input = { why: 'not-accepted', upTo, decision: 'send-again' } as const;

  expect(await perform(settleMany, app, worker, input)).toEqual({ settled: 2, withoutChat: 0, more: false });
  expect(await perform(settleMany, app, worker, input)).toEqual({ settled: 0, withoutChat: 0, more: false });

  const states = await Promise.all(['1', '2', 'doubt', 'there', 'later'].map((id) => app.notices.find(id)));
  expect(states.map((notice) => notice?.state)).toEqual(['queued', 'queued', 'unknown', 'failed', 'failed']);
  await expect(perform(settleMany, app, lin, input)).rejects.toMatchObject({ code: 'broadcasts.staff-only' });
});

it('settleMany() decides about so many at once, says that there are more, and goes past what has no chat', async () => {
  const community = await aCommunity();
  const { app, steward } = community;
  await keepNotices(app, { ...NEWS, to: { role: 'purchaser', region: '/d1/' }, now: app.clock() });
  const ids = Array.from({ length: BROADCASTS.mostSettledAtOnce }, (_, index) => `many${index}`);
  await app.notices.add(ids.map((id) => ({ ...buildNotice({ id }), state: 'failed', why: 'not-accepted' })));
  const input = { upTo: later(app.clock(), 1000), decision: 'send-again' } as const;

  const first = await perform(settleMany, app, steward, input);
  const second = await perform(settleMany, app, steward, input);

  expect(first).toEqual({ settled: BROADCASTS.mostSettledAtOnce - 1, withoutChat: 1, more: true });
  expect(second).toEqual({ settled: 1, withoutChat: 1, more: false });
});

async function aFailedNotice(
  { app }: Community,
  id: string,
  region: string,
  why: 'not-accepted' | 'no-answer' = 'not-accepted',
): Promise<void> {
  await app.notices.add([buildNotice({ id, region, at: app.clock(), to: { contact: id } })]);
  await app.notices.claimToSend(id, 'sender', app.clock(), app.clock());
  await app.notices.giveUp(id, 'sender', why === 'no-answer' ? 'unknown' : 'failed', why);
}
