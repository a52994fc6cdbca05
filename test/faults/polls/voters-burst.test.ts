import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../../src/app.ts';
import { closeDue, electorateOf, recordId } from '../../../src/features/polls/index.ts';
import { ballotKeyOf, codeOf } from '../../../src/features/polls/secret/secret-ballot.ts';
import { DAY, later, perform, SYSTEM, wallClock } from '../../../src/kernel/index.ts';
import { type StandaloneMongo, startStandaloneMongo } from '../../../standalone/mongo/spawn.ts';
import { buildPoll } from '../../factories/polls.ts';
import { REGION_TREE } from '../../factories/regions.ts';
import { buildResident } from '../../factories/residents.ts';
import { chanceFrom } from '../../setup/chance.ts';
import { freePort, startDoor, untilUp, type Door } from '../../setup/doors.ts';
import { ensureBuilt } from '../../setup/launcher.ts';
import { size } from '../../setup/size.ts';
import { freshStorage } from '../../setup/storage.ts';

const VOTERS = size(400, 10_000);
const AT_ONCE = 64;
/** Who is killed, one after the other. */
const VICTIMS: readonly string[] = ['api', 'store', 'api'];
const CHOICES = ['yes', 'no', 'abstain'];
const seed = Number(process.env.LINYI_SEED ?? randomInt(1, 2 ** 31));
const chance = chanceFrom(seed);
const bundled = 'dist/standalone/mongo/main.js';

/** What becomes of a tenth each: stays away, hangs up when the line breaks, changes their mind; the others vote once. */
const KINDS = ['away', 'hasty', 'wavering', ...Array<'steady'>(7).fill('steady')] as const;
const kindOf = (index: number) => KINDS[index % KINDS.length]!;

/** What a voter may have in the count: one of these, or nothing where `undefined` is among them. */
const allowed = new Map<number, readonly (string | undefined)[]>();

const storage = freshStorage();
const tokens: string[] = [];
let directory: string;
let engine: StandaloneMongo;
let app: App;
let api: string;
let door: Door;
const engineAt = { dir: '', port: 0, entry: bundled };

beforeAll(async () => {
  await ensureBuilt();
  directory = await mkdtemp(join(tmpdir(), 'linyi-burst-'));
  Object.assign(engineAt, { dir: directory, port: await freePort() });
  engine = await startStandaloneMongo(engineAt);
  const { redisUrl, keyPrefix, keyDirectory } = storage;
  const mongoUri = `${engine.uri.replace(/\/(\?.*)?$/u, '')}/burst`;
  app = await createApp({
    name: 'test',
    mongoUri,
    redisUrl,
    keyPrefix,
    keyDirectory,
    logLevel: 'silent',
    clock: wallClock,
  });
  for (const region of REGION_TREE) await app.regions.insert(region, []);
  await Promise.all(
    Array.from({ length: VOTERS }, async (_, index) => {
      await app.residents.insert(buildResident({ id: idOf(index) }), []);
      tokens[index] = (await app.sessions.open(idOf(index), 'mini-program')).token;
    }),
  );
  const times = { opensAt: new Date(), closesAt: later(new Date(), DAY) };
  await app.polls.insert(buildPoll({ ...times, form: 'secret', roll: VOTERS }), []);
  const electors = tokens.map((_, index) => ({ id: electorOf(index), voters: [idOf(index)] }));
  await app.electorates.insert(electorateOf('lamps', electors), []);
  await app.keys.make(ballotKeyOf('lamps'));

  api = `http://127.0.0.1:${await freePort()}`;
  door = openDoor(mongoUri);
  await untilUp(`${api}/healthz`);
});

afterAll(async () => {
  await door.stop();
  await app.close();
  await engine.stop();
  await storage.drop();
  await rm(directory, { recursive: true, force: true });
});

const idOf = (index: number): string => `voter${index}`;
const electorOf = (index: number): string => `elector-${index}`;
const openDoor = (uri: string): Door =>
  startDoor('src', { ...storage, uri }, { PORT: new URL(api).port, LINYI_KEY_DIR: storage.keyDirectory });

