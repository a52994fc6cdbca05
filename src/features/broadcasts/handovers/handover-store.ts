import type { HappeningDraft } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { insertNumbered } from '../../../platform/numbered.ts';
import type { Handover } from './handover.ts';

export type HandoverStore = ReturnType<typeof handoverStore>;

export function handoverStore(parts: StoreParts) {
  const store = aggregateStore<Handover>(
    parts,
    'handovers',
    {
      number: Number,
      resident: String,
      channel: String,
      room: String,
      contact: String,
      region: String,
      state: String,
      told: [String],
      takenBy: String,
      askedAt: Date,
      lastWordAt: Date,
      endedBy: String,
    },
    [
      [{ number: 1 }, { unique: true }],
      [{ state: 1, lastWordAt: 1 }],
      [{ resident: 1 }],
      [{ lastWordAt: 1 }, { partialFilterExpression: { contact: { $exists: true } } }],
    ],
  );
  return {
    ...store,
    insertNumbered: (handover: Omit<Handover, 'number'>, happenings: readonly HappeningDraft[]): Promise<Handover> =>
      insertNumbered(store, handover, happenings),
    async numbered(number: number): Promise<Handover | null> {
      const [handover] = await store.findWhere({ number }, { limit: 1 });
      return handover ?? null;
    },
    ofResident: (resident: string): Promise<Handover[]> => store.findWhere({ resident }, { limit: 1000 }),
    /** Open ones in which nobody has said anything since. */
    silentSince: (moment: Date): Promise<Handover[]> =>
      store.findWhere({ state: 'open', lastWordAt: { $lte: moment } }, { sort: { lastWordAt: 1 }, limit: 100 }),
    /** Ended ones without a word since, under which the resident's contact still stands. */
    withContactSince: (moment: Date, limit: number): Promise<Handover[]> =>
      store.findWhere(
        { state: 'ended', contact: { $exists: true }, lastWordAt: { $lte: moment } },
        { sort: { lastWordAt: 1 }, limit },
      ),
  };
}
