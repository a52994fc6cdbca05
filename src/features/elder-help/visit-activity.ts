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

export const VISIT_STATES = ['looking', 'agreed', 'reported', 'done', 'cancelled'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** Where it stands: its helpers are looked for, it is agreed, somebody still has to call, it is done, or it does not take place. */
export function visitState({ state, visit }: VisitActivity): VisitState {
  if (state === 'cancelled') return 'cancelled';
  if (visit.doneAt !== undefined) return 'done';
  if (visit.report !== undefined) return 'reported';
  return visit.confirmedAt === undefined ? 'looking' : 'agreed';
}
