/** A sender as its own process, made to be killed, whose channel is out for a while. The test's time stands in a file. */
import { appendFileSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { NotSentError } from '../../../bots/channel.ts';
import { startSender } from '../../../bots/sending/sender.ts';
import { createApp } from '../../../src/app.ts';
import { aChannel } from '../../factories/channel.ts';

/** One message a second of the account, which may run twenty ahead. */
const PACING = { perAccountMs: 1000, accountBurst: 20, perLaneMs: 1000, laneBurst: 3, atOnce: 4 };

const {
  MONGODB_URI = '',
  REDIS_URL = '',
  KEY_PREFIX = '',
  KEY_DIRECTORY = '',
  FOLDER = '',
  OUT_FROM = '',
  OUT_UNTIL = '',
} = process.env;
const clock = () => new Date(Number(readFileSync(`${FOLDER}/time`, 'utf8')));
const storage = { mongoUri: MONGODB_URI, redisUrl: REDIS_URL, keyPrefix: KEY_PREFIX, keyDirectory: KEY_DIRECTORY };
const app = await createApp({ name: 'speaker', ...storage, logLevel: 'silent', clock });

const channel = aChannel();
channel.send = async (_, text) => {
  await pause(Math.random() * 10);
  const now = clock().getTime();
  if (now >= Number(OUT_FROM) && now < Number(OUT_UNTIL)) {
    appendFileSync(`${FOLDER}/asked`, `${text}\n`);
    throw new NotSentError('The channel is out.');
  }
  appendFileSync(`${FOLDER}/spoken`, `${text}\n`);
  appendFileSync(`${FOLDER}/times`, `${now}\n`);
  await pause(Math.random() * 10);
};
// The test's time runs hundreds of times faster than that of a send: the lease is longer than the whole test.
await startSender(channel, app, { pacing: PACING, leaseMs: 24 * 3_600_000 });
