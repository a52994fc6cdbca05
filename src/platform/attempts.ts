import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../kernel/index.ts';
import type { Redis } from './redis.ts';

/** How often something may be tried within a period. */
export interface AttemptLimit {
  readonly most: number;
  readonly perMs: number;
}

/** Counts tries of whatever can be guessed, for all processes together. */
export interface Attempts {
  /** @throws Refusal `attempts.too-many` with the `seconds` to wait */
  use(what: string, who: string): Promise<void>;
  /** Starts counting anew, after a success. */
  forget(what: string, who: string): Promise<void>;
}

export function createAttempts(
  redis: Redis,
  keyPrefix: string,
  limits: Readonly<Record<string, AttemptLimit>>,
): Attempts {
  const limiters = new Map(
    Object.entries(limits).map(([what, { most, perMs }]) => [
      what,
      new RateLimiterRedis({
        storeClient: redis,
        keyPrefix: `${keyPrefix}attempts:${what}`,
        points: most,
        duration: perMs / 1000,
      }),
    ]),
  );

  return {
    async use(what, who) {
      try {
        await limiterOf(what).consume(who);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        throw new Refusal('too-often', 'attempts.too-many', { seconds: Math.ceil(error.msBeforeNext / 1000) });
      }
    },
    async forget(what, who) {
      await limiterOf(what).delete(who);
    },
  };

  function limiterOf(what: string): RateLimiterRedis {
    const limiter = limiters.get(what);
    if (limiter === undefined) throw new Error(`No limit is set for ${what}.`);
    return limiter;
  }
}
