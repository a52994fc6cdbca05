import { expect, it, onTestFinished, vi } from 'vitest';
import { startSender } from '../../../bots/sending/sender.ts';
import { laneOf } from '../../../src/features/broadcasts/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildNotice } from '../../factories/notices.ts';
import { aTime } from '../../factories/time.ts';
import { aService, aWechat } from './a-wechat.ts';

const PATIENCE = { timeout: 30_000, interval: 50 };

it('createWechat() comes back by itself after the puppet service was killed and started again, twice', async () => {
  const service = await aService();
  const { channel, puppet, lin, account, heard, sent } = await aWechat(async (mock) => {
    await service.start(mock);
    return service.open();
  });
  const { app, tell } = await anOutbox(channel);
  lin.say('停电前').to(account);
  await tell('停电前');
  await vi.waitFor(() => expect([heard.length, sent.length]).toEqual([1, 1]), PATIENCE);

  for (const round of ['第一次', '第二次']) {
    await service.kill();
    await vi.waitFor(() => expect(channel.isReady()).toBe(false), PATIENCE);
    await tell(`${round}停电`);
    await expect(channel.send({ contact: 'lin' }, '绕过队列')).rejects.toMatchObject({ reason: 'outage' });

    await service.start(puppet);
    await vi.waitFor(() => expect(channel.isReady()).toBe(true), PATIENCE);
    lin.say(`${round}来电`).to(account);
    await tell(`${round}来电`);
    await vi.waitFor(() => expect(heard.at(-1)?.text).toBe(`${round}来电`), PATIENCE);
    await vi.waitFor(() => expect(sent.at(-1)?.text).toBe(`${round}来电`), PATIENCE);
  }

  expect(heard.map(({ text }) => text)).toEqual(['停电前', '第一次来电', '第二次来电']);
  expect(sent.map(({ text }) => text)).toEqual(['停电前', '第一次停电', '第一次来电', '第二次停电', '第二次来电']);
  await vi.waitFor(async () => expect(await app.notices.counts('wechat')).toEqual({ sent: 5 }), PATIENCE);
}, 120_000);

it('createWechat() begins before its puppet service is there, and hears when it is', async () => {
  const service = await aService();
  let begin: () => Promise<void> = async () => undefined;
  const { lin, account, heard } = await aWechat(
    async (mock) => {
      begin = () => service.start(mock);
      return service.open();
    },
    { beforeLogin: () => begin() },
  );

  lin.say('在吗').to(account);

  await vi.waitFor(() => expect(heard).toMatchObject([{ text: '在吗' }]), PATIENCE);
}, 60_000);

it('createWechat() replaces a connection on which nothing is heard any more', async () => {
  const service = await aService();
  const { channel, puppet, lin, account, heard } = await aWechat(async (mock) => {
    await service.start(mock);
    return service.open();
  });
  const answer = vi.spyOn(puppet, 'ding').mockImplementation(() => undefined);

  await vi.waitFor(() => expect(channel.isReady()).toBe(false), PATIENCE);
  answer.mockRestore();
  await vi.waitFor(() => expect(channel.isReady()).toBe(true), PATIENCE);
  lin.say('还在吗').to(account);

  await vi.waitFor(() => expect(heard).toMatchObject([{ text: '还在吗' }]), PATIENCE);
}, 60_000);

/** A sender over the channel, and a way to queue messages to 林晓梅 for it, each after the other. */
async function anOutbox(channel: Parameters<typeof startSender>[0]) {
  const { app } = await aCommunity({ time: aTime(new Date().toISOString()) });
  const sender = await startSender(channel, app, { pacing: { perAccountMs: 0, perLaneMs: 0, atOnce: 1 } });
  onTestFinished(() => sender.stop());
  let count = 0;
  const tell = async (text: string) => {
    count += 1;
    const to = { contact: 'lin' };
    const at = app.clock();
    await app.notices.add([
      buildNotice({ id: `notice${count}`, channel: 'wechat', to, lane: laneOf('wechat', to), text, at }),
    ]);
  };
  return { app, tell };
}
