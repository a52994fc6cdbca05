import { expect, it, onTestFinished, vi } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pacing } from '../../../config/defaults.ts';
import { PRIORITY } from '../../../src/features/broadcasts/index.ts';
import { NotSentError } from '../../../bots/channel.ts';
import { resendPause, startSender, type SenderOptions } from '../../../bots/sender.ts';
import { aChannel, type FakeChannel } from '../../factories/channel.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildNotice } from '../../factories/notices.ts';

const NO_LIMIT: Pacing = { perAccountMs: 0, perLaneMs: 0, atOnce: 8 };

it('startSender() takes the notices of each recipient there in their order, and marks them sent', async () => {
  const { app } = await aCommunity();
  const channel = aChannel();
  const ids = Array.from({ length: 30 }, (_, index) => String(index));
  await app.notices.add(ids.map((id) => buildNotice({ id, to: { contact: `person${Number(id) % 3}` } })));

  await aSender(app, channel);

  await vi.waitFor(() => expect(channel.said).toHaveLength(30));
  for (const contact of ['person0', 'person1', 'person2']) {
    const own = channel.said.filter(({ to }) => 'contact' in to && to.contact === contact);
    expect(own.map(({ text }) => text)).toEqual(
      ids.filter((id) => `person${Number(id) % 3}` === contact).map((id) => `通知${id}`),
    );
  }
  await vi.waitFor(async () => expect(await app.notices.counts('terminal')).toEqual({ sent: 30 }));
});

it('startSender() hears of a new notice at once', async () => {
  const { app } = await aCommunity();
  const channel = aChannel();
  await aSender(app, channel);

  const before = performance.now();
  await app.notices.add([buildNotice()]);

  await vi.waitFor(() => expect(channel.said).toHaveLength(1), { interval: 10 });
  expect(performance.now() - before).toBeLessThan(800);
});

it('startSender() keeps notices of other channels for them', async () => {
  const { app } = await aCommunity();
  const channel = aChannel();
  await app.notices.add([buildNotice({ id: 'other', channel: 'wechat' }), buildNotice({ id: 'own' })]);

  await aSender(app, channel);

  await vi.waitFor(() => expect(channel.said).toHaveLength(1));
  expect(await app.notices.find('other')).toMatchObject({ state: 'queued', tries: 0 });
});

it('startSender() waits through an outage without losing a try, then sends everything in order', async () => {
  const { app } = await aCommunity();
  const channel = aChannel();
  channel.ready = false;
  await app.notices.add(['1', '2', '3'].map((id) => buildNotice({ id })));
  await aSender(app, channel);
  await vi.waitFor(async () => expect(await app.notices.find('1')).toMatchObject({ state: 'queued', tries: 0 }));

  channel.ready = true;

  await vi.waitFor(() => expect(channel.said.map(({ text }) => text)).toEqual(['通知1', '通知2', '通知3']), 5000);
});

it('startSender() tries again what surely did not leave, and what comes after it in its lane waits', async () => {
  const { app, time } = await aCommunity();
  const channel = aChannel();
  channel.failures.push(new NotSentError('offline'));
  await app.notices.add(['1', '2'].map((id) => buildNotice({ id })));
  await aSender(app, channel);
  await vi.waitFor(async () => expect(await app.notices.find('1')).toMatchObject({ state: 'queued', tries: 1 }));
  expect(channel.said).toEqual([]);

  time.pass(resendPause(1));

  await vi.waitFor(() => expect(channel.said.map(({ text }) => text)).toEqual(['通知1', '通知2']), 5000);
});

it('startSender() gives up on what only one recipient never gets, and goes on with what comes after', async () => {
  const { app, time } = await aCommunity();
  const channel = aChannel();
  const send = channel.send;
  channel.send = async (to, text) => {
    if (text === '通知1') throw new NotSentError('unreachable');
    await send(to, text);
  };
  await app.notices.add(['1', '2'].map((id) => buildNotice({ id })));
  const { wake } = await aSender(app, channel);

  await vi.waitFor(
    async () => {
      time.pass(10 * 60_000);
      await app.notices.add([buildNotice({ id: `other${time.now().getTime()}`, to: { contact: 'wang' } })]);
      wake();
      expect(await app.notices.find('1')).toMatchObject({ state: 'failed', why: 'not-accepted', tries: 20 });
    },
    { timeout: 15_000, interval: 60 },
  );
  await vi.waitFor(() => expect(channel.said.map(({ text }) => text)).toContain('通知2'), 5000);
});

