import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEPARTMENTS, findCategory } from '../../config/taxonomy/index.ts';
import { DEMO_ORGANIZATIONS } from '../../scripts/demo/directory/index.ts';
import { DEMO_PEOPLE } from '../../scripts/demo/people.ts';
import { seedDemo } from '../../scripts/demo/seed.ts';
import { createApp, type App } from '../../src/app.ts';
import { wallClock } from '../../src/kernel/index.ts';
import { freshStorage } from '../setup/storage.ts';

const storage = freshStorage();
let app: App;

beforeAll(async () => {
  const { uri, redisUrl, keyPrefix, keyDirectory } = storage;
  app = await createApp({
    name: 'demo',
    mongoUri: uri,
    redisUrl,
    keyPrefix,
    keyDirectory,
    logLevel: 'silent',
    clock: wallClock,
  });
});

afterAll(async () => {
  await app.close();
  await storage.drop();
});

const countAll = async () => ({
  residents: await app.residents.model.countDocuments(),
  organizations: await app.organizations.model.countDocuments(),
  services: await app.services.model.countDocuments(),
  halls: await app.halls.model.countDocuments(),
  polls: await app.polls.model.countDocuments(),
  topics: await app.topics.model.countDocuments(),
  statements: await app.statements.model.countDocuments(),
  hearings: await app.hearings.model.countDocuments(),
  procedures: await app.procedures.model.countDocuments(),
  boardItems: await app.boardItems.model.countDocuments(),
  rolls: await app.rolls.model.countDocuments(),
  activities: await app.activities.model.countDocuments(),
  teams: await app.teams.model.countDocuments(),
  opportunities: await app.opportunities.model.countDocuments(),
  accounts: await app.accounts.model.countDocuments(),
  rooms: (await app.rooms.ofChannel('terminal')).length,
});

describe('seedDemo()', () => {
  it('sets up a community once, however often it is called', async () => {
    const card = await seedDemo(app);
    const first = await countAll();
    await seedDemo(app);

    expect(await countAll()).toEqual(first);
    expect(first).toMatchObject({
      halls: 2,
      polls: 2,
      topics: 1,
      statements: 8,
      hearings: 1,
      procedures: 1,
      boardItems: 1,
      rolls: 1,
      activities: 1,
      teams: 1,
      opportunities: 2,
      accounts: 1,
      rooms: 2,
    });
    expect(first.organizations).toBeGreaterThanOrEqual(15);
    expect(first.services).toBeGreaterThanOrEqual(40);
    expect(card.example.message).not.toBe('');
  });

  it('leaves a neighbour who has said another name since as they are', async () => {
    await app.residents.change('wang', (wang) => ({ next: { ...wang, name: '王桂兰' }, result: undefined }));
    await seedDemo(app);

    expect(await app.residents.find('wang')).toMatchObject({ name: '王桂兰' });
  });
});

describe('the demo directory', () => {
  const services = DEMO_ORGANIZATIONS.flatMap((organization) => organization.services);

  it('knows only categories of the taxonomy', () => {
    const unknown = services.flatMap(({ categories }) => categories).filter((code) => findCategory(code) === undefined);
    expect(unknown).toEqual([]);
  });

  it('has something for every department', () => {
    expect(new Set(services.flatMap(({ departments }) => departments))).toEqual(new Set(DEPARTMENTS));
  });

  it('gives everybody and everything an id of its own', () => {
    const ids = [...services, ...DEMO_ORGANIZATIONS, ...DEMO_PEOPLE].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
