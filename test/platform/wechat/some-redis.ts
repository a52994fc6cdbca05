import { afterAll } from 'vitest';
import { createLogger } from '../../../src/platform/logger.ts';
import { connectRedis, type Redis } from '../../../src/platform/redis.ts';
import { freshStorage } from '../../setup/storage.ts';

const opened: { readonly connections: readonly Redis[]; readonly drop: () => Promise<void> }[] = [];

afterAll(async () => {
  for (const { connections, drop } of opened.splice(0)) {
    for (const redis of connections) redis.disconnect();
    await drop();
  }
});

/** Keys of one's own, seen over this many connections: as many processes have them. */
export function someRedis(connections = 1): { readonly redis: Redis; readonly keyPrefix: string }[] {
  const { redisUrl, keyPrefix, drop } = freshStorage();
  const logger = createLogger('test', 'silent');
  const all = Array.from({ length: connections }, () => connectRedis(redisUrl, logger));
  opened.push({ connections: all, drop });
  return all.map((redis) => ({ redis, keyPrefix }));
}
