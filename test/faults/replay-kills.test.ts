import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from '../../scripts/demo/seed.ts';
import { createApp, type App } from '../../src/app.ts';
import { MINUTE, wallClock } from '../../src/kernel/index.ts';
import { chanceFrom } from '../setup/chance.ts';
import { size } from '../setup/size.ts';
import { freshStorage } from '../setup/storage.ts';
import { startDying } from './replay/deaths.ts';
import { anEmptyLedger, staffAnswer, talk } from './replay/neighbours.ts';
import { aPlatform, utteranceId, type Said } from './replay/platform.ts';
import {
  expectAnsweredOnce,
  expectEffectsOnce,
  expectOffersWhole,
  expectSentOnce,
  expectWholeHistories,
} from './replay/proof.ts';

const MESSAGES = size(60, 10_000);
const AT_ONCE = size(20, 100);
/** From one death to the next there are so many messages, on an average. */
const PACE = size(120, 700);
/** So many messages are said again at once. */
const PART = size(100, 500);
/** Two cores that have other work too are slow at the large size. */
const LONGEST_MS = size(10, 40) * MINUTE;
const seed = Number(process.env.LINYI_SEED ?? randomInt(1, 2 ** 31));

const storage = freshStorage();
const folder = mkdtempSync(join(tmpdir(), 'linyi-replay-'));
let app: App;

beforeAll(async () => {
  const { uri: mongoUri, redisUrl, keyPrefix, keyDirectory } = storage;
  app = await createApp({
    name: 'test',
    mongoUri,
    redisUrl,
    keyPrefix,
    keyDirectory,
    logLevel: 'silent',
    clock: wallClock,
  });
  await seedDemo(app);
});

afterAll(async () => {
  await app.close();
  await storage.drop();
  rmSync(folder, { recursive: true });
});

describe(`${MESSAGES} messages while bot and worker are killed (LINYI_SEED=${seed})`, () => {
  it(
    'are each answered once and have each one effect, also when all of them are said again',
    async () => {
      const socketPath = join(folder, 'chat.sock');
      const platform = aPlatform(app, socketPath);
      const ledger = anEmptyLedger();
      const chance = chanceFrom(seed);
      const dying = await startDying({ app, storage, socketPath, platform, chance, pace: PACE });

      const parts = { app, platform, ledger, seed, most: MESSAGES };
      const state = { isOver: false };
      const staff = staffAnswer(parts, { isOver: () => state.isOver, most: MESSAGES / 20 });
      await talk(parts, AT_ONCE);
      state.isOver = true;
      await staff;

      const answered = await answersOf(ledger.said);
      await forgetSeen();
      for (const [index, part] of inParts(ledger.said, PART).entries()) {
        platform.sayAgain(part);
        // A new message comes after the old ones: when it is answered, they were looked at.
        const last = { id: `last-${index}`, contact: 'last', text: '帮助' };
        ledger.said.push(last);
        await platform.say([last]);
      }
      const deaths = await dying.end();
      await dying.rest();
      await platform.stop();

      expect(deaths.bot).toBeGreaterThan(0);
      expect(deaths.worker).toBeGreaterThan(0);
      expect(await answersOf([...answered.keys()].map((id) => ({ id })))).toEqual(answered);
      await expectAnsweredOnce(app, ledger, platform);
      await expectEffectsOnce(app, ledger);
      await expectWholeHistories(app);
      await expectOffersWhole(app);
      await expectSentOnce(app, platform);
    },
    LONGEST_MS,
  );
});

/** When each of them was answered. */
async function answersOf(said: readonly Pick<Said, 'id'>[]): Promise<Map<string, Date>> {
  const answered = await app.connection.collection('utterances').find({ state: 'done' }).toArray();
  const wanted = new Set(said.map(({ id }) => utteranceId(id)));
  const own = answered.filter(({ _id }) => wanted.has(String(_id)));
  return new Map(own.map(({ _id, doneAt }) => [String(_id).slice(utteranceId('').length), doneAt as Date]));
}

/** As if the minutes had passed for which Redis knows what was said: the store must know it. */
async function forgetSeen(): Promise<void> {
  for await (const keys of app.redis.scanStream({ match: `${app.keyPrefix}seen:*`, count: 1000 }))
    if ((keys as string[]).length > 0) await app.redis.unlink(...(keys as string[]));
}

const inParts = <Item>(items: readonly Item[], length: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / length) }, (_, index) =>
    items.slice(index * length, (index + 1) * length),
  );
