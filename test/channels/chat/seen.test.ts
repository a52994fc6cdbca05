import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import type { App } from '../../../src/app.ts';
import { connectRedis } from '../../../src/platform/redis.ts';
import { aChat, aCommand, buildUtterance, repliesTo } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';

const silent = pino({ level: 'silent' });

async function aCountedApp(given: Partial<App> = {}) {
  const { app } = await aCommunity();
  const asked: string[] = [];
  const utterances: App['utterances'] = {
    ...app.utterances,
    async keep(utterance, now) {
      asked.push(utterance.id);
      return app.utterances.keep(utterance, now);
    },
  };
  let runs = 0;
  const commands = [
    aCommand('报名', async () => {
      runs += 1;
    }),
  ];
  const chat = aChat({ ...app, utterances, ...given }, { commands });
  return {
    app,
    asked,
    runs: () => runs,
    async deliver(id: string) {
      await chat.receive(buildUtterance({ id, text: '报名' }));
      await chat.settled();
    },
  };
}

it('a message delivered again is known without asking the store', async () => {
  const { app, asked, runs, deliver } = await aCountedApp();

  for (let times = 0; times < 3; times += 1) await deliver('terminal:m1');
  await deliver('terminal:m2');

  expect(asked).toEqual(['terminal:m1', 'terminal:m2']);
  expect(runs()).toBe(2);
  expect(await repliesTo(app, buildUtterance({ id: 'terminal:m1' }))).toHaveLength(1);
});

it('a message that Redis has forgotten is known to the store', async () => {
  const { app, asked, runs, deliver } = await aCountedApp();

  await deliver('terminal:m1');
  await app.redis.del(`${app.keyPrefix}seen:terminal:m1`);
  await deliver('terminal:m1');

  expect(asked).toHaveLength(2);
  expect(runs()).toBe(1);
});

it('a message is not seen before the store has it', async () => {
  const { app } = await aCommunity();
  const failing: App['utterances'] = {
    ...app.utterances,
    keep: () => Promise.reject(new Error('the store is down')),
  };
  const chat = aChat({ ...app, utterances: failing }, { commands: [aCommand('报名')] });
  const utterance = buildUtterance({ text: '报名' });

  await expect(chat.receive(utterance)).rejects.toThrow('the store is down');
  const later = aChat(app, { commands: [aCommand('报名')] });
  await later.receive(utterance);
  await later.settled();

  expect(await repliesTo(app, utterance)).toHaveLength(1);
});

it.each([
  ['that cannot be reached', () => connectRedis('redis://127.0.0.1:1', silent)],
  ['that does not answer', () => Object.assign(connectRedis('redis://127.0.0.1:1', silent), { status: 'ready' })],
])('with a Redis %s, messages are answered once as before', async (_, connect) => {
  const redis = connect();
  onTestFinished(() => redis.disconnect());
  const { asked, runs, deliver } = await aCountedApp({ redis });

  await deliver('terminal:m1');
  await deliver('terminal:m1');

  expect(asked).toHaveLength(2);
  expect(runs()).toBe(1);
});
