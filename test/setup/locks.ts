import type { App } from '../../src/app.ts';

/**
 * As if the time had passed after which a worker that does not finish is taken for dead: what is held counts as stalled, and
 * the next worker looks for that at its start. Another worker that lives may then do the same job at the same time.
 */
export async function expireLocks({ redis, queue: { raw } }: App): Promise<void> {
  const held = await redis.lrange(raw.toKey('active'), 0, -1);
  if (held.length === 0) return;
  await redis.del(...held.map((id) => `${raw.toKey(id)}:lock`));
  await redis.sadd(raw.toKey('stalled'), ...held);
  await redis.del(raw.toKey('stalled-check'));
}
