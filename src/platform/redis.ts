import { Redis } from 'ioredis';
import { describeError, type Logger } from './logger.ts';

export type { Redis } from 'ioredis';

/** A client whose commands wait through an outage and share round trips. Blocking users (queue workers) make their own. */
export function connectRedis(url: string, logger: Logger): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: null, enableAutoPipelining: true, lazyConnect: false });
  redis.on('error', (error) => logger.warn(describeError(error), 'redis connection'));
  return redis;
}

/** Tells other processes that there is something to do now, so that they need not poll fast. Losing one costs a little time. */
export interface Nudges {
  send(topic: Topic): void;
  /** @returns a function that ends the subscription */
  on(topic: Topic, listener: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** `outbox`: a change was kept whose happenings wait; `notices`: something waits to be said in a chat; `classifier`: one was learnt. */
export type Topic = 'outbox' | 'notices' | 'classifier';

export function createNudges(redis: Redis, prefix: string, logger: Logger): Nudges {
  const listeners = new Map<string, Set<() => void>>();
  const held = new Map<Topic, NodeJS.Timeout>();
  let subscriber: Redis | undefined;

  return {
    /** Many changes within 20 ms make one nudge. */
    send(topic) {
      if (held.has(topic)) return;
      held.set(topic, setTimeout(() => void publish(topic), 20).unref());
    },
    async on(topic, listener) {
      subscriber ??= listen();
      const channel = `${prefix}nudge:${topic}`;
      const group = listeners.get(channel) ?? new Set();
      listeners.set(channel, group.add(listener));
      await subscriber.subscribe(channel);
      return async () => {
        group.delete(listener);
        if (group.size === 0) await subscriber?.unsubscribe(channel);
      };
    },
    async close() {
      for (const timer of held.values()) clearTimeout(timer);
      // What would wait for an outage to end is lost instead.
      if (redis.status === 'ready') await Promise.all([...held.keys()].map(publish));
      subscriber?.disconnect();
    },
  };

  async function publish(topic: Topic): Promise<void> {
    held.delete(topic);
    await redis
      .publish(`${prefix}nudge:${topic}`, '')
      .catch((error) => logger.warn(describeError(error), 'nudge not sent'));
  }

  function listen(): Redis {
    const connection = redis.duplicate({ enableAutoPipelining: false });
    connection.on('error', (error) => logger.warn(describeError(error), 'redis subscription'));
    connection.on('message', (channel) => listeners.get(channel)?.forEach((listener) => listener()));
    return connection;
  }
}
