import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../platform/aggregate-store.ts';
import type { Register } from './register.ts';

export type RegisterStore = ReturnType<typeof registerStore>;

/** Keeps registers, each in one document; its id is the path of its region. */
export function registerStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Register>(
    parts,
    'registers',
    { people: [Mixed], dwellings: [Mixed], households: [Mixed], changedAt: Date },
    [[{ 'people.resident': 1 }, { partialFilterExpression: { 'people.resident': { $gt: '' } } }]],
  );
  return {
    ...store,
    /** The registers in which somebody of the register is this resident. */
    linking: (resident: string): Promise<Register[]> =>
      store.findWhere({ 'people.resident': { $eq: resident, $gt: '' } }, { limit: 100 }),
  };
}
