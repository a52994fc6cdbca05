/**
 * Turns many concurrent single calls into few batched ones: while one batch is under way, what arrives waits and goes
 * together in the next. One caller alone pays nothing extra; sixty-four share a round trip and a flush.
 * @param runBatch answers in the order of the items; an `Error` in the place of an answer rejects only that caller
 */
export function coalesce<Item, Answer>(
  runBatch: (items: readonly Item[]) => Promise<readonly (Answer | Error)[]>,
  { most = 500, atOnce = 1 }: { readonly most?: number; readonly atOnce?: number } = {},
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
    await settle(batch, runBatch);
    underWay -= 1;
    schedule();
  }
}

/** One `coalesce` per key, so that calls on the same thing share a batch and different things do not wait for each other. */
export function coalesceByKey<Item, Answer>(
  runBatch: (key: string, items: readonly Item[]) => Promise<readonly (Answer | Error)[]>,
  options: { readonly most?: number } = {},
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

/** A batch that takes longer has lost its way: whoever waits is told so, and the next ones do not wait behind it. */
const LONGEST_MS = 20_000;

async function inTime<Answers>(answers: Promise<Answers>): Promise<Answers> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`A batch was not answered within ${LONGEST_MS} ms.`)), LONGEST_MS);
  });
  try {
    return await Promise.race([answers, limit]);
  } finally {
    clearTimeout(timer);
  }
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

async function settle<Item, Answer>(
  batch: readonly Waiting<Item, Answer>[],
  runBatch: (items: readonly Item[]) => Promise<readonly (Answer | Error)[]>,
): Promise<void> {
  try {
    const answers = await inTime(runBatch(batch.map(({ item }) => item)));
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
