import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NIGHT } from '../../../config/matching.ts';
import { declineOffer, matchNight, showNight } from '../../../src/features/matching/index.ts';
import {
  deferredAcceptance,
  type Market,
  type Pair,
} from '../../../src/features/matching/batch/deferred-acceptance.ts';
import type { Need, NeedStore } from '../../../src/features/needs/index.ts';
import { DAY, HOUR, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { aDoor } from '../../factories/door.ts';
import { buildNeed } from '../../factories/needs.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildResident } from '../../factories/residents.ts';

const NEAR = buildService({ id: 'near', areas: ['/d1/s1/c1/'], capacity: 2 });
const FAR = buildService({ id: 'far', areas: ['/d1/'], organization: 'org2', capacity: 2 });

const waiting = (id: string, given: Partial<Need> = {}) =>
  buildNeed({ id, number: `N20260302-${300_000 + id.length}`, state: 'brokered', ...given });

/** At half past two in the night of 3 March. */
async function aNight(needs: readonly Need[], { openOffers = 20, services = [NEAR, FAR] } = {}) {
  const community = await aCommunity({
    organizations: [buildOrganization({ openOffers }), buildOrganization({ id: 'org2' })],
    residents: [buildResident({ id: 'meng', preferences: { automatedMatching: false } })],
    services,
    needs,
  });
  community.time.pass(new Date('2026-03-02T18:30:00Z').getTime() - community.time.now().getTime());
  const night = () => perform(matchNight, community.app, SYSTEM, {});
  const places = async () => {
    const offered = await community.app.needs.findWhere({ state: 'offered' });
    return Object.fromEntries(offered.map(({ id, offer }) => [id, offer!.service]));
  };
  return { ...community, night, places };
}

describe('matchNight()', () => {
  it('gives the best places to the urgent and the longest waiting, and the next best to the others', async () => {
    const { app, broker, night, places } = await aNight([
      waiting('a'),
      waiting('bb', { submittedAt: new Date('2026-02-20T01:00:00Z') }),
      waiting('ccc', { urgency: 'urgent' }),
      waiting('dddd', { text: '想学唱川剧' }),
      waiting('eeeee', { resident: 'meng', urgency: 'urgent' }),
    ]);

    expect(await night()).toMatchObject({ id: '2026-03-03', needs: 5, services: 2, offered: 3 });
    await settleReactions(app);

    expect(await places()).toEqual({ a: 'far', bb: 'near', ccc: 'near' });
    expect(await app.offers.findWhere({ state: 'open' })).toHaveLength(3);
    expect(await night()).toBeNull();
    expect(await perform(showNight, app, broker, {})).toMatchObject({ offered: 3 });
    const door = await aDoor(app);
    expect((await (await door.as(broker)).get('/matching-nights/latest')).body).toMatchObject({ offered: 3 });
  });

  it('keeps to what an organization can answer', async () => {
    const { app, night, places } = await aNight([waiting('a'), waiting('bb')], { openOffers: 1, services: [NEAR] });
    await night();
    await settleReactions(app);
    expect(await places()).toEqual({ a: 'near' });
  });

  it('does nothing by day', async () => {
    const { time, night } = await aNight([waiting('a')]);
    time.pass(8 * HOUR);
    expect(await night()).toBeNull();
  });

  it('moves no offer that waits, and offers nothing a second time in a round', async () => {
    const { app, time, staff, night, places } = await aNight([waiting('a')], { services: [{ ...NEAR, capacity: 1 }] });
    await night();
    await settleReactions(app);
    await app.needs.insert(waiting('bb', { urgency: 'urgent' }), []);
    time.pass(DAY);
    expect(await night()).toMatchObject({ needs: 1, services: 0, offered: 0 });
    expect(await places()).toEqual({ a: 'near' });

    await perform(declineOffer, app, staff, { reason: '这周没有空' });
    await settleReactions(app);
    time.pass(DAY);
    expect(await night()).toMatchObject({ needs: 2, offered: 1 });
    await settleReactions(app);
    expect(await places()).toEqual({ bb: 'near' });
    expect(await app.offers.ofNeed('a')).toHaveLength(1);
  });

  it('goes on after every kill with what is left, and offers nothing twice', async () => {
    const needs = ['a', 'bb', 'ccc', 'dddd', 'eeeee'].map((id) => waiting(id));
    const { app, time, night, places } = await aNight(needs, { openOffers: 5, services: [{ ...NEAR, capacity: 5 }] });
    for (const most of [0, 1, 2]) {
      let changes = 0;
      const change: NeedStore['change'] = (...given) => {
        changes += 1;
        return changes > most ? Promise.reject(new Error('killed')) : app.needs.change(...given);
      };
      const killed = perform(matchNight, { ...app, needs: { ...app.needs, change } }, SYSTEM, {});
      await expect(killed).rejects.toThrow('killed');
      expect(await night()).toBeNull();
      time.pass(NIGHT.leaseMs);
    }
    const again = await Promise.all([night(), night()]);
    await settleReactions(app);

    expect(again.filter((figures) => figures === null)).toHaveLength(1);
    expect(Object.keys(await places())).toEqual(['a', 'bb', 'ccc', 'dddd', 'eeeee']);
    expect(await app.offers.findWhere({})).toHaveLength(5);
    const steps = (await app.needs.findWhere({})).flatMap(({ timeline }) =>
      timeline.filter(({ step }) => step === 'offer'),
    );
    expect(steps).toHaveLength(5);
  });
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
