import { HTTP } from '../../../config/defaults.ts';
import type { App } from '../../app.ts';
import { pingMongo } from '../../platform/mongo.ts';

export interface Readiness {
  readonly status: 'ready' | 'not-ready';
  readonly parts: Readonly<Record<'storage' | 'queue' | 'worker', 'usable' | 'missing'>>;
}

const LONGEST_MS = 2000;

/** Can residents be served: is the store there, the queue, and a worker that has shown itself lately? */
export async function readiness(app: App): Promise<Readiness> {
  const [storage, queue, worker] = await Promise.all([
    isUsable(() => pingMongo(app.connection)),
    isUsable(() => app.redis.ping()),
    isUsable(() => expectWorker(app)),
  ]);
  const parts = { storage, queue, worker };
  const isReady = Object.values(parts).every((part) => part === 'usable');
  return { status: isReady ? 'ready' : 'not-ready', parts };
}

async function expectWorker({ redis, keyPrefix }: App): Promise<void> {
  const lastSign = Number((await redis.get(`${keyPrefix}worker:alive`)) ?? 0);
  if (Date.now() - lastSign > HTTP.workerGoneMs) throw new Error('No worker has shown itself lately.');
}

/** A connection that is down makes its commands wait; here waiting means no. */
async function isUsable(ask: () => Promise<unknown>): Promise<'usable' | 'missing'> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<'missing'>((resolve) => {
    timer = setTimeout(() => resolve('missing'), LONGEST_MS);
  });
  const asked = ask().then(
    () => 'usable' as const,
    () => 'missing' as const,
  );
  try {
    return await Promise.race([asked, limit]);
  } finally {
    clearTimeout(timer);
  }
}
