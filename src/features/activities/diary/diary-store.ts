import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';

export type DiaryStore = ReturnType<typeof diaryStore>;

/** That somebody wants, or wanted, a place in an activity; its list says what became of it, under the same ticket. */
export interface DiaryEntry {
  readonly activity: string;
  readonly ticket: string;
}

/** For what one resident signs up, in the order in which they set out to; the id is the resident's. */
export interface Diary {
  readonly id: string;
  readonly entries: readonly DiaryEntry[];
}

/**
 * Keeps diaries. Somebody's sign-ups to two activities are in two documents; their diary is the one document that both go
 * through, so that of two at once one comes second and sees the other.
 */
export function diaryStore(parts: StoreParts) {
  const store = aggregateStore<Diary>(parts, 'diaries', { entries: [Schema.Types.Mixed] }, [], { isHot: true });

  async function change<Result>(
    id: string,
    decide: (entries: readonly DiaryEntry[]) => { readonly entries: readonly DiaryEntry[]; readonly result: Result },
  ): Promise<Result> {
    for (;;) {
      const changed = await store.change(id, (diary) => {
        const { entries, result } = decide(diary.entries);
        return entries === diary.entries ? { result: { result } } : { next: { id, entries }, result: { result } };
      });
      if (changed !== null && changed !== undefined) return changed.result;
      const { entries, result } = decide([]);
      const first = { id, entries };
      if ((await store.insert(first, [])) === first) return result;
    }
  }

  return {
    ...store,
    /**
     * Writes down that the resident sets out for this activity. An entry that stands there, left by a crash or by the same
     * request sent twice, is gone on with, unless it must be a fresh one.
     * @returns the ticket, and what stands before it: those who come later look at this one
     */
    setOut: (resident: string, activity: string, fresh: string, { isFresh }: { readonly isFresh: boolean }) =>
      change(resident, (entries) => {
        const index = entries.findIndex((entry) => entry.activity === activity);
        const standing = entries[index];
        if (standing !== undefined && !isFresh)
          return { entries, result: { ticket: standing.ticket, before: entries.slice(0, index) } };
        const before = entries.filter((entry) => entry.activity !== activity);
        return { entries: [...before, { activity, ticket: fresh }], result: { ticket: fresh, before } };
      }),
    /** Puts the ticket under which the list decided in the place of this one; without one there is no entry any more. */
    settle: (resident: string, ticket: string, decided?: string): Promise<void> =>
      change(resident, (entries) => {
        if (!entries.some((entry) => entry.ticket === ticket)) return { entries, result: undefined };
        const settled = entries.flatMap((entry) => {
          if (entry.ticket !== ticket) return [entry];
          return decided === undefined ? [] : [{ ...entry, ticket: decided }];
        });
        return { entries: settled, result: undefined };
      }),
    /** Strikes out what is written of this activity: the resident has left its list. */
    async strike(resident: string, activity: string): Promise<void> {
      if ((await store.find(resident)) === null) return;
      await change(resident, (entries) => {
        const left = entries.filter((entry) => entry.activity !== activity);
        return { entries: left.length === entries.length ? entries : left, result: undefined };
      });
    },
    async has(resident: string, ticket: string): Promise<boolean> {
      return (await store.find(resident))?.entries.some((entry) => entry.ticket === ticket) ?? false;
    },
    /** What one record of a person had written belongs to the other. */
    async handOver(from: string, into: string): Promise<void> {
      const handed = (await store.find(from))?.entries ?? [];
      if (handed.length === 0) return;
      await change(into, (entries) => {
        const known = new Set(entries.map(({ activity }) => activity));
        return { entries: [...entries, ...handed.filter(({ activity }) => !known.has(activity))], result: undefined };
      });
      await change(from, () => ({ entries: [], result: undefined }));
    },
    async forget(resident: string): Promise<void> {
      if ((await store.find(resident)) !== null) await change(resident, () => ({ entries: [], result: undefined }));
    },
  };
}
