import * as fc from 'fast-check';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Pacing } from '../../../config/defaults.ts';
import { NotSentError } from '../../../bots/channel.ts';
import { createPacer } from '../../../bots/pacer.ts';
import { resendPause, startSender } from '../../../bots/sender.ts';
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

it('createPacer() never lets two messages be closer than the account and the lane allow', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ lane: fc.constantFrom('a', 'b', 'c'), pause: fc.nat(4000) }), { maxLength: 60 }),
      (wishes) => {
        const pacer = createPacer({ perAccountMs: 1000, perLaneMs: 3000, atOnce: 1 });
        const sent: { lane: string; at: number }[] = [];
        let now = 0;
        for (const { lane, pause } of wishes) {
          now += pause;
          now += pacer.waitFor(lane, now);
          pacer.took(lane, now);
          sent.push({ lane, at: now });
        }
        for (const [index, { lane, at }] of sent.entries()) {
          const later = sent.slice(index + 1);
          const sameLane = later.find((next) => next.lane === lane);
          expect((later[0]?.at ?? Infinity) - at).toBeGreaterThanOrEqual(1000);
          expect((sameLane?.at ?? Infinity) - at).toBeGreaterThanOrEqual(3000);
        }
      },
    ),
  );
});

async function aSender(
  app: Community['app'],
  channel: FakeChannel,
  options: { readonly sendTimeoutMs?: number } = {},
): Promise<{ wake(): void }> {
  const sender = await startSender(channel, app, { pacing: NO_LIMIT, ...options });
  onTestFinished(() => sender.stop());
  return { wake: () => app.nudges.send('notices') };
}
