/** A sender as its own process, made to be killed: what its channel takes, it writes to a file, each message a line. */
import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { startSender } from '../../../bots/sending/sender.ts';
import { createApp } from '../../../src/app.ts';
import { wallClock } from '../../../src/kernel/index.ts';
import { aChannel } from '../../factories/channel.ts';

const { MONGODB_URI = '', REDIS_URL = '', KEY_PREFIX = '', KEY_DIRECTORY = '', SPOKEN = '', HANGS = '' } = process.env;
const storage = { mongoUri: MONGODB_URI, redisUrl: REDIS_URL, keyPrefix: KEY_PREFIX, keyDirectory: KEY_DIRECTORY };
const app = await createApp({ name: 'speaker', ...storage, logLevel: 'silent', clock: wallClock });

const channel = aChannel();
channel.send = async (_, text) => {
  await pause(Math.random() * 4);
  appendFileSync(SPOKEN, `${text}\n`);
  if (HANGS === text) await pause(60_000);
  await pause(Math.random() * 4);
};
await startSender(channel, app, { pacing: { perAccountMs: 0, perLaneMs: 0, atOnce: 4 } });
