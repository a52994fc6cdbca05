import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Redis } from '../../../platform/redis.ts';
import { phoneDigest } from './phone.ts';

export type PhoneCodeStore = ReturnType<typeof phoneCodeStore>;

/** Codes that were sent to phones: six digits, minutes of life, for one log-in; the next one replaces the last. */
export function phoneCodeStore({ redis, keyPrefix }: { readonly redis: Redis; readonly keyPrefix: string }) {
  const keyOf = (phone: string): string => `${keyPrefix}phone-code:${phoneDigest(phone)}`;

  return {
    async issue(phone: string, lifeMs: number): Promise<string> {
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      await redis.set(keyOf(phone), code, 'PX', lifeMs);
      return code;
    },
    /** Is it the code of this phone? Of several who ask at the same time one is told so. */
    async take(phone: string, code: string): Promise<boolean> {
      const issued = await redis.get(keyOf(phone));
      if (issued?.length !== code.length || !timingSafeEqual(Buffer.from(issued), Buffer.from(code))) return false;
      return (await redis.del(keyOf(phone))) === 1;
    },
  };
}
