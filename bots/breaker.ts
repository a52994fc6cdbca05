/** Keeps a channel that is out from being asked again and again. Knows no clock: `now` is given, in milliseconds. */
export interface Breaker {
  /** How long nothing may be tried; 0 when the channel may be asked. */
  waitFor(now: number): number;
  /** While it is out, one message at a time finds out whether it is back. */
  isOut(): boolean;
  /** @returns whether the channel was out before already */
  failed(now: number): boolean;
  worked(): void;
}

/** After the first failure the channel is asked again after `firstMs`, then ever more seldom, up to `longestMs`. */
export function createBreaker({
  firstMs,
  longestMs,
}: {
  readonly firstMs: number;
  readonly longestMs: number;
}): Breaker {
  let failures = 0;
  let next = -Infinity;

  return {
    waitFor: (now) => Math.max(0, next - now),
    isOut: () => failures > 0,
    failed(now) {
      const wasOut = failures > 0;
      next = now + Math.min(firstMs * 2 ** failures, longestMs);
      failures += 1;
      return wasOut;
    },
    worked() {
      failures = 0;
      next = -Infinity;
    },
  };
}
