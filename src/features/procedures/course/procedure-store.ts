import { Schema } from 'mongoose';
import { Refusal, type HappeningDraft, type RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type AggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { isDuplicateKey } from '../../../platform/mongo.ts';
import { insertNumbered } from '../../../platform/numbered.ts';
import type { Procedure } from './procedure.ts';

export type ProcedureStore = ReturnType<typeof procedureStore>;

/** Keeps procedures with their history and tasks. A poll decides in one procedure at most. */
export function procedureStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Procedure>(
    parts,
    'procedures',
    {
      number: Number,
      hall: String,
      region: String,
      rooms: [String],
      title: String,
      plan: Mixed,
      openedBy: String,
      openedAt: Date,
      state: String,
      history: [Mixed],
      tasks: [Mixed],
      nextTaskAt: Date,
      polls: [String],
    },
    [
      [{ number: 1 }, { unique: true }],
      [{ hall: 1, number: 1 }],
      [{ rooms: 1, number: 1 }],
      [{ region: 1, number: 1 }],
      [{ state: 1, nextTaskAt: 1 }],
      [{ 'tasks.owner.resident': 1 }],
      [{ polls: 1 }, { unique: true, partialFilterExpression: { polls: { $gt: '' } } }],
    ],
  );

  const change: AggregateStore<Procedure>['change'] = async (id, decide, options) => {
    try {
      return await store.change(id, decide, options);
    } catch (error) {
      if (isDuplicateKey(error, 'polls')) throw new Refusal('conflict', 'procedures.poll-of-another');
      throw error;
    }
  };

  return {
    ...store,
    change,
    insertNumbered: (procedure: Omit<Procedure, 'number'>, happenings: readonly HappeningDraft[]): Promise<Procedure> =>
      insertNumbered(store, procedure, happenings),
    /** Procedures of a hall, latest first; a page starts below the number `below`. */
    ofHall: (hall: string, { below = Number.MAX_SAFE_INTEGER, limit = 1000 } = {}): Promise<Procedure[]> =>
      store.findWhere({ hall, number: { $lt: below } }, { sort: { number: -1 }, limit }),
    /** Latest first. */
    inRoom: (room: string, limit: number): Promise<Procedure[]> =>
      store.findWhere({ rooms: room }, { sort: { number: -1 }, limit }),
    /** Of these regions themselves, latest first. */
    inRegions: (regions: readonly RegionPath[], limit: number): Promise<Procedure[]> =>
      store.findWhere({ region: { $in: [...regions] } }, { sort: { number: -1 }, limit }),
    async numbered(number: number): Promise<Procedure | null> {
      const [procedure] = await store.findWhere({ number }, { limit: 1 });
      return procedure ?? null;
    },
    /** Whose tasks are to be looked at now, the longest waiting first. */
    dueToRemind: (now: Date): Promise<Procedure[]> =>
      store.findWhere({ state: 'running', nextTaskAt: { $lte: now } }, { sort: { nextTaskAt: 1 }, limit: 100 }),
    /** In which somebody answers for a task. */
    ownedBy: (resident: string): Promise<Procedure[]> =>
      store.findWhere({ 'tasks.owner.resident': resident }, { limit: 10_000 }),
  };
}
