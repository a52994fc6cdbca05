import type { HappeningDraft } from '../../../kernel/index.ts';
import type { Activity } from '../activity.ts';
import type { SignUp } from '../places.ts';

/**
 * One happening for each resident who waited and whose turn it is: kept with the change itself, so nobody is told twice or
 * never. Who is to be asked in the morning is told then.
 */
export const promotions = ({ region }: Activity, promoted: readonly SignUp[], at: Date): HappeningDraft[] =>
  promoted.flatMap(({ resident, people, guest, offer }) => {
    if (guest !== undefined || offer?.isTold !== true) return [];
    const name = offer.unasked ? 'activities.turn-come' : 'activities.offered';
    return [{ name, by: 'system', at, region, facts: { resident, people } }];
  });

/** That somebody who waited has a place now. */
export const promotion = (
  { region }: Activity,
  { resident, people }: SignUp,
  by: string,
  at: Date,
): HappeningDraft => ({
  name: 'activities.promoted',
  by,
  at,
  region,
  facts: { resident, people },
});
