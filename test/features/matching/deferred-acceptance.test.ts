import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  deferredAcceptance,
  type Market,
  type Pair,
} from '../../../src/features/matching/batch/deferred-acceptance.ts';

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
