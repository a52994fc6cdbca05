import type { Need } from '../../needs/index.ts';
import { byTurn, turnOf } from '../ranking/turn.ts';
import { deferredAcceptance, type Pair } from './deferred-acceptance.ts';

/** A need that waits, with the services that could meet it, best first, and how well each would. */
export interface Wishing {
  readonly need: Pick<Need, 'id' | 'urgency' | 'submittedAt'>;
  /** Slots of the service index. */
  readonly slots: Int32Array;
  readonly scores: Float64Array;
}

/** What services and organizations can take; both lists are by their own numbers, the services' by slot. */
export interface Supply {
  readonly capacities: Int32Array;
  readonly organizationOf: Int32Array;
  readonly organizationCapacities: Int32Array;
}

/**
 * Assigns needs to services: needs would rather have the service with the higher score, services the need whose turn it
 * is. Stable: no need and service would both rather have each other.
 * @returns for each need the place of its service in its list; -1 where it gets none
 */
export function assign(wishing: readonly Wishing[], supply: Supply, at: Date): Int32Array {
  const turns = wishing.map(({ need }) => turnOf(need, at));
  const scoreAt = ({ need, wish }: Pair): number => wishing[need]!.scores[wish]!;
  return deferredAcceptance({
    wishes: wishing.map(({ slots }) => slots),
    ...supply,
    compare: (one, other) =>
      byTurn(turns[one.need]!, turns[other.need]!, scoreAt(one) - scoreAt(other)) || one.wish - other.wish,
  });
}
