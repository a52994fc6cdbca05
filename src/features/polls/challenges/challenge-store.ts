import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { emptyBook, setAsideIn, waitingIn, type ChallengeBook, type SetAside } from './challenge.ts';

export type ChallengeStore = ReturnType<typeof challengeStore>;

/** Keeps what was said against single ballots, one document for each poll of which something was. */
export function challengeStore(parts: StoreParts) {
  const store = aggregateStore<ChallengeBook>(
    parts,
    'ballotChallenges',
    { challenges: [Schema.Types.Mixed], isFixed: Boolean },
    [[{ 'challenges.by': 1 }]],
  );
  return {
    ...store,
    /** How many wait for a ruling; a poll is not counted before. */
    async countWaiting(poll: string): Promise<number> {
      const book = await store.find(poll);
      return book === null ? 0 : waitingIn(book).length;
    },
    /**
     * From here on nothing more is said or ruled about the ballots of this poll.
     * @returns what does not count; null while something waits for a ruling
     */
    async fix(poll: string): Promise<SetAside[] | null> {
      await store.insert({ ...emptyBook(poll), isFixed: true }, []);
      const fixed = await store.change<SetAside[] | null>(poll, (book) => {
        if (book.isFixed) return { result: setAsideIn(book) };
        if (waitingIn(book).length > 0) return { result: null };
        return { next: { ...book, isFixed: true }, result: setAsideIn(book) };
      });
      return fixed ?? null;
    },
    /** In which one of these people has said something. */
    ofPeople: (ids: readonly string[]): Promise<ChallengeBook[]> =>
      store.findWhere({ 'challenges.by': { $in: [...ids] } }),
  };
}
