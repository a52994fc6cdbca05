import { inTime } from './mongo.ts';

export interface CoalesceOptions {
  /** Items in one batch. */
  readonly most?: number;
  /** Batches under way at the same time. */
  readonly atOnce?: number;
  /** A batch may take as long as it likes: it is not one command to the store, but work that has its own limits. */
  readonly isUnlimited?: boolean;
}

/**
 * Turns many concurrent single calls into few batched ones: while one batch is under way, what arrives waits and goes
 * together in the next. One caller alone pays nothing extra; sixty-four share a round trip and a flush.
 * A batch that is not answered in time is given up, so that the next ones do not wait behind it.
 * @param runBatch answers in the order of the items; an `Error` in the place of an answer rejects only that caller
 */
export function coalesce<Item, Answer>(
  runBatch: (items: readonly Item[]) => Promise<readonly (Answer | Error)[]>,
  { most = 500, atOnce = 1, isUnlimited = false }: CoalesceOptions = {},
): (item: Item) => Promise<Answer> {
  let waiting: Waiting<Item, Answer>[] = [];
  let underWay = 0;
  let scheduled = false;

  return (item) =>
    new Promise<Answer>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      schedule();
    });

  function schedule(): void {
    if (scheduled || underWay >= atOnce || waiting.length === 0) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      void next();
    });
  }

  async function next(): Promise<void> {
    const batch = waiting.slice(0, most);
    waiting = waiting.slice(most);
    underWay += 1;
    await settle(batch, runBatch, isUnlimited);
    underWay -= 1;
    schedule();
  }
}

/** One `coalesce` per key, so that calls on the same thing share a batch and different things do not wait for each other. */
export function coalesceByKey<Item, Answer>(
  runBatch: (key: string, items: readonly Item[]) => Promise<readonly (Answer | Error)[]>,
  options: Omit<CoalesceOptions, 'atOnce'> = {},
): (key: string, item: Item) => Promise<Answer> {
  const open = new Map<string, { readonly add: (item: Item) => Promise<Answer>; users: number }>();

  return async (key, item) => {
    const entry = open.get(key) ?? { add: coalesce<Item, Answer>((items) => runBatch(key, items), options), users: 0 };
    open.set(key, entry);
    entry.users += 1;
    try {
      return await entry.add(item);
    } finally {
      entry.users -= 1;
      if (entry.users === 0) open.delete(key);
    }
  };
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

async function settle<Item, Answer>(
  batch: readonly Waiting<Item, Answer>[],
  runBatch: (items: readonly Item[]) => Promise<readonly (Answer | Error)[]>,
  isUnlimited: boolean,
): Promise<void> {
  try {
    const asked = runBatch(batch.map(({ item }) => item));
    const answers = await (isUnlimited ? asked : inTime(asked));
    if (answers.length !== batch.length) throw new Error('A batch must answer every item.');
    batch.forEach(({ resolve, reject }, index) => {
      const answer = answers[index] as Answer | Error;
      if (answer instanceof Error) reject(answer);
      else resolve(answer);
    });
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