it('startSender() gives up on what has waited for a day, though the channel was out all the time', async () => {
  const { app, time } = await aCommunity();
  const channel = aChannel();
  channel.failures.push(new NotSentError('unreachable'), new NotSentError('unreachable'));
  await app.notices.add([buildNotice({ id: '1' })]);
  const { wake } = await aSender(app, channel);
  await vi.waitFor(async () => expect(await app.notices.find('1')).toMatchObject({ state: 'queued', tries: 1 }));

  time.pass(24 * 60 * 60_000 + 1);
  wake();

  await vi.waitFor(async () => expect(await app.notices.find('1')).toMatchObject({ why: 'not-accepted' }), 5000);
});

it('startSender() never repeats what may have arrived', async () => {
  const { app, time } = await aCommunity();
  const channel = aChannel();
  channel.failures.push(new Error('connection reset'));
  await app.notices.add(['1', '2'].map((id) => buildNotice({ id })));

  await aSender(app, channel);

  await vi.waitFor(() => expect(channel.said.map(({ text }) => text)).toEqual(['通知2']));
  time.pass(24 * 60 * 60_000);
  expect(await app.notices.find('1')).toMatchObject({ state: 'unknown', why: 'no-answer' });
  expect(channel.said).toHaveLength(1);
});

it('startSender() believes a channel that answers late', async () => {
  const { app } = await aCommunity();
  const channel = aChannel();
  let take = () => undefined as void;
  channel.send = () => new Promise((resolve) => (take = resolve));
  await app.notices.add([buildNotice()]);
  await aSender(app, channel, { sendTimeoutMs: 20 });
  await vi.waitFor(async () => expect(await app.notices.find('notice')).toMatchObject({ state: 'unknown' }));

  take();

  await vi.waitFor(async () => expect(await app.notices.find('notice')).toMatchObject({ state: 'sent' }));
});

it('startSender() shares the work with another sender without sending anything twice or out of order', async () => {
  const { app } = await aCommunity();
  const channel = aChannel();
  const other = aChannel();
  (other as { said: unknown }).said = channel.said;
  const ids = Array.from({ length: 40 }, (_, index) => String(index));
  await app.notices.add(ids.map((id) => buildNotice({ id, to: { contact: `person${Number(id) % 2}` } })));

  await Promise.all([aSender(app, channel), aSender(app, other)]);

  await vi.waitFor(() => expect(channel.said).toHaveLength(40), 10_000);
  const ofFirst = channel.said.filter(({ to }) => 'contact' in to && to.contact === 'person0');
  expect(ofFirst.map(({ text }) => text)).toEqual(ids.filter((id) => Number(id) % 2 === 0).map((id) => `通知${id}`));
});

it.each([
  ['recipient', 'recipient-refuses'],
  ['content', 'content-refused'],
] as const)('startSender() gives up at once on what the %s refuses, and goes on', async (reason, why) => {
  const { app } = await aCommunity();
  const channel = aChannel();
  channel.failures.push(new NotSentError('refused', { reason }));
  await app.notices.add(['1', '2'].map((id) => buildNotice({ id })));

  await aSender(app, channel);

  await vi.waitFor(() => expect(channel.said.map(({ text }) => text)).toEqual(['通知2']), 5000);
  expect(await app.notices.find('1')).toMatchObject({ state: 'failed', why, tries: 1 });
});

it('startSender() rests as long as a channel asks that is spoken to too fast; nobody loses a try', async () => {
  const { app, time } = await aCommunity();
  const channel = aChannel();
  channel.failures.push(new NotSentError('too fast', { reason: 'limit', retryAfterMs: 7000 }));
  await app.notices.add(['a', 'b'].map((id) => buildNotice({ id, to: { contact: id } })));
  const { wake } = await aSender(app, channel, { pacing: { ...NO_LIMIT, atOnce: 1 } });
  await vi.waitFor(async () => expect(await app.notices.find('a')).toMatchObject({ state: 'queued', tries: 0 }));

  time.pass(6999);
  wake();
  await aMoment();
  expect(channel.said).toEqual([]);
  time.pass(1);
  wake();

  await vi.waitFor(() => expect(channel.said).toHaveLength(2), 5000);
});

