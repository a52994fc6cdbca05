import type { Beside } from '../../../src/features/activities/index.ts';
import { say, sayPeriod } from '../../../src/phrases/index.ts';

/** What else of somebody's is at about the time of what they have just signed up for. */
export const wordBeside = (beside: readonly Beside[]): string[] =>
  beside.map(({ kind, activity: { title, startsAt, endsAt } }) =>
    kind === 'near'
      ? say('activities.beside-near', { title, period: sayPeriod(startsAt, endsAt) })
      : say('activities.beside-waiting', { title }),
  );
