import { ensure } from '../../../kernel/index.ts';

/** One sort of ballot found in the envelopes, and how many of it. No choice at all: invalid. */
export interface Found {
  readonly choices: readonly string[];
  readonly count: number;
}

/** How one worker counted what lay in the envelopes; sealed, so that it cannot be read once the poll's key is destroyed. */
export interface BatchEntry {
  readonly by: string;
  readonly sealed: string;
  /** Two entries that say the same have the same; without the key it says nothing. */
  readonly mark: string;
}

/** The envelopes of a secret poll, entered as one batch. The id is the poll's; no time and no envelope by itself is kept. */
export interface Batch {
  readonly id: string;
  readonly entries: readonly BatchEntry[];
  /** What a third worker counted where two differed. */
  readonly resolution?: BatchEntry;
}

export type BatchState = 'empty' | 'entered-once' | 'agreed' | 'differing' | 'resolved';

export function batchStateOf({ entries: [first, second], resolution }: Batch): BatchState {
  if (first === undefined) return 'empty';
  if (second === undefined) return 'entered-once';
  if (first.mark === second.mark) return 'agreed';
  return resolution === undefined ? 'differing' : 'resolved';
}

/** The entry by which the batch is counted, once that is settled. */
export function settledEntry(batch: Batch): BatchEntry | null {
  const state = batchStateOf(batch);
  if (state === 'agreed') return batch.entries[0]!;
  return state === 'resolved' ? batch.resolution! : null;
}

/**
 * The batch with how another worker counted: first and second by themselves, the third where these differ.
 * @throws Refusal when the same worker counts twice, or everything is settled
 */
export function withBatchEntry(batch: Batch, entry: BatchEntry): Batch {
  const state = batchStateOf(batch);
  const own = [...batch.entries, ...(batch.resolution === undefined ? [] : [batch.resolution])].find(
    ({ by }) => by === entry.by,
  );
  if (own?.mark === entry.mark) return batch;
  ensure(own === undefined, state === 'differing' ? 'doors.paper-third-person' : 'doors.paper-second-person');
  ensure(state !== 'agreed' && state !== 'resolved', 'doors.envelopes-entered');
  if (state === 'differing') return { ...batch, resolution: entry };
  return { ...batch, entries: [...batch.entries, entry] };
}

/** The sorts found, each once and in an order that says nothing of who counted. */
export function gathered(found: readonly Found[]): Found[] {
  const counts = new Map<string, Found>();
  for (const { choices, count } of found) {
    const key = JSON.stringify(choices);
    counts.set(key, { choices, count: (counts.get(key)?.count ?? 0) + count });
  }
  return [...counts.entries()]
    .filter(([, { count }]) => count > 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, sort]) => sort);
}

export const sumOf = (found: readonly Found[]): number => found.reduce((sum, { count }) => sum + count, 0);
