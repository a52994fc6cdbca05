import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../src/app.ts';
import { DAY, wallClock } from '../../src/kernel/index.ts';
import { buildActivity } from '../factories/activities.ts';
import { buildOrganization, buildService } from '../factories/directory.ts';
import { REGION_TREE } from '../factories/regions.ts';
import { buildResident } from '../factories/residents.ts';
import { chanceFrom } from '../setup/chance.ts';
import { freePort, startDoor, untilUp, type Door } from '../setup/doors.ts';
import { expireLocks } from '../setup/locks.ts';
import { untilNothingIsLeft } from '../setup/patience.ts';
import { reactionsLeft } from '../setup/settled.ts';
import { size } from '../setup/size.ts';
import { freshStorage } from '../setup/storage.ts';

const RESIDENTS = size(120, 2000);
const PLACES = RESIDENTS / 4;
const AT_ONCE = 24;
const seed = Number(process.env.LINYI_SEED ?? randomInt(1, 2 ** 31));

const storage = freshStorage();
let app: App;
let api: string;
let tokens: ReadonlyMap<string, string>;
let doors: { api: Door; worker: Door };

beforeAll(async () => {
  app = await createApp({
    name: 'test',
    mongoUri: storage.uri,
    redisUrl: storage.redisUrl,
    keyPrefix: storage.keyPrefix,
    keyDirectory: storage.keyDirectory,
    logLevel: 'silent',
    clock: wallClock,
  });
  for (const region of REGION_TREE) await app.regions.insert(region, []);
  await app.organizations.insert(buildOrganization({ openOffers: RESIDENTS }), []);
  await app.services.insert(buildService({ capacity: RESIDENTS }), []);
  const startsAt = new Date(Date.now() + 30 * DAY);
  await app.activities.insert(
    buildActivity({ capacity: PLACES, startsAt, endsAt: new Date(startsAt.getTime() + DAY), remindAt: startsAt }),
    [],
  );
  tokens = new Map(await Promise.all(Array.from({ length: RESIDENTS }, (_, index) => settle(`resident${index}`))));

  const port = String(await freePort());
  api = `http://127.0.0.1:${port}`;
  doors = { api: startDoor('src', storage, { PORT: port }), worker: startDoor('jobs', storage) };
  await untilUp(`${api}/readyz`);

  async function settle(id: string): Promise<[string, string]> {
    await app.residents.insert(buildResident({ id }), []);
    return [id, (await app.sessions.open(id, 'mini-program')).token];
  }
});

afterAll(async () => {
  await doors.worker.stop();
  await doors.api.stop();
  await app.close();
  await storage.drop();
});

describe(`needs and places while API and worker are killed (LINYI_SEED=${seed})`, () => {
  it('keeps every acknowledged change, its happening and its reaction, each exactly once', async () => {
    const rampage = killAtRandom();
    const acknowledged = await inParallel([...tokens.keys()], async (resident) => ({
      resident,
      need: (await insist(resident, 'POST', '/needs', { text: '家里的灯坏了，想找师傅来修一下' })) as {
        number: string;
      },
      signUp: await insist(resident, 'PUT', '/activities/tea/sign-up', { people: 1 }),
    }));
    const kills = await rampage.end();
    await untilNothingIsLeft(() => reactionsLeft(app));

    expect(kills).toBeGreaterThanOrEqual(size(4, 20));
    await expectNeedsOnce(acknowledged.map(({ need }) => need.number));
    await expectPlacesOnce(acknowledged.map(({ resident }) => resident));
  });
});

/** Sends until it is answered, as a client does that sees the connection break: the same request, the same key. */
async function insist(resident: string, method: string, path: string, body: object): Promise<unknown> {
  for (let tries = 0; tries < 400; tries += 1) {
    const answer = await fetch(`${api}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${tokens.get(resident)}`,
        'content-type': 'application/json',
        'idempotency-key': `${resident}${path}`,
      },
      body: JSON.stringify(body),
    }).catch(() => undefined);
    const text = await answer?.text().catch(() => undefined);
    if (answer?.ok && text !== undefined) return JSON.parse(text);
    if (answer !== undefined && answer.status < 500)
      throw new Error(`${path} was refused with ${answer.status}: ${text}`);
    await pause(100);
  }
  throw new Error(`${path} was never answered.`);
}

async function inParallel<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const rest = items.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of rest) results.push(await act(item));
    }),
  );
  return results;
}

/** Kills one of the doors with SIGKILL and starts it again, over and over, until told to end. */
function killAtRandom(): { end(): Promise<number> } {
  const chance = chanceFrom(seed);
  const state = { ended: false, kills: 0 };
  const finished = run();
  return {
    async end() {
      state.ended = true;
      await finished;
      await untilUp(`${api}/readyz`);
      return state.kills;
    },
  };

  async function run(): Promise<void> {
    while (!state.ended || state.kills < size(4, 20)) {
      await pause(300 + chance() * 1500);
      const victim = chance() < 0.5 ? 'api' : 'worker';
      await doors[victim].kill();
      state.kills += 1;
      if (victim === 'worker') await expireLocks(app);
      doors[victim] =
        victim === 'api' ? startDoor('src', storage, { PORT: new URL(api).port }) : startDoor('jobs', storage);
      await untilUp(`${api}/healthz`);
    }
  }
}

async function expectNeedsOnce(numbers: readonly string[]): Promise<void> {
  const needs = await app.needs.findWhere({}, { limit: 10_000 });
  expect(needs.map((need) => need.number).toSorted()).toEqual(numbers.toSorted());
  expect(needs.map((need) => need.state).filter((state) => state !== 'offered')).toEqual([]);

  expect(await countBySubject('needs.submitted')).toEqual(new Map(needs.map((need) => [need.id, 1])));
  expect(await countBySubject('needs.offered')).toEqual(new Map(needs.map((need) => [need.id, 1])));
  const matches = await app.matches.findWhere({}, { limit: 10_000 });
  expect(matches.map((match) => match.need).toSorted()).toEqual(needs.map((need) => need.id).toSorted());
  const offers = await app.offers.findWhere({}, { limit: 10_000 });
  expect(offers.map((offer) => offer.need).toSorted()).toEqual(needs.map((need) => need.id).toSorted());
}

async function expectPlacesOnce(residents: readonly string[]): Promise<void> {
  const tea = await app.activities.find('tea');
  expect(tea?.signUps.map((signUp) => signUp.resident).toSorted()).toEqual(residents.toSorted());
  expect(tea?.signUps.filter((signUp) => signUp.state === 'placed')).toHaveLength(PLACES);

  const happened = (await app.happenings.of('tea')).filter((happening) => happening.name === 'activities.signed-up');
  expect(happened.map((happening) => happening.facts.resident).toSorted()).toEqual(residents.toSorted());
}

async function countBySubject(name: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for await (const { subject } of app.connection.collection('happenings').find({ name })) {
    counts.set(String(subject), (counts.get(String(subject)) ?? 0) + 1);
  }
  return counts;
}
