import { describeError, type Logger } from '../logger.ts';
import type { Redis } from '../redis.ts';

/** Which messages were kept a short while ago, so that one delivered again is known without asking the store. */
export interface Seen {
  has(id: string): Promise<boolean>;
  /** To be called when the store has the message: one that is only in Redis would be lost. */
  add(id: string): void;
}

/** Only a short cut: without Redis, or when it is slow, nothing counts as seen and the store decides. */
export function createSeen(
  { redis, keyPrefix, logger }: { readonly redis: Redis; readonly keyPrefix: string; readonly logger: Logger },
  { keptMs, patienceMs }: { readonly keptMs: number; readonly patienceMs: number },
): Seen {
  const keyOf = (id: string): string => `${keyPrefix}seen:${id}`;

  return {
    async has(id) {
      if (redis.status !== 'ready') return false;
      const asked = redis.exists(keyOf(id)).catch((error: unknown) => {
        logger.warn(describeError(error), 'Redis does not say what was seen; the store is asked');
        return 0;
      });
      return (await within(asked, patienceMs)) === 1;
    },
    add(id) {
      if (redis.status !== 'ready') return;
      redis
        .set(keyOf(id), 1, 'PX', keptMs)
        .catch((error: unknown) => logger.warn(describeError(error), 'not noted as seen; the store knows'));
    },
  };
}

/** @returns undefined when it takes longer */
async function within<Value>(asked: Promise<Value>, milliseconds: number): Promise<Value | undefined> {
  let limit: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>((resolve) => {
    limit = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([asked, over]);
  } finally {
    clearTimeout(limit);
  }
}
