import { idFrom } from '../../../kernel/index.ts';
import type { Stance } from '../opinion-map/index.ts';

export const SIDES = ['agree', 'disagree', 'pass'] as const;
export type Side = (typeof SIDES)[number];

/** Everything one resident answers within one topic; a later answer to a statement takes the place of the earlier one. */
export interface Stances {
  readonly topic: string;
  readonly resident: string;
  /** By the number of the statement. */
  readonly answers: ReadonlyMap<number, Stance>;
  readonly startedAt: Date;
  readonly changedAt: Date;
}

/** One document per topic and resident, by construction. */
export const stancesId = (topic: string, resident: string): string => idFrom('stances', topic, resident);

const STANCES = { agree: 1, disagree: -1, pass: 0 } as const satisfies Record<Side, Stance>;

export const stanceFor = (side: Side): Stance => STANCES[side];

export const sideOf = (stance: Stance): Side => SIDES.find((side) => STANCES[side] === stance)!;

/**
 * What goes over to another record of the same person: answers it does not have, and all of them when they are the later
 * ones.
 */
export function answersToMove(from: Stances, into: Stances | null): ReadonlyMap<number, Stance> {
  const isLater = into === null || from.changedAt > into.changedAt;
  return new Map([...from.answers].filter(([number]) => isLater || !into.answers.has(number)));
}
