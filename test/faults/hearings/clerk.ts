/**
 * A clerk as its own process, made to be killed: calls the next speaker, lets them speak, ends their turn, over and over; a turn
 * that nobody ends any more it ends itself. Whoever it called it writes to a file, each a line, once the store has said yes.
 */
import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createApp } from '../../../src/app.ts';
import { endTurn, giveFloor, turnNow } from '../../../src/features/hearings/index.ts';
import { isRefusal, perform, wallClock } from '../../../src/kernel/index.ts';
import { buildActor, buildGrant } from '../../factories/residents.ts';

const {
  MONGODB_URI = '',
  REDIS_URL = '',
  KEY_PREFIX = '',
  KEY_DIRECTORY = '',
  CALLED = '',
  SPEAK_MS = '',
} = process.env;
const storage = { mongoUri: MONGODB_URI, redisUrl: REDIS_URL, keyPrefix: KEY_PREFIX, keyDirectory: KEY_DIRECTORY };
const app = await createApp({ name: 'clerk', ...storage, logLevel: 'silent', clock: wallClock });
const clerk = buildActor({ id: `clerk-${process.pid}`, grants: [buildGrant('organizer')] });
const hearingId = 'parking';
const speakMs = Number(SPEAK_MS);

const refusalOf = (error: unknown): string => {
  if (isRefusal(error)) return error.code;
  throw error;
};

async function end(turn: number): Promise<void> {
  const code = await perform(endTurn, app, clerk, { hearingId, turn }).then(() => null, refusalOf);
  const known = [null, 'hearings.other-turn', 'hearings.nobody-speaks'];
  if (!known.includes(code)) throw new Error(`A turn could not be ended: ${code}`);
}

async function endAbandoned(): Promise<void> {
  const session = (await app.hearings.find(hearingId))!.session!;
  const speaking = turnNow(session);
  if (speaking !== undefined && Date.now() - speaking.beganAt.getTime() > 10 * speakMs)
    await end(session.turns.indexOf(speaking) + 1);
}

await app.hearings.find(hearingId);
process.send?.('ready');
await new Promise((resolve) => process.once('message', resolve));
for (;;) {
  const called = await perform(giveFloor, app, clerk, { hearingId }).then(({ session }) => session!, refusalOf);
  if (typeof called === 'string') {
    if (called === 'hearings.somebody-speaks') await endAbandoned();
    await pause(Math.random() * 5);
    continue;
  }
  const { resident, kind } = turnNow(called)!;
  appendFileSync(CALLED, `${called.turns.length} ${resident} ${kind}\n`);
  await pause(speakMs);
  await end(called.turns.length);
}
