import type { HappeningDraft, HappeningFacts } from '../../kernel/index.ts';
import type { Activity, Visit } from '../activities/index.ts';

/** An activity that is a visit. */
export type VisitActivity = Activity & { readonly visit: Visit };

export const isVisit = (activity: Activity | null): activity is VisitActivity => activity?.visit !== undefined;

/** Something that happened to a visit. */
export const happened = (
  { region }: Pick<Activity, 'region'>,
  name: string,
  by: string,
  at: Date,
  facts: HappeningFacts = {},
): HappeningDraft => ({ name: `elder-help.${name}`, by, at, region, facts });
