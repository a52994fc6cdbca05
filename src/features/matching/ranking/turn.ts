import { DAY } from '../../../kernel/index.ts';
import { URGENCIES, type Need } from '../../needs/index.ts';

/** Where a need stands in the queue for one service, as numbers that are compared from the first on, the smaller first. */
export interface Turn {
  readonly urgency: number;
  /** Whole days that it has waited, negative; within a day the better match goes first. */
  readonly waited: number;
  readonly score: number;
  readonly id: string;
}

/** @param score of the service for this need, 0 to 100 */
export const turnOf = (
  { id, urgency, submittedAt }: Pick<Need, 'id' | 'urgency' | 'submittedAt'>,
  score: number,
  at: Date,
): Turn => ({
  urgency: URGENCIES.indexOf(urgency),
  waited: -Math.floor((at.getTime() - submittedAt.getTime()) / DAY),
  score: -score,
  id,
});

/** Urgent before general, longer before shorter, better before worse; never 0 for two needs. */
export function byTurn(one: Turn, other: Turn): number {
  return (
    one.urgency - other.urgency ||
    one.waited - other.waited ||
    one.score - other.score ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}
