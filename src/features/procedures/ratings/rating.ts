import { RATINGS } from '../../../../config/procedures/index.ts';

export const RATING_VERDICTS = ['satisfied', 'so-so', 'dissatisfied'] as const;
export type RatingVerdict = (typeof RATING_VERDICTS)[number];

/** What somebody who took part says of a procedure; the last one holds. */
export interface Rating {
  readonly id: string;
  readonly procedure: string;
  readonly resident: string;
  readonly verdict: RatingVerdict;
  readonly ratedAt: Date;
}

/** Null where fewer have answered than may be told of; the three also while answers are still coming in, so that none is told by what it changed. */
export interface RatingCounts {
  readonly answered: number | null;
  readonly satisfied: number | null;
  readonly soSo: number | null;
  readonly dissatisfied: number | null;
}

/** One answer of each person: of records that were joined, the last. */
export function countRatings(ratings: readonly Rating[], isOver: boolean): RatingCounts {
  const byPerson = new Map(
    ratings.toSorted((one, other) => one.ratedAt.getTime() - other.ratedAt.getTime()).map((one) => [one.resident, one]),
  );
  const last = [...byPerson.values()];
  if (last.length < RATINGS.leastShown) return { answered: null, satisfied: null, soSo: null, dissatisfied: null };
  const of = (verdict: RatingVerdict): number | null =>
    isOver ? last.filter((one) => one.verdict === verdict).length : null;
  return { answered: last.length, satisfied: of('satisfied'), soSo: of('so-so'), dissatisfied: of('dissatisfied') };
}
