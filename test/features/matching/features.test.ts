import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RANKING } from '../../../config/matching.ts';
import type { Organization, Service } from '../../../src/features/directory/index.ts';
import { daysNamed, rank, serviceIndex, type Wanted } from '../../../src/features/matching/index.ts';
import { daysServed } from '../../../src/features/matching/ranking/weekdays.ts';
import {
  emptyRecord,
  MARKS,
  note,
  outcomesOf,
  type TrackRecord,
} from '../../../src/features/matching/records/track-record.ts';
import { DAY, later } from '../../../src/kernel/index.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import {
  deferredAcceptance,
  type Market,
  type Pair,
} from '../../../src/features/matching/batch/deferred-acceptance.ts';

/** A Monday. */
const NOW = new Date('2026-03-02T01:00:00Z');

const ASKED: Wanted = {
  text: '家里的灯坏了，想找师傅来修一下',
  category: 'none',
  region: '/d1/s1/c1/b1/',
  affected: [],
  affectedIsStated: false,
  days: new Set([6]),
  language: 'en',
  failed: [],
  at: NOW,
};

interface Rival {
  readonly service?: Partial<Service>;
  readonly organization?: Partial<Organization>;
  readonly record?: Partial<TrackRecord>;
}

/** Two services in the same words, of two organizations; the first has the id that comes last. */
async function rankBoth(better: Rival, worse: Rival, wanted: Partial<Wanted> = {}) {
  const rivals = [
    ['z-better', better],
    ['a-worse', worse],
  ] as const;
  const kept = <Value>(values: readonly Value[]) => ({ changedSince: async () => [...values] });
  const index = serviceIndex(
    {
      services: kept(
        rivals.map(([id, { service }]) =>
          buildService({ id, organization: id, areas: ['/d1/'], categories: ['none'], ...service }),
        ),
      ),
      organizations: kept(rivals.map(([id, { organization }]) => buildOrganization({ id, ...organization }))),
      trackRecords: kept(
        rivals.flatMap(([id, { record }]) => (record === undefined ? [] : [{ ...emptyRecord(id, NOW), ...record }])),
      ),
    },
    () => NOW,
  );
  await index.refresh();
  return rank(index, { ...ASKED, ...wanted }, 10).candidates;
}

const marks = (given: Partial<TrackRecord['marks']>) => ({ marks: { ...emptyRecord('x', NOW).marks, ...given } });

