import { insertInOrder } from '../ranking/search/best.ts';

/** Needs and services by number, from 0. */
export interface Market {
  /** For each need the services that could meet it, the one it would rather have first. */
  readonly wishes: readonly Int32Array[];
  /** How many more needs each service can take, and each organization over all its services. */
  readonly capacities: Int32Array;
  readonly organizationOf: Int32Array;
  readonly organizationCapacities: Int32Array;
  /**
   * Negative when the first pair of a need and a service comes before the second; 0 only for the same pair. Of two pairs of
   * one need at one organization the one that the need wishes first comes first: with limits over several services nothing
   * stable may exist otherwise.
   */
  readonly compare: (one: Pair, other: Pair) => number;
}

/** A need at one of its wishes; `wish` is the place in its list. */
export interface Pair {
  readonly need: number;
  readonly wish: number;
}

/**
 * Deferred acceptance, the needs proposing: every need goes to the best service that would not rather have others, and no
 * service has room for, or would give up what it has for, a need that would rather have it. What an organization can take
 * limits its services together: of too many it gives up those that come last, as a laminar family of limits asks.
 * @returns for each need the place of its service in its list of wishes; -1 where it gets none
 * @see Gale and Shapley, College Admissions and the Stability of Marriage, 1962; Fleiner, A Fixed-Point Approach to Stable
 *   Matchings and Some Applications, 2003, for limits within limits
 */
export function deferredAcceptance({
  wishes,
  capacities,
  organizationOf,
  organizationCapacities,
  compare,
}: Market): Int32Array {
  const held: Pair[][] = Array.from(capacities, () => []);
  const servicesOf = groupsOf(organizationOf, organizationCapacities.length);
  const heldBy = new Int32Array(organizationCapacities.length);
  const assigned = new Int32Array(wishes.length).fill(-1);
  const next = new Int32Array(wishes.length);
  const free = Array.from(wishes, (_, need) => wishes.length - 1 - need);

  while (free.length > 0) {
    const need = free.pop()!;
    const rejected = proposeOf(need);
    if (rejected !== null) free.push(rejected);
  }
  return assigned;

  /** The need goes on down its list until one takes it. @returns whoever lost a place by it */
  function proposeOf(need: number): number | null {
    for (let wish = next[need]!; wish < wishes[need]!.length; wish += 1) {
      next[need] = wish + 1;
      const service = wishes[need]![wish]!;
      const loser = take({ need, wish }, service);
      if (loser?.need === need) continue;
      assigned[need] = wish;
      if (loser !== null) assigned[loser.need] = -1;
      return loser?.need ?? null;
    }
    return null;
  }

  /** Holds the pair, and gives up the last where that is one too many: it may be the pair itself. */
  function take(pair: Pair, service: number): Pair | null {
    const organization = organizationOf[service]!;
    insertInOrder(held[service]!, pair, compare);
    heldBy[organization]! += 1;
    if (held[service]!.length > capacities[service]!) return giveUp(service);
    return heldBy[organization]! > organizationCapacities[organization]! ? giveUp(lastOf(organization)) : null;
  }

  function giveUp(service: number): Pair {
    heldBy[organizationOf[service]!]! -= 1;
    return held[service]!.pop()!;
  }

  /** The service that holds what comes last of all that the organization holds. */
  function lastOf(organization: number): number {
    return servicesOf[organization]!.filter((service) => held[service]!.length > 0).reduce((last, service) =>
      compare(held[service]!.at(-1)!, held[last]!.at(-1)!) > 0 ? service : last,
    );
  }
}

function groupsOf(groupOf: Int32Array, count: number): number[][] {
  const groups = Array.from({ length: count }, (): number[] => []);
  for (const [member, group] of groupOf.entries()) groups[group]!.push(member);
  return groups;
}
