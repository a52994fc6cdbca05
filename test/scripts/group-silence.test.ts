import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportOnSilence } from '../../scripts/measure/group-silence.ts';
import { createApp, type App } from '../../src/app.ts';
import { wallClock } from '../../src/kernel/index.ts';
import { freshStorage } from '../setup/storage.ts';

const storage = freshStorage();
let app: App;

beforeAll(async () => {
  const { uri, redisUrl, keyPrefix, keyDirectory } = storage;
  app = await createApp({
    name: 'silence',
    mongoUri: uri,
    redisUrl,
    keyPrefix,
    keyDirectory,
    logLevel: 'silent',
    clock: wallClock,
  });
});
afterAll(async () => {
  await app.close();
  await storage.drop();
});

it('reportOnSilence() counts what the bot answered in a group that talks to itself', async () => {
  const { figures, lines } = await reportOnSilence(app, ['今天天气真好', '三楼着火了', '你吃了吗', '投票 2', '灯坏了']);

  expect(figures).toEqual({ messages: 5, replies: 2 });
  expect(lines.slice(1)).toEqual(['answered: 三楼着火了', 'answered: 投票 2']);
});
