import { randomBytes } from 'node:crypto';
import type { Redis } from '../../../platform/redis.ts';

export type ExportCodeStore = ReturnType<typeof exportCodeStore>;

/** Codes under which one's own data are handed over once, minutes after they were asked for in a private chat. */
export function exportCodeStore({ redis, keyPrefix }: { readonly redis: Redis; readonly keyPrefix: string }) {
  const keyOf = (code: string): string => `${keyPrefix}own-data:${code}`;

  return {
    async issue(residentId: string, lifeMs: number): Promise<string> {
      const code = randomBytes(24).toString('base64url');
      await redis.set(keyOf(code), residentId, 'PX', lifeMs);
      return code;
    },
    /** Whose data the code hands over; null when there is no such code, or it was used. */
    take: (code: string): Promise<string | null> => redis.getdel(keyOf(code)),
  };
}
