import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../config/taxonomy/index.ts';
import { rankNeed, rank, serviceIndex, type ServiceIndex, type Wanted } from '../../../src/features/matching/index.ts';
import type { Service } from '../../../src/features/directory/index.ts';
import { changeService } from '../../../src/features/directory/index.ts';
import { ask } from '../../../src/features/matching/ranking/features.ts';
import { fitOf, rankAll } from '../../../src/features/matching/ranking/rank.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { buildNeed } from '../../factories/needs.ts';
import { settleReactions } from '../../factories/reactions.ts';

const MEALS = buildService({
  id: 'meals',
  name: '高龄老人送餐',
  description: '每天中午给八十岁以上独居老人送热饭上门。',
  eligibility: { minAge: 80, tags: ['老人'] },
});
const BATHS = buildService({ id: 'baths', name: '上门助浴', description: '为失能老人提供助浴。' });

const wanted = (given: Partial<Wanted> = {}): Wanted => ({
  text: '奶奶一个人住，做不了饭，有没有人送饭上门',
  category: 'none',
  region: '/d1/s1/c1/',
  affected: ['老人'],
  affectedIsStated: true,
  age: 84,
  days: new Set(),
  failed: [],
  at: new Date('2026-03-02T01:00:00Z'),
  ...given,
});

async function aDirectory(services: readonly Service[]) {
  const { app, time, steward } = await aCommunity({ organizations: [buildOrganization()], services });
  await app.serviceIndex.refresh();
  return { app, time, steward };
}

function sharing({ serviceIndex }: { serviceIndex: ServiceIndex }, term: string): string[] {
  const { found, slots } = serviceIndex.search([term]);
  return [...slots.subarray(0, found)].map((slot) => serviceIndex.at(slot).service.id);
}

describe('rank()', () => {
  it('puts first what the words ask for, with a score and three reasons', async () => {
    const { app } = await aDirectory([buildService(), MEALS, BATHS]);

    const { candidates } = rank(app.serviceIndex, wanted(), 10);

    expect(candidates[0]).toMatchObject({ service: 'meals', organization: 'org1' });
    expect(candidates[0]!.score).toBeGreaterThan(candidates[1]?.score ?? 0);
    expect(candidates[0]!.reasons).toHaveLength(3);
  });

  it('hears 洗澡 and 助浴 as one thing', async () => {
    const { app } = await aDirectory([buildService(), MEALS, BATHS]);
    const { candidates } = rank(app.serviceIndex, wanted({ text: '爷爷动不了，想找人帮他洗个澡' }), 10);
    expect(candidates[0]?.service).toBe('baths');
  });

  it('leaves a service out that has nothing to do with it', async () => {
    const { app } = await aDirectory([buildService(), BATHS]);
    const { candidates } = rank(app.serviceIndex, wanted({ text: '想学唱川剧', affected: [], age: undefined }), 10);
    expect(candidates).toEqual([]);
  });

  it.each([
    ['suspended', { status: 'suspended' }, {}, 'matching.excluded-suspended'],
    ['elsewhere', { areas: ['/d1/s2/'] }, {}, 'matching.excluded-area'],
    ['full', { capacity: 1, places: [{ offer: 'x', state: 'taken' }] }, {}, 'matching.excluded-full'],
    ['for older people', {}, { age: 70 }, 'matching.excluded-min-age'],
    ['for younger people', { eligibility: { maxAge: 60, tags: [] } }, {}, 'matching.excluded-max-age'],
    ['for others', {}, { affected: ['儿童'], age: undefined }, 'matching.excluded-people'],
  ] as const)('excludes a service that is %s, and says so', async (_, service, need, code) => {
    const { app } = await aDirectory([{ ...MEALS, ...service }]);

    const ranking = rank(app.serviceIndex, wanted(need), 10);

    expect(ranking.candidates).toEqual([]);
    expect(ranking.excluded).toMatchObject([{ service: 'meals', reason: { code } }]);
  });

  it('excludes nobody for what was only read from the text or is not known', async () => {
    const { app } = await aDirectory([MEALS]);
    const unknown = wanted({ affected: ['儿童'], affectedIsStated: false, age: undefined });
    expect(rank(app.serviceIndex, unknown, 10).candidates).toHaveLength(1);
  });

  it('puts a service that did not solve it behind the others', async () => {
    const { app } = await aDirectory([MEALS, { ...MEALS, id: 'other-meals', areas: ['/d1/'] }]);
    const first = rank(app.serviceIndex, wanted(), 10).candidates[0]!.service;
    const again = rank(app.serviceIndex, wanted({ failed: [first] }), 10).candidates;
    expect(again.map(({ service }) => service)).toEqual([expect.not.stringMatching(`^${first}$`), first]);
  });
});