describe(`${VOTERS} voters in a burst while ${VICTIMS.join(', ')} are killed (LINYI_SEED=${seed})`, () => {
  it('have every acknowledged ballot counted once, and no other', async () => {
    const state = { settled: 0 };
    const waiting = Array.from({ length: VOTERS }, (_, index) => index).values();
    const [kills] = await Promise.all([
      killAsTheyVote(state),
      ...Array.from({ length: AT_ONCE }, async () => {
        for (const index of waiting) {
          allowed.set(index, await vote(index));
          state.settled += 1;
        }
      }),
    ]);
    expect(kills).toEqual(VICTIMS);

    const key = (await app.keys.find(ballotKeyOf('lamps')))!;
    await perform(closeDue, { ...app, clock: () => later(new Date(), 2 * DAY) }, SYSTEM, {});
    const poll = (await app.polls.find('lamps'))!;
    const { record } = (await app.pollRecords.find(recordId('lamps', poll.round)))!;
    const byCode = new Map(record.ballots.map(({ code, choices }) => [code, choices[0]]));
    const counted = tokens.map((_, index) => byCode.get(codeOf(key, electorOf(index))));

    expect(byCode.size).toBe(record.ballots.length);
    expect(counted.filter((choice) => choice !== undefined)).toHaveLength(record.ballots.length);
    expect(counted.flatMap((choice, index) => (allowed.get(index)!.includes(choice) ? [] : [index]))).toEqual([]);
    expect(poll.result!.participants).toBe(record.ballots.length);
    for (const { option, votes } of poll.result!.standings)
      expect(votes).toBe(counted.filter((choice) => choice === option).length);
  });
});

/** @returns what may be in the count for this voter afterwards */
async function vote(index: number): Promise<readonly (string | undefined)[]> {
  const first = CHOICES[Math.floor(chance() * CHOICES.length)]!;
  switch (kindOf(index)) {
    case 'away':
      return [undefined];
    case 'hasty':
      return (await send(index, first)) ? [first] : [first, undefined];
    case 'steady':
      await insist(index, first);
      return [first];
    case 'wavering': {
      await insist(index, first);
      const second = CHOICES[(CHOICES.indexOf(first) + 1) % CHOICES.length]!;
      await insist(index, second);
      return [second];
    }
  }
}

/** Sends until it is answered, as a client does that sees the connection break. */
async function insist(index: number, choice: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (await send(index, choice)) return;
    await pause(100);
  }
  throw new Error(`Voter ${index} was not answered for ${PATIENCE_MS} ms; at last it was ${lastAnswer}.`);
}

const PATIENCE_MS = 90_000;
let lastAnswer = 'none';

/** @returns whether it was acknowledged */
async function send(index: number, choice: string): Promise<boolean> {
  const answer = await fetch(`${api}/api/v1/polls/lamps/ballot`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${tokens[index]}`, 'content-type': 'application/json' },
    body: JSON.stringify({ choices: [choice] }),
    signal: AbortSignal.timeout(PATIENCE_MS / 3),
  }).catch((error: unknown) => {
    lastAnswer = String(error);
    return undefined;
  });
  const text = await answer?.text().catch(() => undefined);
  if (answer !== undefined) lastAnswer = `${answer.status} ${text ?? ''}`;
  if (answer !== undefined && text !== undefined && !answer.ok && ![409, 503].includes(answer.status))
    throw new Error(`A vote was answered with ${answer.status}: ${text}`);
  return answer?.ok === true && text !== undefined;
}

/** One kill in each quarter of the burst, at a moment nobody knows before. */
async function killAsTheyVote(state: { readonly settled: number }): Promise<readonly string[]> {
  for (const [turn, victim] of VICTIMS.entries()) {
    const moment = (VOTERS * (turn + chance())) / (VICTIMS.length + 1);
    while (state.settled < moment) await pause(2);
    if (victim === 'store') {
      await engine.kill();
      engine = await startStandaloneMongo(engineAt);
    } else {
      await door.kill();
      door = openDoor(`${engine.uri.replace(/\/(\?.*)?$/u, '')}/burst`);
    }
    await untilUp(`${api}/healthz`);
  }
  return VICTIMS;
}
