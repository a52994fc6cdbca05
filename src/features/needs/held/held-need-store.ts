import type { Redis } from '../../../platform/redis.ts';

export type HeldNeedStore = ReturnType<typeof heldNeedStore>;

/**
 * What somebody sent and has not confirmed yet, by token; and for a while, under which number it was kept. What was sent lies
 * under its owner, so that all of it goes when they do.
 */
export function heldNeedStore({ redis, keyPrefix }: { readonly redis: Redis; readonly keyPrefix: string }) {
  const ofOwner = (resident: string): string => `${keyPrefix}held:${resident}`;
  const ofToken = (token: string): string => `${keyPrefix}held-number:${token}`;

  return {
    /** All that one person has not confirmed is kept so long after the last of it. */
    async hold(resident: string, token: string, sent: object, lifeMs: number): Promise<void> {
      await redis.hset(ofOwner(resident), token, JSON.stringify(sent));
      await redis.pexpire(ofOwner(resident), lifeMs);
    },
    async sentBy(resident: string, token: string): Promise<unknown> {
      const sent = await redis.hget(ofOwner(resident), token);
      return sent === null ? null : JSON.parse(sent);
    },
    /** It was kept under this number. */
    async settle(resident: string, token: string, number: string, lifeMs: number): Promise<void> {
      await redis.set(ofToken(token), number, 'PX', lifeMs);
      await redis.hdel(ofOwner(resident), token);
    },
    numberOf: (token: string): Promise<string | null> => redis.get(ofToken(token)),
    async forget(resident: string): Promise<void> {
      await redis.del(ofOwner(resident));
    },
  };
}