describe('rankAll()', () => {
  const CODES = CATEGORIES.slice(0, 6).map(({ code }) => code);
  const WORDS = ['送饭上门', '助浴', '修水龙头', '唱川剧', '老人食堂', '陪同就医', '法律咨询', '暑假托管'];
  const REGIONS = ['/d1/', '/d1/s1/', '/d1/s1/c1/', '/d1/s1/c2/', '/d1/s2/'];
  const AT = new Date('2026-03-02T01:00:00Z');
  const word = fc.constantFrom(...WORDS);
  const service = fc.record({
    name: word,
    description: fc.array(word, { maxLength: 3 }).map((words) => words.join('，')),
    status: fc.constantFrom('active' as const, 'active' as const, 'suspended' as const),
    categories: fc.array(fc.constantFrom(...CODES), { minLength: 1, maxLength: 2 }),
    areas: fc.array(fc.constantFrom(...REGIONS), { minLength: 1, maxLength: 2 }),
    eligibility: fc.constantFrom({ tags: [] }, { tags: ['老人'] }, { tags: ['儿童'], maxAge: 18 }),
    capacity: fc.nat(12),
  });
  const need = fc.record({
    text: fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join('，')),
    category: fc.constantFrom(...CODES),
    region: fc.constantFrom(...REGIONS),
    affected: fc.constantFrom([], ['老人']),
    age: fc.constantFrom(undefined, 8, 84),
    failed: fc.array(
      fc.nat(30).map((number) => `service-${number}`),
      { maxLength: 4 },
    ),
  });

  async function indexed(services: readonly Service[]) {
    const kept = <Value>(values: readonly Value[]) => ({ changedSince: async () => [...values] });
    const index = serviceIndex({ services: kept(services), organizations: kept([]), trackRecords: kept([]) }, () => AT);
    await index.refresh();
    return index;
  }

  it('finds what a look at every single service would find, however few are kept', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(service, { maxLength: 40 }),
        need,
        fc.integer({ min: 1, max: 6 }),
        async (some, given, most) => {
          const services = some.map((one, number) => buildService({ ...one, id: `service-${number}` }));
          const index = await indexed(services);
          const asked = ask(index, wanted(given));

          const { fitting, excluded } = rankAll(asked, most);

          const all = services.flatMap(({ id }) => fitOf(asked, index.find(id)!) ?? []);
          const inOrder = all.toSorted(
            (one, other) => other.score - one.score || (one.entry.service.id < other.entry.service.id ? -1 : 1),
          );
          expect(fitting.map(({ entry }) => entry.service.id)).toEqual(
            inOrder.slice(0, most).map(({ entry }) => entry.service.id),
          );
          expect(excluded).toEqual(rankAll(asked, Infinity).excluded);
        },
      ),
    );
  });
});

describe('serviceIndex()', () => {
  it('sees every change that was kept before, and reads only what changed', async () => {
    const { app, time, steward } = await aDirectory([MEALS, BATHS]);
    const reads: number[] = [];
    const { changedSince } = app.services;
    app.services.changedSince = async (since) => {
      const changed = await changedSince(since);
      reads.push(changed.length);
      return changed;
    };

    time.pass(3_600_000);
    await perform(changeService, app, steward, { serviceId: 'meals', status: 'suspended' });
    await app.serviceIndex.refresh();
    await perform(changeService, app, steward, { serviceId: 'baths', description: '也教唱川剧' });
    await app.serviceIndex.refresh();

    expect(app.serviceIndex.find('meals')?.service.status).toBe('suspended');
    expect(sharing(app, '川剧')).toEqual(['baths']);
    expect(sharing(app, '失能')).toEqual([]);
    expect(reads).toEqual([1, 2]);
  });
});

describe('rankNeed()', () => {
  it('keeps at most as many open offers per organization as it wants, however many needs are ranked at once', async () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index);
    const { app } = await aCommunity({
      organizations: [buildOrganization({ openOffers: 3 })],
      services: [buildService({ capacity: 50 })],
      needs: numbers.map((index) => buildNeed({ id: `need-${index}`, number: `N20260302-${300_000 + index}` })),
    });

    await Promise.all(numbers.map((index) => perform(rankNeed, app, SYSTEM, { needId: `need-${index}` })));
    await settleReactions(app);

    expect(await app.needs.findWhere({ state: 'offered' })).toHaveLength(3);
    expect(await app.needs.findWhere({ state: 'brokered' })).toHaveLength(9);
    expect(await app.offers.findWhere({ state: 'open' })).toHaveLength(3);
  });

  it('makes one offer when it is done twice at once', async () => {
    const { app } = await aCommunity({
      organizations: [buildOrganization()],
      services: [buildService()],
      needs: [buildNeed()],
    });

    await Promise.all([1, 2, 3].map(() => perform(rankNeed, app, SYSTEM, { needId: 'lamp' })));

    expect(await app.offers.ofNeed('lamp')).toHaveLength(1);
    expect(await app.needs.find('lamp')).toMatchObject({ state: 'offered', timeline: [{}, { step: 'offer' }] });
  });
});
