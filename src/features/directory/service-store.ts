import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../platform/aggregate-store.ts';
import type { Service } from './service.ts';

export type ServiceStore = ReturnType<typeof serviceStore>;

const BATCH = 1000;

export interface ServiceFilter {
  readonly organization?: string | undefined;
  readonly category?: string | undefined;
  readonly name?: string | undefined;
}

export function serviceStore(parts: StoreParts) {
  const store = aggregateStore<Service>(
    parts,
    'services',
    {
      organization: String,
      name: String,
      description: String,
      status: String,
      categories: [String],
      areas: [String],
      eligibility: Schema.Types.Mixed,
      supply: String,
      locations: { type: Schema.Types.Mixed, default: undefined },
      schedule: String,
      hours: Schema.Types.Mixed,
      application: String,
      phone: String,
      cost: Schema.Types.Mixed,
      languages: [String],
      accessibility: [String],
      capacity: Number,
      places: Schema.Types.Mixed,
      changedAt: Date,
    },
    [[{ organization: 1, _id: 1 }], [{ categories: 1, _id: 1 }], [{ name: 1, _id: 1 }], [{ changedAt: 1 }]],
  );

  return {
    ...store,
    /** By id from just after `after`. */
    list({ organization, category, name }: ServiceFilter, after: string, limit: number): Promise<Service[]> {
      return store.findWhere(
        {
          ...(organization !== undefined && { organization }),
          ...(category !== undefined && { categories: category }),
          ...(name !== undefined && { name }),
          _id: { $gt: after },
        },
        { limit },
      );
    },
    /** Every service changed at or after `since`, however many. */
    async changedSince(since: Date): Promise<Service[]> {
      const all: Service[] = [];
      let after = '';
      for (;;) {
        const batch = await store.findWhere({ changedAt: { $gte: since }, _id: { $gt: after } }, { limit: BATCH });
        all.push(...batch);
        const last = batch.at(-1);
        if (last === undefined || batch.length < BATCH) return all;
        after = last.id;
      }
    },
  };
}
