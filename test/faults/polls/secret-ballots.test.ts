import { appendFileSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../../src/app.ts';
import { closeDue, openPoll, sealDue, viewRecord } from '../../../src/features/polls/index.ts';
import { actorOf } from '../../../src/features/residents/index.ts';
import { DAY, HOUR, later, NOBODY, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { openQueue, openStorage, type Queue, type Storage } from '../../../standalone/choose.ts';
import { aChat } from '../../factories/chat.ts';
import { aDoor, type TestDoor } from '../../factories/door.ts';
import { buildHall } from '../../factories/polls.ts';
import { REGION_TREE } from '../../factories/regions.ts';
import { buildGrant, buildResident } from '../../factories/residents.ts';
import { aTime } from '../../factories/time.ts';
import { ensureBuilt } from '../../setup/launcher.ts';
import { ATTACKS, filesBelow, hits, type Dump, type Known } from '../secrecy/attack.ts';

const VOTERS = 300;
const BY_CHAT = 60;
/** Half the electors choose each way: who guesses is right half the time, and above this one time in ten thousand. */
const CHANCE = 0.5 + 3.9 * Math.sqrt(0.25 / VOTERS);
const said = (choice: string): string => `第1号 ${choice === 'yes' ? '赞成' : '反对'}`;
const choiceOf = (index: number): string => ((index * 7919) % 13 < 6 ? 'yes' : 'no');

let directory: string;
let storage: Storage;
let queue: Queue;
let app: App;
let door: TestDoor;
let pollId: string;
const time = aTime();
const logs: string[] = [];

beforeAll(async () => {
  await ensureBuilt();
  directory = await mkdtemp(join(tmpdir(), 'linyi-secrecy-'));
  const place = {
    dataDir: join(directory, 'data'),
    env: {},
    engineProgram: 'dist/standalone/mongo/main.js',
    tell: () => {},
  };
  mkdirSync(place.dataDir);
  storage = await openStorage(place);
  queue = await openQueue(place);
  app = await createApp({
    name: 'api',
    mongoUri: storage.uri,
    redisUrl: queue.url,
    keyDirectory: join(directory, 'keys'),
    logLevel: 'info',
    clock: time.clock,
  });
  (app.logger as unknown as Record<symbol, unknown>)[pino.symbols.streamSym] = {
    write: (line: string) => void logs.push(line),
  };
  for (const region of REGION_TREE) await app.regions.insert(region, []);
  await app.halls.insert(buildHall({ rooms: [] }), []);
  const people = Array.from({ length: VOTERS }, (_, index) => buildResident({ id: `voter-${index}-of-all` }));
  await Promise.all(people.map((person) => app.residents.insert(person, [])));
  const organizer = buildResident({ id: 'organizer', trust: 'declared', grants: [buildGrant('organizer')] });
  await app.residents.insert(organizer, []);
  door = await aDoor(app, { limits: { resident: 1e9, address: 1e9, logIn: 1e9 } });
  const poll = { hallId: 'hall', title: '要不要换物业', method: 'yes-no' as const, form: 'secret' as const };
  const closesAt = later(time.now(), DAY).toISOString();
  ({ id: pollId } = await perform(openPoll, app, actorOf(organizer), { ...poll, closesAt }));
}, 120_000);

afterAll(async () => {
  await app.close().catch(() => undefined);
  await queue.stop();
  await storage.stop();
  await rm(directory, { recursive: true, force: true });
});

async function dump(): Promise<Dump> {
  const names = (await app.connection.db!.listCollections().toArray()).map(({ name }) => name);
  const documents = await Promise.all(
    names.map(async (name) => [name, await app.connection.collection(name).find().toArray()] as const),
  );
  return { documents: Object.fromEntries(documents), logs: [...logs] };
}

describe(`a secret poll of ${VOTERS} voters`, () => {
  const truth = new Map<string, string>();
  const order: string[] = [];
  const residents = new Map<string, string>();
  let before: Dump;
  let after: Dump;
  let known: Known;

  it('takes votes by chat and HTTP, is counted, and sealed', async () => {
    const chat = aChat(app);
    const byChat = async (id: string, choice: string) => (await chat.say(id, said(choice))).join().includes('不记名');
    const answers = new Set<boolean>();
    for (let index = 0; index < VOTERS; index += 1) {
      const id = `voter-${index}-of-all`;
      const choice = choiceOf(index);
      time.pass(1000);
      answers.add(await (index < BY_CHAT ? byChat(id, choice) : byHttp(id, choice)));
      const elector = (await app.electorates.electorsOf(pollId, id))[0]!.id;
      order.push(elector);
      residents.set(elector, id);
      truth.set(elector, choice);
    }
    expect([...answers]).toEqual([true]);
    before = await dump();
    time.pass(DAY);
    await perform(closeDue, app, SYSTEM, {});
    await perform(sealDue, app, SYSTEM, {});
    time.pass(3 * HOUR);
    await app.utterances.shredWords(time.now());
    const { record } = await perform(viewRecord, app, NOBODY, { pollId });
    known = { order, residents, record };
    after = await dump();

    expect(record.tally.participants).toBe(VOTERS);
    expect(record.ballots.filter(({ choices }) => choices[0] === 'yes')).toHaveLength(
      [...truth.values()].filter((choice) => choice === 'yes').length,
    );
    expect(await filesBelow(join(directory, 'keys'))).toEqual([]);
    expect(logs.filter((line) => line.includes('voter-299-of-all')).length).toBeGreaterThan(0);
  }, 300_000);

  it.each(Object.keys(ATTACKS))('is not given away, supposing that %s', (name) => {
    for (const loot of [before, after]) expect(hits(ATTACKS[name]!(loot, known), truth)).toBeLessThan(CHANCE);
  });

  it.each([
    [
      'the record were in order of arrival',
      'the record is in order of arrival',
      (loot: Dump, { record }: Known): [Dump, Known] => {
        const ballots = order.map((elector) => ({ code: elector, choices: [truth.get(elector)!] }));
        return [loot, { order, residents, record: { ...record, ballots } }];
      },
    ],
    [
      'ballots named their voter',
      'a document names both',
      (loot: Dump, all: Known): [Dump, Known] => {
        const ballots = [...truth].map(([elector, choice]) => ({ voter: residents.get(elector), choices: [choice] }));
        return [{ ...loot, documents: { ...loot.documents, ballots } }, all];
      },
    ],
    [
      'requests were logged whole',
      'a line of the log names both',
      (loot: Dump, all: Known): [Dump, Known] => {
        const lines = [...truth].map(([by, choice]) => JSON.stringify({ by, body: { choices: [choice] } }));
        return [{ ...loot, logs: lines }, all];
      },
    ],
  ] as const)('would be given away if %s', (_, attack, plant) => {
    const [loot, all] = plant(after, known);
    expect(hits(ATTACKS[attack]!(loot, all), truth)).toBeGreaterThan(0.9);
  });

  it('leaves in no file what somebody wrote or sent; a leak planted there is found', async () => {
    await app.close();
    await queue.stop();
    await storage.stop();
    const planted = join(directory, 'data', 'planted');
    const codes = known.record.ballots.map(({ code }) => code);
    const traces = [said('yes'), said('no'), '"choices":["', ...codes.filter((_, index) => index % 6 === 0)];
    const found = async () =>
      (await filesBelow(join(directory, 'data'))).flatMap(({ name, bytes }) =>
        traces.filter((trace) => holds(bytes, trace)).map((trace) => `${name}: ${trace}`),
      );
    expect(await found()).toEqual([]);
    appendFileSync(planted, `voter-17-of-all ${said('yes')}`);
    expect(await found()).toEqual([`${planted}: ${said('yes')}`]);
  });
});

/** Votes and asks for the code, each with a key of its own. @returns whether both were answered */
async function byHttp(id: string, choice: string): Promise<boolean> {
  const caller = await door.as(buildActorOf(id));
  const key = { 'idempotency-key': `key-of-${id}` };
  const vote = await caller.put(`/polls/${pollId}/ballot`, { choices: [choice] }, key);
  const receipt = await caller.get(`/polls/${pollId}/receipt`);
  return vote.status === 200 && receipt.status === 200;
}

const buildActorOf = (id: string) => actorOf(buildResident({ id }));

/** Words that somebody said stand nowhere; the code of a ballot stands in the record, and not beside somebody's id. */
function holds(bytes: Buffer, trace: string): boolean {
  for (let at = bytes.indexOf(trace); at !== -1; at = bytes.indexOf(trace, at + 1)) {
    const around = bytes.subarray(Math.max(0, at - 100), at + 100).toString('latin1');
    if (!/^\w{4}-/u.test(trace) || /voter-\d+-of-all/u.test(around)) return true;
  }
  return false;
}
