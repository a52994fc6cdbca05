import { expect, it, onTestFinished, vi } from 'vitest';
import type { Pacing } from '../../../config/defaults.ts';
import { PRIORITY } from '../../../src/features/broadcasts/index.ts';
import { NotSentError } from '../../../bots/channel.ts';
import { resendPause, startSender, type SenderOptions } from '../../../bots/sending/sender.ts';
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

  await vi.waitFor(() => expect(channel.said).toHaveLength(30), 10_000);
  for (const contact of ['person0', 'person1', 'person2']) {
    const own = channel.said.filter(({ to }) => 'contact' in to && to.contact === contact);
    expect(own.map(({ text }) => text)).toEqual(
      ids.filter((id) => `person${Number(id) % 3}` === contact).map((id) => `通知${id}`),
    );
  }
  await vi.waitFor(async () => expect(await app.notices.counts('terminal')).toEqual({ sent: 30 }), 10_000);
});

it('startSender() hears of a new notice and does not wait until it looks again', async () => {
  const { app } = await aCommunity();
  const channel = aChannel();
  await aSender(app, channel, { lookAgainMs: 60 * 60_000 });

  await app.notices.add([buildNotice()]);

  await vi.waitFor(() => expect(channel.said).toHaveLength(1), 10_000);
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

it('startSender() gives up on what the channel never takes, and goes on with what comes after', async () => {
  const { app, time } = await aCommunity();
  const channel = aChannel();
  channel.failures.push(...Array.from({ length: 20 }, () => new NotSentError('no such contact')));
  await app.notices.add(['1', '2'].map((id) => buildNotice({ id })));
  const { wake } = await aSender(app, channel);

  await vi.waitFor(
    async () => {
      time.pass(10 * 60_000);
      wake();
      expect(await app.notices.find('1')).toMatchObject({ state: 'failed', why: 'not-accepted', tries: 20 });
    },
    { timeout: 15_000, interval: 30 },
  );
  await vi.waitFor(() => expect(channel.said.map(({ text }) => text)).toEqual(['通知2']), 5000);
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

it('startSender() counts what was sent and what was not, for the figures of the installation', async () => {
  const { app } = await aCommunity();
  const channel = aChannel();
  channel.failures.push(new NotSentError('refused', { reason: 'recipient' }), new Error('connection reset'));
  await app.notices.add(['1', '2', '3'].map((id) => buildNotice({ id })));
  await aSender(app, channel);

  await vi.waitFor(async () => {
    const counts = await app.tallies.counts('messages');
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
