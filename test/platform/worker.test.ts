import { afterAll, beforeAll, beforeEach, expect, it, describe } from 'vitest';
import { z } from 'zod';
import { jobRunner, namesByHappening, startWorker } from '../../jobs/worker.ts';
import type { Reaction } from '../../jobs/define.ts';
import { createApp, type App } from '../../src/app.ts';
import { defineUseCase, later, MINUTE, Refusal, wallClock, type AnyUseCase } from '../../src/kernel/index.ts';
import { aggregateStore, type AggregateStore } from '../../src/platform/aggregate-store.ts';
import { relayOnce, requeueOwed } from '../../src/platform/relay.ts';
import { freshStorage } from '../setup/storage.ts';

interface Lamp {
  readonly id: string;
  readonly repairs: number;
}

const storage = freshStorage();
let app: App;
let lamps: AggregateStore<Lamp>;
let failures = 0;

const repair = defineUseCase({
  name: 'lamps.repair',
  input: z.object({ lamp: z.string() }),
  async run(_ports: App, _actor, { lamp }, call) {
    if (lamp === 'refused') throw new Refusal('conflict', 'lamps.gone');
    const done = await lamps.change(
      lamp,
      (value) => ({ next: { ...value, repairs: value.repairs + 1 }, result: true }),
      { cause: call.once },
    );
    if (failures > 0) {
      failures -= 1;
      throw new Error('died after the change');
    }
    return done;
  },
});

const repairs: Reaction = {
  name: 'lamps.broke-repair',
  when: 'lamps.broke',
  useCase: repair as unknown as AnyUseCase,
  input: ({ subject }) => ({ lamp: subject }),
};
const definitions = { reactions: [repairs], scheduled: [] };

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
  lamps = aggregateStore<Lamp>({ connection: app.connection, onOutbox: () => app.nudges.send('outbox') }, 'lamps', {
    repairs: Number,
  });
});

afterAll(async () => {
  await app.close();
  await storage.drop();
});

beforeEach(async () => {
  await lamps.model.deleteMany({});
  failures = 0;
});

const breaks = (id: string) =>
  lamps.insert({ id, repairs: 0 }, [{ name: 'lamps.broke', by: 'lin', at: new Date(), region: '/d1/', facts: {} }]);

const relayParts = () => ({
  ...app,
  outboxes: [lamps],
  reactionsTo: namesByHappening(definitions.reactions),
});

const until = async (holds: () => Promise<boolean>) => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not come to pass within five seconds.');
};

describe('relay and reactions', () => {
  it('records a happening, performs its reaction once and strikes it off', async () => {
    const worker = await startWorker({ ...app, outboxes: [lamps] }, definitions);
    await breaks('corner');

    await until(async () => (await app.happenings.of('corner')).some((happening) => happening.owed.length === 0));
    await worker.stop();

    expect(await lamps.find('corner')).toEqual({ id: 'corner', repairs: 1 });
    expect(await app.happenings.of('corner')).toMatchObject([{ name: 'lamps.broke', by: 'lin', owed: [] }]);
    expect(await lamps.pending(10)).toEqual([]);
  });

  it('a reaction that fails after its change is tried again and changes nothing twice', async () => {
    failures = 2;
    const worker = await startWorker({ ...app, outboxes: [lamps] }, definitions);
    await breaks('yard');

    await until(async () => (await app.happenings.of('yard')).some((happening) => happening.owed.length === 0));
    await worker.stop();

    expect(failures).toBe(0);
    expect(await lamps.find('yard')).toMatchObject({ repairs: 1 });
  });

  it('relaying twice, as after a crash before clearing, records once', async () => {
    await breaks('gate');
    const keeping = { ...lamps, clear: async () => undefined };
    await relayOnce({ ...relayParts(), outboxes: [keeping] });
    await relayOnce(relayParts());

    expect(await app.happenings.of('gate')).toHaveLength(1);
    expect(await lamps.pending(10)).toEqual([]);
  });

  it('what the queue lost is queued again from the record', async () => {
    await breaks('stairs');
    await relayOnce(relayParts());
    await app.queue.raw.obliterate({ force: true });

    const moved = await requeueOwed({ ...relayParts(), clock: () => later(new Date(), 2 * MINUTE) });

    expect(moved).toBeGreaterThan(0);
    expect(await app.queue.counts()).toMatchObject({ waiting: moved });
    await app.queue.raw.obliterate({ force: true });
  });

  it('what failed for good, as while the store was away, is tried again while it is owed', async () => {
    await app.queue.raw.obliterate({ force: true });
    await breaks('square');
    await relayOnce(relayParts());
    const failing = app.queue.work(async () => {
      throw new Refusal('conflict', 'test.no');
    }, 1);
    await until(async () => (await app.queue.counts())['failed'] === 1);
    await failing.close();

    await requeueOwed({ ...relayParts(), clock: () => later(new Date(), 2 * MINUTE) });

    expect((await app.queue.counts())['failed']).toBe(0);
    expect((await app.queue.counts())['waiting']).toBeGreaterThan(0);
    await app.queue.raw.obliterate({ force: true });
  });

  it('what is owed and was queued again waits its turn: others are not starved', async () => {
    await breaks('bridge');
    await relayOnce(relayParts());
    const soon = { ...relayParts(), clock: () => later(new Date(), 2 * MINUTE) };

    expect(await requeueOwed(soon)).toBeGreaterThan(0);
    expect(await requeueOwed(soon)).toBe(0);
    await app.queue.raw.obliterate({ force: true });
  });

  it('a refusal settles the reaction: it is an answer, not something owed', async () => {
    await app.happenings.append([
      {
        id: 'refused-1',
        name: 'lamps.broke',
        subject: 'refused',
        by: 'lin',
        at: new Date(),
        region: '/d1/',
        facts: {},
        owed: [repairs.name],
        dueAt: new Date(),
      },
    ]);
    const run = jobRunner(app, definitions);

    const data = {
      happening: 'refused-1',
      name: 'lamps.broke',
      subject: 'refused',
      by: 'lin',
      at: new Date().toISOString(),
      region: '/d1/',
      facts: {},
    };
    await expect(run(repairs.name, data)).rejects.toBeInstanceOf(Refusal);

    expect(await app.happenings.of('refused')).toMatchObject([{ owed: [] }]);
  });
});

describe('jobRunner()', () => {
  it('refuses two jobs of one name', () => {
    expect(() => jobRunner(app, { ...definitions, reactions: [repairs, repairs] })).toThrow('Two jobs are named');
  });

  it('fails on a job that nobody handles', async () => {
    await expect(jobRunner(app, definitions)('lamps.unheard-of', {})).rejects.toThrow('No job is named');
  });
});