describe('rank() prefers', () => {
  it.each<[string, Rival, Rival, Partial<Wanted>, codes: string[]]>([
    [
      'the very category',
      { service: { categories: ['health/clinic'] } },
      {},
      { category: 'health/clinic' },
      ['matching.reason-category'],
    ],
    ['those who serve the very place', { service: { areas: ['/d1/s1/c1/'] } }, {}, {}, ['matching.reason-area']],
    [
      'the organization next door',
      { organization: { region: '/d1/s1/c1/' } },
      { organization: { region: '/d1/s9/' } },
      {},
      [],
    ],
    [
      'who works on the day',
      { service: { schedule: 'FREQ=WEEKLY;BYDAY=SA,SU' } },
      { service: { schedule: 'FREQ=WEEKLY;BYDAY=MO' } },
      {},
      ['matching.reason-schedule'],
    ],
    [
      'who is for these people',
      { service: { eligibility: { tags: ['老人'] } } },
      {},
      { age: 80 },
      ['matching.reason-people'],
    ],
    ['who has many places', { service: { capacity: 20 } }, { service: { capacity: 2 } }, {}, []],
    ['who has little in hand', {}, { record: { waiting: 4 } }, {}, []],
    ['a rated organization', { organization: { grade: 5 } }, {}, {}, []],
    ['who solved what it had', { record: marks({ solved: 6 }) }, { record: marks({ unsolved: 6 }) }, {}, []],
    ['who says yes', { record: marks({ accepted: 6 }) }, { record: marks({ declined: 3, unanswered: 3 }) }, {}, []],
    ['who speaks the language', { service: { languages: ['zh', 'en'] } }, {}, {}, []],
  ])('%s', async (_, better, worse, wanted, codes) => {
    const candidates = await rankBoth(better, worse, wanted);
    expect(candidates.map(({ service }) => service)).toEqual(['z-better', 'a-worse']);
    expect(candidates[0]!.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });

  it('nobody for what is not known', async () => {
    const ids = (await rankBoth({}, {}, { days: new Set(), language: undefined })).map(({ service }) => service);
    expect(ids).toEqual(['a-worse', 'z-better']);
  });
});

it('the weights sum to 100', () => {
  expect(Object.values(RANKING.weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
});

it.each([
  ['周六周日都行', [6, 7]],
  ['周末有空', [6, 7]],
  ['星期一到星期三上午', [1, 2, 3]],
  ['礼拜天来', [7]],
  ['周一三五', [1, 3, 5]],
  ['明天下午能来吗', [2]],
  ['今晚就要', [1]],
  ['工作日', [1, 2, 3, 4, 5]],
  ['上周三灯就坏了', []],
  ['一周一次', []],
  ['随时', []],
])('daysNamed() reads %s', (text, days) => {
  expect([...daysNamed(text, NOW)].sort()).toEqual(days);
});

it.each([
  ['FREQ=WEEKLY;BYDAY=MO,SU', [1, 7]],
  ['FREQ=MONTHLY;BYDAY=1SA,-1SU', [6, 7]],
  ['FREQ=DAILY', [1, 2, 3, 4, 5, 6, 7]],
  ['FREQ=MONTHLY;BYMONTHDAY=1', null],
  [undefined, null],
])('daysServed() reads %s', (schedule, days) => {
  const served = daysServed(schedule);
  expect(served === null ? null : [...served]).toEqual(days);
});

it('note() halves what was said with every half-life, whatever the order in which it is told', () => {
  const said = fc.record({
    mark: fc.constantFrom(null, ...MARKS),
    waiting: fc.constantFrom(-1 as const, 0 as const, 1 as const),
    at: fc.nat(400).map((days) => later(NOW, days * DAY)),
  });
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 12 }), (all) => {
      const now = later(NOW, 500 * DAY);
      const record = all.reduce((before, one) => note(before, one, now), emptyRecord('x', all[0]!.at));
      const worth = (mark: string) =>
        all
          .filter((one) => one.mark === mark)
          .reduce((sum, { at }) => sum + 0.5 ** ((now.getTime() - at.getTime()) / RANKING.halfLifeMs), 0);

      expect(record.waiting).toBe(all.reduce((sum, { waiting }) => sum + waiting, 0));
      const [good, bad] = [worth('solved'), worth('unsolved')];
      expect(outcomesOf(record, now)).toBeCloseTo((good + 2) / (good + bad + 4), 9);
    }),
  );
});

/** Instances as numbers: wishes of each need, capacities, whose the services are, and who comes first where. */
const instances = (most: { needs: number; services: number }) =>
  fc
    .record({ needs: fc.integer({ min: 0, max: most.needs }), services: fc.integer({ min: 1, max: most.services }) })
    .chain(({ needs, services }) => {
      const each = <Value>(one: fc.Arbitrary<Value>, count: number) =>
        fc.array(one, { minLength: count, maxLength: count });
      return fc.record({
        wishes: each(fc.shuffledSubarray(Array.from({ length: services }, (_, service) => service)), needs),
        capacities: each(fc.nat(2), services),
        organizations: each(fc.nat(2), services),
        organizationCapacities: each(fc.nat(4), 3),
        turns: each(fc.nat(3), needs),
        scores: each(each(fc.nat(3), services), needs),
        areWishesByScore: fc.boolean(),
      });
    });

type Instance = typeof instances extends (most: never) => fc.Arbitrary<infer Value> ? Value : never;

/**
 * Either needs and services go by the same score, or needs wish as they like and organizations rate them as they like, the
 * same at each of their services.
 */
function marketOf(instance: Instance): Market {
  const { capacities, organizations, organizationCapacities, turns, scores, areWishesByScore } = instance;
  const scoreAt = (need: number, service: number) =>
    scores[need]![areWishesByScore ? service : organizations[service]! % scores[need]!.length]!;
  const wishes = instance.wishes.map((list, need) =>
    areWishesByScore ? list.toSorted((one, other) => scoreAt(need, other) - scoreAt(need, one)) : list,
  );
  const scoreOf = ({ need, wish }: Pair) => scoreAt(need, wishes[need]![wish]!);
  return {
    wishes: wishes.map((list) => Int32Array.from(list)),
    capacities: Int32Array.from(capacities),
    organizationOf: Int32Array.from(organizations),
    organizationCapacities: Int32Array.from(organizationCapacities),
    compare: (one, other) =>
      turns[one.need]! - turns[other.need]! ||
      scoreOf(other) - scoreOf(one) ||
      one.need - other.need ||
      one.wish - other.wish,
  };
}

