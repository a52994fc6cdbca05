import { idFrom } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { Rating } from './rating.ts';

export type RatingStore = ReturnType<typeof ratingStore>;

/** More than live where anything is asked. */
const MOST = 100_000;

/** Keeps ratings, one document each: those who rate do not wait for each other. */
export function ratingStore(parts: StoreParts) {
  const store = aggregateStore<Rating>(
    parts,
    'procedureRatings',
    { procedure: String, resident: String, verdict: String, ratedAt: Date },
    [[{ procedure: 1 }], [{ resident: 1 }]],
  );
  return {
    ...store,
    /** Keeps a rating in the place of the one before. */
    async keep(rating: Omit<Rating, 'id'>): Promise<Rating> {
      const id = idFrom('rating', rating.procedure, rating.resident);
      const next = { id, ...rating };
      await store.insert(next, []);
      await store.change(id, () => ({ next, result: undefined }));
      return next;
    },
    of: (procedure: string): Promise<Rating[]> => store.findWhere({ procedure }, { limit: MOST }),
    ofResident: (resident: string): Promise<Rating[]> => store.findWhere({ resident }, { limit: MOST }),
  };
}
