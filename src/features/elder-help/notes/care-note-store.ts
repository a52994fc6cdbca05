import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { CareNote, CareNotes } from './care-notes.ts';

export type CareNoteStore = ReturnType<typeof careNoteStore>;

/** Keeps what helpers have to know of a resident, apart from everything that others may read. */
export function careNoteStore(parts: StoreParts) {
  const store = aggregateStore<CareNotes>(parts, 'carenotes', { notes: [Schema.Types.Mixed] });
  return {
    ...store,
    async of(resident: string): Promise<readonly CareNote[]> {
      return (await store.find(resident))?.notes ?? [];
    },
    /** Changes what is noted of a resident, from nothing where there is nothing yet. */
    async keep(resident: string, decide: (notes: CareNotes) => CareNotes): Promise<readonly CareNote[]> {
      await store.insert({ id: resident, notes: [] }, []);
      const kept = await store.change(resident, (notes) => {
        const next = decide(notes);
        return { next, result: next.notes };
      });
      return kept ?? [];
    },
    /** Everything that is noted of a resident is gone, and that there was anything. */
    async forget(resident: string): Promise<void> {
      await store.model.deleteOne({ _id: resident });
    },
  };
}