/** The pairs of an assignment, by service. */
const pairsAt = ({ wishes }: Market, assigned: Int32Array, isAt: (service: number) => boolean): Pair[] =>
  [...assigned.entries()]
    .filter(([need, wish]) => wish >= 0 && isAt(wishes[need]![wish]!))
    .map(([need, wish]) => ({ need, wish }));

function keepsCapacities(market: Market, assigned: Int32Array): boolean {
  const { capacities, organizationOf, organizationCapacities } = market;
  return (
    capacities.every((most, service) => pairsAt(market, assigned, (own) => own === service).length <= most) &&
    organizationCapacities.every(
      (most, organization) => pairsAt(market, assigned, (own) => organizationOf[own] === organization).length <= most,
    )
  );
}

/** Pairs that would both rather have each other: the service would hold the need if it chose among its own and this one. */
function blockingPairs(market: Market, assigned: Int32Array): Pair[] {
  const { wishes, capacities, organizationOf, organizationCapacities, compare } = market;
  return [...assigned.entries()].flatMap(([need, wish]) => {
    const rather = [...wishes[need]!.keys()].slice(0, wish < 0 ? wishes[need]!.length : wish);
    return rather
      .map((better) => ({ need, wish: better }))
      .filter((pair) => {
        const service = wishes[need]![pair.wish]!;
        const organization = organizationOf[service]!;
        const others = (isAt: (own: number) => boolean) =>
          pairsAt(market, assigned, isAt).filter((other) => other.need !== need && compare(other, pair) < 0);
        return (
          others((own) => own === service).length < capacities[service]! &&
          others((own) => organizationOf[own] === organization).length < organizationCapacities[organization]!
        );
      });
  });
}

/** Every assignment that keeps the capacities and has no blocking pair. */
function stableAssignments(market: Market): Int32Array[] {
  let all: number[][] = [[]];
  for (const list of market.wishes)
    all = all.flatMap((before) => [-1, ...list.keys()].map((wish) => [...before, wish]));
  return all
    .map((assigned) => Int32Array.from(assigned))
    .filter((assigned) => keepsCapacities(market, assigned) && blockingPairs(market, assigned).length === 0);
}

it('deferredAcceptance() keeps every capacity and leaves no need and service that would rather have each other', () => {
  fc.assert(
    fc.property(instances({ needs: 12, services: 6 }), (instance) => {
      const market = marketOf(instance);
      const assigned = deferredAcceptance(market);
      expect(keepsCapacities(market, assigned)).toBe(true);
      expect(blockingPairs(market, assigned)).toEqual([]);
    }),
  );
});

it('deferredAcceptance() gives every need the best it has in any stable assignment', () => {
  fc.assert(
    fc.property(instances({ needs: 4, services: 3 }), (instance) => {
      const market = marketOf(instance);
      const place = (wish: number) => (wish < 0 ? Infinity : wish);
      const stable = stableAssignments(market);
      const assigned = deferredAcceptance(market);
      expect(stable).toContainEqual(assigned);
      for (const [need, wish] of assigned.entries())
        expect(place(wish)).toBe(Math.min(...stable.map((other) => place(other[need]!))));
    }),
    { numRuns: 60 },
  );
});

it('deferredAcceptance() gives a place to whoever comes first, and the next best to the other', () => {
  const market = {
    wishes: [Int32Array.of(0, 1), Int32Array.of(0, 1), Int32Array.of(0)],
    capacities: Int32Array.of(1, 5),
    organizationOf: Int32Array.of(0, 1),
    organizationCapacities: Int32Array.of(5, 5),
    compare: (one: Pair, other: Pair) => other.need - one.need,
  };
  expect([...deferredAcceptance(market)]).toEqual([1, 1, 0]);
});
