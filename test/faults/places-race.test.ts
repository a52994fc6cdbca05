import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type App } from '../../src/app.ts';
import { signUp } from '../../src/features/activities/index.ts';
import { contactOf } from '../../src/features/residents/index.ts';
import { DAY, later, perform, wallClock } from '../../src/kernel/index.ts';
import { buildActivity } from '../factories/activities.ts';
import { aChat, buildUtterance } from '../factories/chat.ts';
import { REGION_TREE } from '../factories/regions.ts';
import { buildActor, buildResident } from '../factories/residents.ts';
import { freePort, startDoor, untilUp, type Door } from '../setup/doors.ts';
import { size } from '../setup/size.ts';
import { freshStorage } from '../setup/storage.ts';

const PEOPLE = size(160, 10_000);
const PLACES = size(50, 500);
const WAVES = size(2, 4);
const KILLS = size(1, 4);
const ROUNDS = size(10, 300);

const storage = freshStorage();
const apps: App[] = [];
let api: string;
let door: Door;
const tokens: string[] = [];
const startsAt = later(new Date(), 30 * DAY);
const when = { startsAt, endsAt: later(startsAt, DAY / 12), remindAt: startsAt };

beforeAll(async () => {
  const { uri: mongoUri, redisUrl, keyPrefix, keyDirectory } = storage;
  const options = { mongoUri, redisUrl, keyPrefix, keyDirectory, logLevel: 'silent', clock: wallClock };
  for (const name of ['one', 'other']) apps.push(await createApp({ name, ...options }));
  const [app] = apps as [App];
  for (const region of REGION_TREE) await app.regions.insert(region, []);
  await app.activities.insert(buildActivity({ capacity: PLACES, ...when }), []);
  const port = String(await freePort());
  api = `http://127.0.0.1:${port}`;
  door = startDoor('src', storage, { PORT: port });
  await Promise.all(
    Array.from({ length: PEOPLE }, async (_, index) => {
      await app.residents.insert(
        buildResident({ id: idOf(index), contacts: [contactOf('terminal', idOf(index))] }),
        [],
      );
      tokens[index] = (await app.sessions.open(idOf(index), 'mini-program')).token;
    }),
  );
  await untilUp(`${api}/healthz`);
});

afterAll(async () => {
  await door.stop();
  for (const app of apps) await app.close();
  await storage.drop();
});

const idOf = (index: number): string => `resident${index}`;

describe(`${PEOPLE} people who ask at once for ${PLACES} places, over HTTP and in the chat`, () => {
  it('have exactly the places and then the line, in the order they were answered, while the API is killed', async () => {
    const [app, bot] = apps as [App, App];
    const chat = aChat(bot);
    const answers = new Map<string, { state: string; position: number }>();

    // Whoever asks in a later wave asks after everyone of the waves before was answered.
    for (let wave = 0; wave < WAVES; wave += 1) {
      const first = (wave * PEOPLE) / WAVES;
      const indexes = Array.from({ length: PEOPLE / WAVES }, (_, index) => first + index);
      const asked = Promise.all(indexes.map((index) => (index % 4 === 0 ? say(index) : insistTwice(index))));
      if (wave < KILLS) {
        await pause(size(30, 400));
        await door.kill();
        door = startDoor('src', storage, { PORT: new URL(api).port });
      }
      await asked;
      await sayUntilListed(indexes.filter((index) => index % 4 === 0));
    }

    const { signUps = [] } = (await app.activities.find('tea')) ?? {};
    expect(signUps.map(({ state }) => state)).toEqual([
      ...Array<string>(PLACES).fill('placed'),
      ...Array<string>(PEOPLE - PLACES).fill('waiting'),
    ]);
    const inLine = signUps.map(({ resident }) => Number(resident.slice('resident'.length)));
    expect(inLine.toSorted((one, other) => one - other)).toEqual(Array.from({ length: PEOPLE }, (_, index) => index));
    const waves = inLine.map((index) => Math.floor((index * WAVES) / PEOPLE));
    expect(waves).toEqual(waves.toSorted((one, other) => one - other));
    const kept = new Map(
      signUps.map(({ resident, state }, place) => [resident, { state, position: Math.max(0, place + 1 - PLACES) }]),
    );
    expect([...answers.keys()].map((resident) => kept.get(resident))).toEqual([...answers.values()]);

    const waiting = (await app.activities.pending(1000)).flatMap(({ happenings }) => happenings);
    const told = new Map(waiting.map(({ id, name, by }) => [id, `${name} ${by}`]));
    expect([...told.values()].toSorted()).toEqual(
      signUps.map(({ resident }) => `activities.signed-up ${resident}`).toSorted(),
    );

    /** The same words arrive twice, as they do after a reconnection. */
    async function say(index: number, times = 0): Promise<void> {
      const said = { channel: 'terminal', contact: idOf(index), room: 'g1', addressed: false, text: '报名' };
      const utterance = buildUtterance({ id: `terminal:${index}-${times}`, ...said });
      await Promise.all([chat.receive(utterance), chat.receive(utterance)]);
    }

    /** Whoever is told that too many ask at once asks again. */
    async function sayUntilListed(indexes: readonly number[]): Promise<void> {
      for (let times = 1; times < 20; times += 1) {
        await chat.settled();
        const listed = new Set((await app.activities.find('tea'))!.signUps.map(({ resident }) => resident));
        const left = indexes.filter((index) => !listed.has(idOf(index)));
        if (left.length === 0) return;
        await Promise.all(left.map((index) => say(index, times)));
      }
    }

    async function insistTwice(index: number): Promise<void> {
      const both = await Promise.all([insist(index), insist(index)]);
      expect(both[1]).toEqual(both[0]);
      answers.set(idOf(index), both[0]);
    }
  });
});

