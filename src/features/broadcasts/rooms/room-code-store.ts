import { randomInt } from 'node:crypto';
import type { RegionPath } from '../../../kernel/index.ts';
import type { Redis } from '../../../platform/redis.ts';

export type RoomCodeStore = ReturnType<typeof roomCodeStore>;

/** Codes that bind a group chat to a community: six digits, minutes of life, for one room. */
export function roomCodeStore({ redis, keyPrefix }: { readonly redis: Redis; readonly keyPrefix: string }) {
  const regionKey = (code: string): string => `${keyPrefix}room-code:${code}`;
  const roomKey = (code: string): string => `${keyPrefix}room-code-taken:${code}`;

  return {
    /** @returns a code that nobody else holds now */
    async issue(region: RegionPath, lifeMs: number): Promise<string> {
      for (;;) {
        const code = String(randomInt(100_000, 1_000_000));
        const isFree = await redis.set(regionKey(code), region, 'PX', lifeMs, 'NX');
        if (isFree === null) continue;
        await redis.del(roomKey(code));
        return code;
      }
    },
    /** The community a code is for; null when there is no such code (any more). */
    regionOf: (code: string): Promise<RegionPath | null> => redis.get(regionKey(code)),
    /** Is the code this room's now? The first room has it, and has it still when it is asked once more. */
    async take(code: string, room: string, lifeMs: number): Promise<boolean> {
      await redis.set(roomKey(code), room, 'PX', lifeMs, 'NX');
      return (await redis.get(roomKey(code))) === room;
    },
  };
}
