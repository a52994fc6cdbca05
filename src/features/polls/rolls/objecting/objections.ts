import { ROLLS_LIMITS } from '../../../../../config/polls/rolls.ts';
import { ensure, found, Refusal } from '../../../../kernel/index.ts';
import { sayMoment } from '../../../../phrases/index.ts';
import type { Objection, Ruling } from '../objection.ts';
import { ensureStands, type Roll } from '../roll.ts';

/** Objections that wait for a ruling. */
export const openObjections = ({ objections }: Pick<Roll, 'objections'>): Objection[] =>
  objections.filter(({ ruling }) => ruling === undefined);

/**
 * The roll with one more objection. They are taken while the roll is published, up to its deadline, and again once it is
 * frozen, because an error found late makes another version.
 */
export function withObjection(roll: Roll, objection: Objection): Roll {
  ensure(roll.state !== 'draft', 'rolls.not-published');
  ensureStands(roll);
  const until = roll.objectionsUntil!;
  ensure(roll.state === 'frozen' || objection.madeAt < until, 'rolls.objections-over', { until: sayMoment(until) });
  if (objection.entry !== undefined) {
    found(
      roll.entries.find(({ id }) => id === objection.entry),
      'rolls.entry-missing',
    );
  }
  const own = openObjections(roll).filter(({ by }) => by === objection.by);
  if (own.length >= ROLLS_LIMITS.openObjections)
    throw new Refusal('too-often', 'rolls.too-many-objections', { most: ROLLS_LIMITS.openObjections });
  return { ...roll, objections: [...roll.objections, objection] };
}

/** The objection on which a ruling can be given now. */
export function toBeRuledOn(roll: Roll, id: string): Objection {
  const objection = found(
    roll.objections.find((one) => one.id === id),
    'rolls.objection-missing',
  );
  ensure(objection.ruling === undefined, 'rolls.ruled-already');
  ensureStands(roll);
  return objection;
}

export const withRuling = (roll: Roll, id: string, ruling: Ruling): Roll => ({
  ...roll,
  objections: roll.objections.map((one) => (one.id === id ? { ...one, ruling } : one)),
});