/** Sends until it is answered, as a client does that sees the connection break. */
async function insist(index: number): Promise<{ state: string; position: number }> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`${api}/api/v1/activities/tea/sign-up`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${tokens[index]}`, 'content-type': 'application/json' },
      body: '{"people":1}',
    }).catch(() => undefined);
    const text = await answer?.text().catch(() => undefined);
    if (answer?.ok && text !== undefined) {
      const { state, position } = JSON.parse(text) as { state: string; position: number };
      return { state, position };
    }
    if (text?.includes('store.busy') === true) continue;
    if (answer !== undefined && answer.status < 500) throw new Error(`refused with ${answer.status}: ${text}`);
    await pause(50 + Math.random() * 100);
  }
  throw new Error('It was never answered.');
}

describe('one person who signs up for two activities at the same time', () => {
  const lin = buildActor({ id: idOf(0) });
  const ask = (app: App, activityId: string) => perform(signUp, app, lin, { activityId });
  const placesOf = async (ids: readonly string[]): Promise<number> => {
    const activities = await Promise.all(ids.map((id) => apps[0]!.activities.find(id)));
    return activities.flatMap((activity) => activity!.signUps).filter(({ state }) => state === 'placed').length;
  };
  let count = 0;
  const twoAtOnce = async (): Promise<[string, string]> => {
    count += 1;
    const begins = later(startsAt, count * 2 * DAY);
    const at = { startsAt: begins, endsAt: later(begins, DAY / 12), remindAt: begins, rooms: [] };
    const ids: [string, string] = [`a${count}`, `b${count}`];
    for (const [half, id] of ids.entries())
      await apps[0]!.activities.insert(buildActivity({ id, number: 2 * count + half, ...at }), []);
    return ids;
  };

  it('in two processes has one place', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const ids = await twoAtOnce();
      const outcomes = await Promise.allSettled(ids.map((id, half) => ask(apps[half]!, id)));
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refused.map(({ reason }) => (reason as { code?: string }).code)).toEqual(['activities.overlaps']);
      expect(await placesOf(ids)).toBe(1);
    }
  });

  it('is not kept from the second by a process that died at the first, nor given both when it only slept', async () => {
    const [sleeping, waking] = apps as [App, App];
    const [a, b] = await twoAtOnce();
    let wake: () => void = () => undefined;
    const awake = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const change: App['activities']['change'] = async (...given) => {
      await awake;
      return sleeping.activities.change(...given);
    };
    const slept = ask({ ...sleeping, activities: { ...sleeping.activities, change } }, a);
    while ((await waking.diaries.find(lin.id))?.entries.every(({ activity }) => activity !== a)) await pause(5);

    expect((await ask(waking, b)).signUp.state).toBe('placed');
    wake();
    await expect(slept).rejects.toMatchObject({ code: 'activities.overlaps' });
    expect(await placesOf([a, b])).toBe(1);
  });
});
