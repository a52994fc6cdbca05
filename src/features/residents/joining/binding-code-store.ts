import { randomInt } from 'node:crypto';
import type { Redis } from '../../../platform/redis.ts';

export type BindingCodeStore = ReturnType<typeof bindingCodeStore>;

/** Codes that join two records of one person: six digits, minutes of life, for one taker. */
export function bindingCodeStore({ redis, keyPrefix }: { readonly redis: Redis; readonly keyPrefix: string }) {
  const issuedKey = (code: string): string => `${keyPrefix}binding:${code}`;
  const takenKey = (code: string): string => `${keyPrefix}binding-taken:${code}`;

  return {
    /** @returns a code that nobody else holds now */
    async issue(residentId: string, lifeMs: number): Promise<string> {
      for (;;) {
        const code = String(randomInt(100_000, 1_000_000));
        const isFree = await redis.set(issuedKey(code), residentId, 'PX', lifeMs, 'NX');
        if (isFree === null) continue;
        await redis.del(takenKey(code));
        return code;
      }
    },
    /** Who issued the code and who was the first to take it; null when there is no such code (any more). */
    async take(code: string, taker: string, lifeMs: number): Promise<{ issuer: string; taker: string } | null> {
      const issuer = await redis.get(issuedKey(code));
      if (issuer === null) return null;
      if (issuer !== taker) await redis.set(takenKey(code), taker, 'PX', lifeMs, 'NX');
      return { issuer, taker: (await redis.get(takenKey(code))) ?? taker };
    },
  };
}
