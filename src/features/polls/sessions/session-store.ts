import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { Session } from './session.ts';

export type PollSessionStore = ReturnType<typeof pollSessionStore>;

const MOST = 50;

/** Keeps the sessions of polls, each with who attends. */
export function pollSessionStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Session>(
    parts,
    'pollSessions',
    {
      hall: String,
      region: String,
      place: String,
      startsAt: Date,
      word: String,
      openedBy: String,
      openedAt: Date,
      present: [String],
      log: [Mixed],
      isFixed: Boolean,
    },
    [[{ isFixed: 1, word: 1 }], [{ 'log.by': 1 }, { partialFilterExpression: { 'log.by': { $gt: '' } } }]],
  );
  return {
    ...store,
    /** Sessions that are not over at which this word is said. */
    saying: (word: string): Promise<Session[]> => store.findWhere({ isFixed: false, word }, { limit: MOST }),
    /** Sessions at which somebody was entered by one of these. */
    enteredBy: (ids: readonly string[]): Promise<Session[]> =>
      store.findWhere({ 'log.by': { $in: [...ids], $gt: '' } }, { limit: 1000 }),
    /** Sessions that are not over. */
    going: (): Promise<Session[]> => store.findWhere({ isFixed: false }, { sort: { startsAt: -1 }, limit: MOST }),
  };
}
