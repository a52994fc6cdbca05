import { createApp, type App } from '../../src/app.ts';
import { actorOf, type Resident } from '../../src/features/residents/index.ts';
import type { Actor } from '../../src/kernel/index.ts';
import { atFileEnd } from '../setup/file-end.ts';
import { freshStorage } from '../setup/storage.ts';
import { REGION_TREE } from './regions.ts';
import { buildGrant, buildResident } from './residents.ts';
import { aTime, type TestTime } from './time.ts';

/** What to start with, by store: `{ polls: [buildPoll()] }`. */
export type Seeds = {
  readonly [Name in keyof App]?: App[Name] extends { insert(value: infer Value, happenings: readonly never[]): unknown }
    ? readonly Value[]
    : never;
};

const PEOPLE = {
  /** Two verified neighbours in 桂花社区. */
  lin: buildResident({ id: 'lin', name: '林晓梅', region: '/d1/s1/c1/b1/' }),
  wang: buildResident({ id: 'wang', name: '王建国', region: '/d1/s1/c1/b2/' }),
  /** Verified in 河湾社区. */
  zhao: buildResident({ id: 'zhao', name: '赵敏', region: '/d1/s1/c2/b1/' }),
  /** Says to live in 桂花社区; nobody has checked. */
  chen: buildResident({ id: 'chen', name: '陈阿姨', trust: 'declared' }),
  /** Known by a chat contact and nothing else. */
  guest: buildGuest(),
  organizer: buildResident({ id: 'organizer', name: '周敏', grants: [buildGrant('organizer')] }),
  worker: buildResident({ id: 'worker', name: '刘洋', grants: [buildGrant('worker')] }),
  dutyWorker: buildResident({ id: 'duty-worker', name: '马超', grants: [buildGrant('duty-worker')] }),
  otherWorker: buildResident({
    id: 'other-worker',
    name: '孙丽',
    region: '/d1/s1/c2/',
    grants: [buildGrant('worker', '/d1/s1/c2/')],
  }),
  /** Staff of the organization with the id `org1`. */
  staff: buildResident({
    id: 'staff',
    name: '何静',
    grants: [buildGrant('organization-staff', '/d1/s1/', 'org1')],
  }),
  broker: buildResident({ id: 'broker', name: '钱进', grants: [buildGrant('broker', '/d1/s1/')] }),
  /** Steward of the whole district. */
  steward: buildResident({ id: 'steward', name: '郑华', grants: [buildGrant('steward', '/d1/')] }),
};

export type Person = keyof typeof PEOPLE;

export interface Community extends Readonly<Record<Person, Actor>> {
  readonly app: App;
  readonly time: TestTime;
  /** Adds another resident and returns them as an actor. */
  settle(resident: Resident): Promise<Actor>;
}

/** A fresh database with the region tree, its people and what the test is about; closed after the test file. */
export async function aCommunity(
  given: Seeds & { readonly time?: TestTime; readonly logLevel?: string } = {},
): Promise<Community> {
  const { time = aTime(), logLevel = 'silent', ...seeds } = given;
  const storage = freshStorage();
  const app = await createApp({
    name: 'test',
    mongoUri: storage.uri,
    redisUrl: storage.redisUrl,
    keyPrefix: storage.keyPrefix,
    keyDirectory: storage.keyDirectory,
    logLevel,
    clock: time.clock,
  });
  atFileEnd(async () => {
    await app.close();
    await storage.drop();
  });

  await plant(app, 'regions', REGION_TREE);
  await plant(app, 'residents', Object.values(PEOPLE));
  for (const [store, values] of Object.entries(seeds)) await plant(app, store as keyof App, values);

  const people = Object.fromEntries(Object.entries(PEOPLE).map(([name, resident]) => [name, actorOf(resident)]));
  return {
    ...(people as Record<Person, Actor>),
    app,
    time,
    async settle(resident) {
      return actorOf(await app.residents.insert(resident, []));
    },
  };
}

/** One community for examples that leave it as it is; made when the first of them asks for it. */
export function aSharedCommunity(given: Parameters<typeof aCommunity>[0] = {}): () => Promise<Community> {
  let made: Promise<Community> | undefined;
  return () => (made ??= aCommunity(given));
}

async function plant(app: App, store: keyof App, values: readonly unknown[]): Promise<void> {
  const { insert } = app[store] as { insert(value: unknown, happenings: readonly never[]): Promise<unknown> };
  await Promise.all(values.map((value) => insert(value, [])));
}

function buildGuest(): Resident {
  const { region: _region, name: _name, ...guest } = buildResident({ id: 'guest', trust: 'contact' });
  return guest;
}
