import type { Pacing } from '../config/defaults.ts';

/** When the next message may go. Knows no clock: `now` is given, in milliseconds. */
export interface Pacer {
  /** How long this lane must wait from `now`; 0 when it may go. */
  waitFor(lane: string, now: number): number;
  took(lane: string, now: number): void;
}

/** Keeps the distance between two messages of the account, and of each lane. */
export function createPacer({ perAccountMs, perLaneMs }: Pacing): Pacer {
  const lanes = new Map<string, number>();
  let account = -Infinity;

  return {
    waitFor(lane, now) {
      const next = Math.max(account + perAccountMs, (lanes.get(lane) ?? -Infinity) + perLaneMs);
      return Math.max(0, next - now);
    },
    took(lane, now) {
      account = now;
      if (perLaneMs === 0) return;
      lanes.set(lane, now);
      for (const [old, at] of lanes) {
        if (at + perLaneMs > now) break;
        lanes.delete(old);
      }
    },
  };
}
