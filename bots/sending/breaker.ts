import type { BreakerSettings } from '../../config/defaults.ts';

/**
 * Whether a channel is worth trying. Several recipients failing one after another are an outage: then one message at a
 * time asks, at growing distances, whether it is over. Knows no clock: `now` is given, in milliseconds.
 */
export interface Breaker {
  isOpen(): boolean;
  /** How long until the next probe; 0 when one may go, or when nothing is wrong. */
  waitFor(now: number): number;
  /** The probe: of a lane that has not failed, else of the one that failed longest ago, since lanes may fail for reasons of their own. */
  choose<Head extends { readonly lane: string }>(heads: readonly Head[]): Head | undefined;
  /** A probe left, or is about to. */
  probed(now: number): void;
  /** The channel said that it is out, for this lane. @returns whether this is an outage of the whole channel */
  failed(lane: string, now: number): boolean;
  /** The channel answered, be it with a refusal of its own. */
  answered(): void;
}

export function createBreaker({ opensAfterLanes, firstProbeMs, longestProbeMs }: BreakerSettings): Breaker {
  const failing = new Set<string>();
  let open = false;
  let distance = firstProbeMs;
  let nextProbe = -Infinity;

  return {
    isOpen: () => open,
    waitFor: (now) => (open ? Math.max(0, nextProbe - now) : 0),
    choose(heads) {
      const next = [...failing].find((lane) => heads.some((head) => head.lane === lane));
      return heads.find(({ lane }) => !failing.has(lane)) ?? heads.find(({ lane }) => lane === next);
    },
    probed(now) {
      nextProbe = now + distance;
      distance = Math.min(distance * 2, longestProbeMs);
    },
    failed(lane, now) {
      failing.delete(lane);
      failing.add(lane);
      if (!open && failing.size >= opensAfterLanes) {
        open = true;
        nextProbe = now + distance;
      }
      return open;
    },
    answered() {
      failing.clear();
      open = false;
      distance = firstProbeMs;
    },
  };
}
