/**
 * Sign-ups over HTTP: the whole path (session, limits, activity, conditions, diary, list) on the standalone engine, for one
 * activity that everybody wants and for a hundred, against the same HTTP stack with one conditional write to our store; and
 * what the length of the list does to the rate.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../src/app.ts';
import { signUp, type Activity, type SignUp } from '../src/features/activities/index.ts';
import { actorOf, contactOf, type Resident } from '../src/features/residents/index.ts';
import { DAY, HOUR, later, perform } from '../src/kernel/index.ts';
import { compare, format, printTable, ratePerSecond, startProcess, wrk, type Load } from './servers/harness.ts';
import { openInstallation } from './servers/installation.ts';

const RESIDENTS = 20_000;
const PLACES = 500;
const ROUNDS = 3;
const CONNECTIONS = 64;
const SECONDS = 3;
const installation = await openInstallation();
const { app, directory, queue, storage } = installation;
const residents = Array.from({ length: RESIDENTS }, (_, index) => buildResident(index));
const tokens = join(directory, 'tokens');
writeFileSync(tokens, (await settle(app)).join('\n'));

const floors = await startProcess('bench/servers/floors.ts', {}, [join(directory, 'lmdb'), storage.uri]);
const api = await startProcess('bench/servers/api.ts', {
  MONGODB_URI: storage.uri,
  REDIS_URL: queue.url,
  PORT: '0',
  LOG_LEVEL: 'warn',
});

let announced = 0;
let days = 0;
const p99: number[] = [];
/** Everybody signs up for activities that are new in each round. */
const signUps = (count: number) => async () => {
  const prefix = `round${(announced += 1)}-`;
  for (let index = 0; index < count; index += 1) await announce(`${prefix}${index}`);
  const args = [tokens, prefix, String(count)];
  const load = await wrk(api.line, 'bench/lua/sign-up.lua', { connections: CONNECTIONS, seconds: SECONDS, args });
  p99.push(load.p99Ms);
  for (let index = 0; index < count; index += 1) await checkPlaces(`${prefix}${index}`);
  return rateOf(load);
};
const floor = async () => {
  const args = ['POST'];
  return rateOf(
    await wrk(`${floors.line}/conditional`, 'bench/lua/send.lua', { connections: CONNECTIONS, seconds: SECONDS, args }),
  );
};
const rows = await compare(
  [
    { name: 'Koa + body parser + zod + one conditional write to our store', run: floor },
    { name: `one activity, ${PLACES} places`, run: signUps(1) },
    { name: `100 activities, ${PLACES} places each`, run: signUps(100) },
  ],
  ROUNDS,
);
printTable(`Sign-ups, ${CONNECTIONS} connections`, 'requests/s', rows);
console.log(
  `\np99 of a sign-up at most ${format(Math.max(...p99))} ms; nowhere more placed than places, no request failed.`,
);

const lengths = [200, 2000, 18_000];
const growth = await compare(
  lengths.map((length) => ({ name: `${length} on the list`, run: () => rateBehind(length) })),
  ROUNDS,
);
printTable(`New sign-ups behind a list, ${CONNECTIONS} at once, without HTTP`, 'sign-ups/s', growth);

await Promise.all([floors.stop(), api.stop()]);
await installation.close();

function rateOf({ perSecond, failed }: Load): number {
  if (failed > 0) throw new Error(`${failed} requests were refused: the figure would be of refusals.`);
  return perSecond;
}

async function checkPlaces(id: string): Promise<void> {
  const list = (await app.activities.find(id))?.signUps ?? [];
  const placed = list.filter(({ state }) => state === 'placed').length;
  if (placed !== Math.min(PLACES, list.length)) throw new Error(`${placed} of ${list.length} were placed.`);
}

/** New sign-ups per second behind a list that has this length already. */
async function rateBehind(length: number): Promise<number> {
  const id = `long${(announced += 1)}`;
  await announce(id, residents.slice(0, length).map(lineOf));
  const others = residents.slice(length);
  const once = (index: number) => perform(signUp, app, actorOf(others[index % others.length]!), { activityId: id });
  return ratePerSecond(once, CONNECTIONS, 1000);
}

function lineOf({ id }: Resident, index: number): SignUp {
  const at = new Date();
  return index < PLACES
    ? { resident: id, people: 1, state: 'placed', signedUpAt: at, placedAt: at }
    : { resident: id, people: 1, state: 'waiting', signedUpAt: at };
}

/** Each on a day of its own, so that nobody is at two places at once. */
async function announce(id: string, list: readonly SignUp[] = []): Promise<void> {
  days += 1;
  const startsAt = later(new Date(), days * DAY);
  const activity: Omit<Activity, 'number'> = {
    id,
    region: '/d1/s1/c1/',
    title: '重阳茶话会',
    place: '社区活动室',
    startsAt,
    endsAt: later(startsAt, 2 * HOUR),
    capacity: PLACES,
    companions: 0,
    rooms: [],
    organizer: 'resident0',
    state: 'open',
    signUps: [],
    remindAt: startsAt,
  };
  await app.activities.insertNumbered(activity, []);
  if (list.length > 0) await app.activities.change(id, (kept) => ({ next: { ...kept, signUps: list }, result: null }));
}

function buildResident(index: number): Resident {
  const id = `resident${index}`;
  return {
    id,
    name: id,
    contacts: [contactOf('terminal', id)],
    trust: 'verified',
    region: '/d1/s1/c1/b1/',
    grants: [],
    consents: [],
    metAt: new Date(),
    handedOver: [],
  };
}

/** @returns a session token for each resident */
function settle({ residents: kept, sessions }: App): Promise<string[]> {
  return Promise.all(
    residents.map(async (resident) => {
      await kept.insert(resident, []);
      return (await sessions.open(resident.id, 'mini-program')).token;
    }),
  );
}
