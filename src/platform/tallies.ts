import { describeError, type Logger } from './logger.ts';
import type { Redis } from './redis.ts';

/** What happened how often and how long it took, of all processes together: the one that is asked for figures was at none of it. */
export interface Tallies {
  count(what: string, labels: Labels): void;
  /** @param ms how long it took, in milliseconds */
  time(what: string, labels: Labels, ms: number): void;
  counts(what: string): Promise<{ readonly labels: Labels; readonly count: number }[]>;
  times(what: string): Promise<Timed[]>;
}

export type Labels = Readonly<Record<string, string>>;

/** How many took at most so long (`within`, by upper bound in seconds, cumulative), how many there were, and all their seconds. */
export interface Timed {
  readonly labels: Labels;
  readonly within: ReadonlyMap<number, number>;
  readonly count: number;
  readonly seconds: number;
}

const BOUNDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300, 1800];
const FLUSH_MS = 200;

/** Counts are gathered for a moment and written together; a process that dies loses a moment's figures and nothing else. */
export function createTallies(redis: Redis, keyPrefix: string, logger: Logger): Tallies {
  const keyOf = (what: string): string => `${keyPrefix}tally:${what}`;
  let gathered = new Map<string, Map<string, number>>();
  let timer: NodeJS.Timeout | undefined;

  return {
    count: (what, labels) => add(what, fieldOf(labels), 1),
    time(what, labels, ms) {
      const seconds = ms / 1000;
      const bound = BOUNDS.find((each) => seconds <= each) ?? 'inf';
      add(what, `${fieldOf(labels)}|${bound}`, 1);
      add(what, `${fieldOf(labels)}|sum`, seconds);
    },
    async counts(what) {
      const fields = await redis.hgetall(keyOf(what));
      return Object.entries(fields).map(([field, count]) => ({ labels: labelsOf(field), count: Number(count) }));
    },
    async times(what) {
      const parts = new Map<string, Map<string, number>>();
      for (const [field, value] of Object.entries(await redis.hgetall(keyOf(what)))) {
        const end = field.lastIndexOf('|');
        const own = parts.get(field.slice(0, end)) ?? new Map<string, number>();
        parts.set(field.slice(0, end), own.set(field.slice(end + 1), Number(value)));
      }
      return [...parts].map(([field, values]) => timedOf(field, values));
    },
  };

  function add(what: string, field: string, by: number): void {
    const fields = gathered.get(what) ?? new Map<string, number>();
    gathered.set(what, fields.set(field, (fields.get(field) ?? 0) + by));
    timer ??= setTimeout(flush, FLUSH_MS).unref();
  }

  function flush(): void {
    const pipeline = redis.pipeline();
    for (const [what, fields] of gathered)
      for (const [field, by] of fields) pipeline.hincrbyfloat(keyOf(what), field, by);
    gathered = new Map();
    timer = undefined;
    pipeline.exec().catch((error: unknown) => logger.warn(describeError(error), 'figures not counted'));
  }
}

const fieldOf = (labels: Labels): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');

const labelsOf = (field: string): Labels =>
  Object.fromEntries(field.split(',').map((part) => part.split('=') as [string, string]));

function timedOf(field: string, values: ReadonlyMap<string, number>): Timed {
  let count = 0;
  const within = new Map(BOUNDS.map((bound) => [bound, (count += values.get(String(bound)) ?? 0)]));
  return { labels: labelsOf(field), within, count: count + (values.get('inf') ?? 0), seconds: values.get('sum') ?? 0 };
}
