import { DAY } from '../../../kernel/index.ts';
import { URGENCIES, type Need } from '../../needs/index.ts';

/** What of a need decides when it is its turn, apart from how well it is matched. */
export interface Turn {
  /** The smaller, the more urgent. */
  readonly urgency: number;
  /** Whole days that it has waited: within a day the better match goes first. */
  readonly days: number;
  readonly id: string;
}

export const turnOf = ({ id, urgency, submittedAt }: Pick<Need, 'id' | 'urgency' | 'submittedAt'>, at: Date): Turn => ({
  id,
  urgency: URGENCIES.indexOf(urgency),
  days: Math.floor((at.getTime() - submittedAt.getTime()) / DAY),
});

/**
 * Which of two needs a service would rather have: urgent before general, longer waiting before shorter, better matched
 * before worse; never 0 for two needs.
 * @param ahead by how much the score of the first is higher
 */
export function byTurn(one: Turn, other: Turn, ahead: number): number {
  return (
    one.urgency - other.urgency ||
    other.days - one.days ||
    -ahead ||
    (one.id < other.id ? -1 : Number(one.id > other.id))
  );
}
