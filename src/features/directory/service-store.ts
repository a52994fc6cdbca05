import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../platform/aggregate-store.ts';
import { changedSince } from '../../platform/changed-since.ts';
import type { Service } from './service.ts';

export type ServiceStore = ReturnType<typeof serviceStore>;

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
    /** Those of these organizations that have one of these names. */
    called(organizations: readonly string[], names: readonly string[]): Promise<Service[]> {
      return store.findWhere(
        { organization: { $in: [...organizations] }, name: { $in: [...names] } },
        { limit: 10_000 },
      );
    },
    ofMany(organizations: readonly string[]): Promise<Service[]> {
      return store.findWhere({ organization: { $in: [...organizations] } }, { limit: 100_000 });
    },
    findMany(ids: readonly string[]): Promise<Service[]> {
      return store.findWhere({ _id: { $in: [...new Set(ids)] } }, { limit: 10_000 });
    },
    changedSince: changedSince(store),
  };
}
