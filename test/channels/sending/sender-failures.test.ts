import { expect, it, onTestFinished, vi } from 'vitest';
import { createBreaker } from '../../../bots/sending/breaker.ts';
import { NotSentError } from '../../../bots/channel.ts';
import { startSender } from '../../../bots/sending/sender.ts';
import { CHAT } from '../../../config/defaults.ts';
import { later } from '../../../src/kernel/index.ts';
import { aChannel, type FakeChannel } from '../../factories/channel.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildNotice } from '../../factories/notices.ts';

it.each([
  ['recipient', 'recipient-refused'],
  ['content', 'content-refused'],
] as const)('startSender() never tries again what fails for its %s, and goes on', async (reason, why) => {
  const { app } = await aCommunity();
  const channel = aChannel();
  channel.failures.push(new NotSentError('refused', { reason }));
  await app.notices.add(['1', '2'].map((id) => buildNotice({ id })));

  await aSender(app, channel);

  await vi.waitFor(() => expect(channel.said.map(({ text }) => text)).toEqual(['通知2']), 5000);
  expect(await app.notices.find('1')).toMatchObject({ state: 'failed', why, tries: 1 });
});

it('startSender() sends nothing of an account over its limit until the channel allows it, and no try is lost', async () => {
  const { app, time } = await aCommunity();
  const channel = aChannel();
  await app.notices.add([buildNotice({ id: '1' })]);
  channel.failures.push(new NotSentError('too fast', { reason: 'limit', retryAfterMs: 300_000 }));
  const send = vi.spyOn(channel, 'send');
  const { wake } = await aSender(app, channel);
  const dueAt = later(app.clock(), 300_000);
  await vi.waitFor(async () => expect(await app.notices.find('1')).toMatchObject({ state: 'queued', tries: 0, dueAt }));

  await app.notices.add([buildNotice({ id: 'other', to: { contact: 'wang' } })]);
  time.pass(299_000);
  wake();
  await anotherRound(app);
  expect(send).toHaveBeenCalledTimes(1);

  time.pass(1000);

  await vi.waitFor(() => expect(channel.said.map(({ text }) => text).sort()).toEqual(['通知1', '通知other']), 5000);
});

it('startSender() lets the others go on when only one room is over its limit', async () => {
  const { app } = await aCommunity();
  const channel = aChannel();
  channel.failures.push(new NotSentError('too fast', { reason: 'limit', limitOf: 'lane' }));
  await app.notices.add([buildNotice({ id: '1' }), buildNotice({ id: '2', to: { contact: 'wang' } })]);

  await aSender(app, channel);

  await vi.waitFor(() => expect(channel.said.map(({ text }) => text)).toEqual(['通知2']), 5000);
  const dueAt = later(app.clock(), CHAT.overLimitMs);
  expect(await app.notices.find('1')).toMatchObject({ state: 'queued', tries: 0, dueAt });
});

it('startSender() asks a channel that is out ever more rarely for half an hour, then sends everything in order', async () => {
  const { app, time } = await aCommunity();
  const channel = aChannel();
  const take = channel.send.bind(channel);
  let isOut = true;
  let asked = 0;
  channel.send = async (to, text) => {
    if (isOut) {
      asked += 1;
      throw new NotSentError('offline');
    }
    await take(to, text);
  };
  const ids = Array.from({ length: 24 }, (_, index) => String(index));
  await app.notices.add(ids.map((id) => buildNotice({ id, to: { contact: `person${Number(id) % 6}` } })));
  const { wake } = await aSender(app, channel);

  const end = later(app.clock(), 30 * 60_000);
  while (app.clock() < end) {
    time.pass(10_000);
    wake();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const tries = await Promise.all(ids.map(async (id) => (await app.notices.find(id))!.tries));
  expect(Math.max(...tries)).toBeLessThanOrEqual(2);
  expect(asked).toBeGreaterThan(6);
  expect(asked).toBeLessThan(60);

  isOut = false;
  await vi.waitFor(
    () => {
      time.pass(CHAT.breaker.longestProbeMs);
      wake();
      expect(channel.said).toHaveLength(24);
    },
    { timeout: 15_000, interval: 50 },
  );
  for (let person = 0; person < 6; person += 1) {
    const own = channel.said.filter(({ to }) => 'contact' in to && to.contact === `person${person}`);
    expect(own.map(({ text }) => text)).toEqual([0, 6, 12, 18].map((step) => `通知${person + step}`));
  }
});

it('startSender() skips what is no longer true, before and without sending it', async () => {
  const { app } = await aCommunity();
  const channel = aChannel();
  const now = app.clock();
  await app.notices.add([
    buildNotice({ id: 'over', until: now }),
    buildNotice({ id: 'still', until: later(now, 60_000) }),
  ]);

  await aSender(app, channel);

  await vi.waitFor(() => expect(channel.said.map(({ text }) => text)).toEqual(['通知still']), 5000);
  expect(await app.notices.find('over')).toMatchObject({ state: 'skipped', why: 'too-late', tries: 0 });
});

it('createBreaker() opens for several recipients, not for one, and asks at growing distances until it is answered', () => {
  const breaker = createBreaker({ opensAfterLanes: 2, firstProbeMs: 100, longestProbeMs: 300 });

  expect([breaker.failed('a', 0), breaker.failed('a', 1), breaker.failed('b', 2)]).toEqual([false, false, true]);
  expect(breaker.waitFor(2)).toBe(100);
  breaker.probed(102);
  expect(breaker.waitFor(102)).toBe(100);
  breaker.probed(202);
  expect(breaker.waitFor(202)).toBe(200);
  breaker.probed(402);
  breaker.probed(702);
  expect(breaker.waitFor(702)).toBe(300);
  expect(breaker.choose([{ lane: 'b' }, { lane: 'a' }])).toEqual({ lane: 'a' });
  expect(breaker.choose([{ lane: 'a' }, { lane: 'c' }])).toEqual({ lane: 'c' });

  breaker.answered();
  expect([breaker.isOpen(), breaker.waitFor(703)]).toEqual([false, 0]);
});

/** The sender looks at the queue again at least once a second. */
async function anotherRound(app: Community['app']): Promise<void> {
  const heads = vi.spyOn(app.notices, 'heads');
  const before = heads.mock.calls.length;
  await vi.waitFor(() => expect(heads.mock.calls.length).toBeGreaterThan(before + 1), 5000);
}

async function aSender(app: Community['app'], channel: FakeChannel): Promise<{ wake(): void }> {
  const sender = await startSender(channel, app, { pacing: { perAccountMs: 0, perLaneMs: 0, atOnce: 8 } });
  onTestFinished(() => sender.stop());
  return { wake: () => app.nudges.send('notices') };
}
