import { expect, it, vi } from 'vitest';
import { createMetrics } from '../../../src/http/pages/metrics.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';

it('what the bot hears, understands and answers is counted, and shown by another process', async () => {
  const { app } = await aCommunity();
  const chat = aChat(app);

  await chat.say('lin', '帮助');
  await chat.say('lin', '我的编号');
  await chat.say('wang', '嗯嗯嗯');
  await chat.say('wang', '今天天气真好', { room: 'garden', addressed: false });

  await vi.waitFor(async () => {
    const page = await createMetrics(app).text();
    expect(page).toContain('linyi_chat_received_total{channel="terminal"} 3');
    expect(page).toContain('linyi_chat_understood_total{by="chat.help"} 1');
    expect(page).toContain('linyi_chat_understood_total{by="residents.who-am-i"} 1');
    expect(page).toContain('linyi_chat_unanswered_total{channel="terminal"} 1');
    expect(page).toContain('linyi_chat_answer_seconds_count{channel="terminal"} 3');
    expect(page).toContain('linyi_chat_answer_seconds_bucket{channel="terminal",le="+Inf"} 3');
  });
});

it('createChatCounts() sorts answers by how long they took', async () => {
  const { app } = await aCommunity();
  const { chatCounts } = app;

  for (const ms of [10, 25, 26, 70_000]) chatCounts.answered('wechat', ms);

  const { latency } = await chatCounts.read();
  expect(latency.wechat).toMatchObject({ count: 4, sumMs: 70_061 });
  expect(latency.wechat?.atMost.slice(0, 2)).toEqual([
    [25, 2],
    [50, 3],
  ]);
  expect(latency.wechat?.atMost.at(-1)).toEqual([60_000, 3]);
});
