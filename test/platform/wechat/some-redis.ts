import { createLogger } from '../../../src/platform/logger.ts';
import { connectRedis, type Redis } from '../../../src/platform/redis.ts';
import { atFileEnd } from '../../setup/file-end.ts';
import { freshStorage } from '../../setup/storage.ts';

/** Keys of one's own, seen over this many connections: as many processes have them. */
export function someRedis(connections = 1): { readonly redis: Redis; readonly keyPrefix: string }[] {
  const { redisUrl, keyPrefix, drop } = freshStorage();
  const logger = createLogger('test', 'silent');
  const all = Array.from({ length: connections }, () => connectRedis(redisUrl, logger));
  atFileEnd(async () => {
    for (const redis of all) redis.disconnect();
    await drop();
  });
  return all.map((redis) => ({ redis, keyPrefix }));
}
