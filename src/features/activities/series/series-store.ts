import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { Series } from './series.ts';

export type SeriesStore = ReturnType<typeof seriesStore>;

/** Keeps series: what each of their activities is made of, and up to which day they are made. */
export function seriesStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Series>(
    parts,
    'series',
    {
      region: String,
      organizer: String,
      kind: String,
      team: String,
      partner: String,
      rule: String,
      startsOn: String,
      template: Mixed,
      changes: [Mixed],
      madeThrough: String,
      dueAt: Date,
      state: String,
    },
    [[{ dueAt: 1 }, { partialFilterExpression: { dueAt: { $gt: new Date(0) } } }], [{ organizer: 1 }]],
  );
  return {
    ...store,
    due: (now: Date): Promise<Series[]> =>
      store.findWhere({ dueAt: { $gt: new Date(0), $lte: now } }, { sort: { dueAt: 1 }, limit: 100 }),
    of: (organizer: string): Promise<Series[]> => store.findWhere({ organizer }),
  };
}
