import type { HappeningDraft } from '../../../kernel/index.ts';
import type { Activity } from '../activity.ts';
import type { SignUp } from '../places.ts';

/** One happening for each resident who waited and now has a place: kept with the change itself, so nobody is told twice or never. */
export const promotions = ({ region }: Activity, promoted: readonly SignUp[], at: Date): HappeningDraft[] =>
  promoted
    .filter(({ guest }) => guest === undefined)
    .map(({ resident, people }) => ({
      name: 'activities.promoted',
      by: 'system',
      at,
      region,
      facts: { resident, people },
    }));
