import { randomInt } from 'node:crypto';
import type { Redis } from '../../../platform/redis.ts';

export type HandOnCodeStore = ReturnType<typeof handOnCodeStore>;

/** Whose place in which activity. */
export interface HandedOn {
  readonly activity: string;
  readonly resident: string;
}

/** Codes with which a neighbour takes over a place: six digits, told to them by whoever gives it. */
export function handOnCodeStore({ redis, keyPrefix }: { readonly redis: Redis; readonly keyPrefix: string }) {
  const keyOf = (code: string): string => `${keyPrefix}hand-on:${code}`;

  return {
    /** @returns a code that nobody else holds now */
    async issue(handedOn: HandedOn, lifeMs: number): Promise<string> {
      for (;;) {
        const code = String(randomInt(100_000, 1_000_000));
        if ((await redis.set(keyOf(code), JSON.stringify(handedOn), 'PX', lifeMs, 'NX')) !== null) return code;
      }
    },
    /** What the code is for; null when there is no such code (any more). It stays until its time is over: the list says whether it was used. */
    async find(code: string): Promise<HandedOn | null> {
      const kept = await redis.get(keyOf(code));
      return kept === null ? null : (JSON.parse(kept) as HandedOn);
    },
  };
}