it('startSender() asks a channel that is out with one message at a time, ever more seldom', async () => {
  const { app, time } = await aCommunity();
  const channel = aChannel();
  let asked = 0;
  channel.send = async () => {
    asked += 1;
    throw new NotSentError('unreachable');
  };
  await app.notices.add(
    Array.from({ length: 40 }, (_, id) => buildNotice({ id: String(id), to: { contact: `p${id}` } })),
  );
  const { wake } = await aSender(app, channel, { pacing: { ...NO_LIMIT, atOnce: 1 } });

  for (let seconds = 0; seconds < 30 * 60; seconds += 30) {
    time.pass(30_000);
    wake();
    await aMoment();
  }

  expect(asked).toBeGreaterThan(10);
  expect(asked).toBeLessThanOrEqual(35);
  await vi.waitFor(async () => expect(await app.notices.counts('terminal')).toEqual({ queued: 40 }));
});

it('startSender() lets answers go before news, but nobody’s messages out of their order', async () => {
  const { app } = await aCommunity();
  const channel = aChannel();
  channel.ready = false;
  const news = (id: string, contact: string) => buildNotice({ id, to: { contact }, priority: PRIORITY.broadcast });
  await app.notices.add([news('1', 'wang'), news('2', 'lin'), news('3', 'zhao')]);
  await app.notices.add([buildNotice({ id: 'answer', to: { contact: 'lin' }, priority: PRIORITY.answer })]);
  await app.notices.add([buildNotice({ id: 'alert', to: { contact: 'worker' }, priority: PRIORITY.alert })]);
  await aSender(app, channel, { pacing: { ...NO_LIMIT, atOnce: 1 } });

  channel.ready = true;

  await vi.waitFor(() => expect(channel.said).toHaveLength(5), 5000);
  const order = channel.said.map(({ text }) => text);
  expect(order.slice(0, 2)).toEqual(['通知alert', '通知2']);
  expect(order.indexOf('通知answer')).toBeGreaterThan(order.indexOf('通知2'));
});

it('startSender() does not tell what is no longer true', async () => {
  const { app, time } = await aCommunity();
  const channel = aChannel();
  channel.ready = false;
  const until = new Date(time.now().getTime() + 1000);
  await app.notices.add([buildNotice({ id: '1', until }), buildNotice({ id: '2' })]);
  await aSender(app, channel);
  time.pass(1000);

  channel.ready = true;

  await vi.waitFor(() => expect(channel.said.map(({ text }) => text)).toEqual(['通知2']), 5000);
  expect(await app.notices.find('1')).toMatchObject({ state: 'skipped', why: 'too-late' });
});

it('startSender() counts what was sent and what was not, for the figures of the installation', async () => {
  const { app } = await aCommunity();
  const channel = aChannel();
  channel.failures.push(new NotSentError('refused', { reason: 'recipient' }), new Error('connection reset'));
  await app.notices.add(['1', '2', '3'].map((id) => buildNotice({ id })));
  await aSender(app, channel);

  await vi.waitFor(async () => {
    const counts = await app.tallies.counts('sent');
    expect(Object.fromEntries(counts.map(({ labels, count }) => [labels.outcome, count]))).toEqual({
      failed: 1,
      unknown: 1,
      sent: 1,
    });
  }, 5000);
  expect(await app.tallies.times('sending')).toMatchObject([{ labels: { channel: 'terminal' }, count: 1 }]);
});

async function aSender(
  app: Community['app'],
  channel: FakeChannel,
  options: Partial<SenderOptions> = {},
): Promise<{ wake(): void }> {
  const sender = await startSender(channel, app, { pacing: NO_LIMIT, ...options });
  onTestFinished(() => sender.stop());
  return { wake: () => app.nudges.send('notices') };
}

/** Long enough for a round of the sender. */
const aMoment = () => pause(40);
