import { describeError, type Logger } from '../logger.ts';
import type { Redis } from '../redis.ts';

/** What the chat door counts, for all its processes together; the process that serves the figures reads them. */
export interface ChatCounts {
  received(channel: string): void;
  /** @param by the command or dialogue that took the message */
  understood(by: string): void;
  unanswered(channel: string): void;
  answered(channel: string, ms: number): void;
  read(): Promise<ChatFigures>;
}

export interface ChatFigures {
  readonly received: Readonly<Record<string, number>>;
  readonly understood: Readonly<Record<string, number>>;
  readonly unanswered: Readonly<Record<string, number>>;
  /** By channel, how many answers took at most so many milliseconds, in all, and how long together. */
  readonly latency: Readonly<Record<string, Latency>>;
}

export interface Latency {
  readonly atMost: readonly (readonly [ms: number, count: number])[];
  readonly count: number;
  readonly sumMs: number;
}

const SLOWER = 'slower';

/**
 * Figures are not worth waiting for: what cannot be counted, because Redis is away, is not.
 * @param bucketsMs the steps in which times are counted, shortest first
 */
export function createChatCounts(
  { redis, keyPrefix, logger }: { readonly redis: Redis; readonly keyPrefix: string; readonly logger: Logger },
  bucketsMs: readonly number[],
): ChatCounts {
  const keyOf = (kind: string): string => `${keyPrefix}chat-counts:${kind}`;
  const add = (kind: string, field: string, by = 1): void => {
    if (redis.status !== 'ready') return;
    redis
      .hincrby(keyOf(kind), field, by)
      .catch((error: unknown) => logger.warn(describeError(error), 'chat figures not counted'));
  };
  const all = async (kind: string): Promise<Record<string, number>> =>
    Object.fromEntries(
      Object.entries(await redis.hgetall(keyOf(kind))).map(([field, count]) => [field, Number(count)]),
    );

  return {
    received: (channel) => add('received', channel),
    understood: (by) => add('understood', by),
    unanswered: (channel) => add('unanswered', channel),
    answered(channel, ms) {
      add('latency', `${channel}|${bucketsMs.find((most) => ms <= most) ?? SLOWER}`);
      add('latency-sum', channel, Math.round(ms));
    },
    async read() {
      const [received, understood, unanswered, buckets, sums] = await Promise.all(
        ['received', 'understood', 'unanswered', 'latency', 'latency-sum'].map(all),
      );
      const latency = Object.entries(sums!).map(([channel, sumMs]) => [
        channel,
        latencyOf(channel, bucketsMs, buckets!, sumMs),
      ]);
      return {
        received: received!,
        understood: understood!,
        unanswered: unanswered!,
        latency: Object.fromEntries(latency) as ChatFigures['latency'],
      };
    },
  };
}

function latencyOf(
  channel: string,
  bucketsMs: readonly number[],
  buckets: Readonly<Record<string, number>>,
  sumMs: number,
): Latency {
  const countIn = (bucket: number | string): number => buckets[`${channel}|${bucket}`] ?? 0;
  let count = 0;
  const atMost = bucketsMs.map((ms) => [ms, (count += countIn(ms))] as const);
  return { atMost, count: count + countIn(SLOWER), sumMs };
}
