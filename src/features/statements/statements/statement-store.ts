import type { HappeningDraft } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { coalesce } from '../../../platform/coalesce.ts';
import { isDuplicateKey } from '../../../platform/mongo.ts';
import type { Statement, StatementState } from './statement.ts';

export type StatementStore = ReturnType<typeof statementStore>;

export function statementStore(parts: StoreParts) {
  const store = aggregateStore<Statement>(
    parts,
    'statements',
    {
      topic: String,
      region: String,
      number: Number,
      text: String,
      author: String,
      state: String,
      reason: String,
      proposedAt: Date,
      shownAt: Date,
      changedAt: Date,
    },
    [
      [{ topic: 1, number: 1 }, { unique: true }],
      [{ topic: 1, state: 1, number: 1 }],
      [{ topic: 1, changedAt: 1 }],
      [{ author: 1 }],
    ],
  );
  const inTopic = (topic: string, filter: object = {}): Promise<Statement[]> =>
    store.findWhere({ topic, ...filter }, { sort: { number: 1 }, limit: 10_000 });
  /** Those asked for at the same time share a round trip, and are answered in the order in which they were asked for. */
  const readNumbered = coalesce<Pick<Statement, 'topic' | 'number'>, Statement | null>(async (asked) => {
    const wanted = new Map(asked.map((one) => [`${one.topic} ${one.number}`, one]));
    const rows = await store.findWhere({ $or: [...wanted.values()] }, { limit: wanted.size });
    const known = new Map(rows.map((row) => [`${row.topic} ${row.number}`, row]));
    return asked.map(({ topic, number }) => known.get(`${topic} ${number}`) ?? null);
  });
  return {
    ...store,
    /** Adds a statement under the next free number of its topic. */
    async insertNext(statement: Omit<Statement, 'number'>, happenings: readonly HappeningDraft[]): Promise<Statement> {
      for (;;) {
        const { topic } = statement;
        const [latest] = await store.findWhere({ topic }, { sort: { number: -1 }, limit: 1 });
        try {
          return await store.insert({ ...statement, number: (latest?.number ?? 0) + 1 }, happenings);
        } catch (error) {
          // The unique index on topic and number is named by its first field.
          if (!isDuplicateKey(error, 'topic')) throw error;
        }
      }
    },
    inTopic,
    inState: (topic: string, state: StatementState): Promise<Statement[]> => inTopic(topic, { state }),
    changedIn: (topic: string, since: Date): Promise<Statement[]> => inTopic(topic, { changedAt: { $gte: since } }),
    numbered: (topic: string, number: number): Promise<Statement | null> => readNumbered({ topic, number }),
    ofAuthor: (author: string): Promise<Statement[]> => store.findWhere({ author }, { limit: 10_000 }),
  };
}
