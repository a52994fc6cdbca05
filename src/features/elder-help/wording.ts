import { say, sayPeriod } from '../../phrases/index.ts';
import { takenPlaces } from '../activities/index.ts';
import type { HelperReason } from './helpers/rank-helpers.ts';
import type { VisitActivity } from './visit-activity.ts';

export const VISIT_NEWS = [
  'full',
  'nobody-left',
  'short',
  'short-helper',
  'confirmed',
  'confirmed-visited',
  'not-agreed',
  'report-due',
  'report-missing',
  'call-back-due',
  'call-back-missing',
  'nobody-reached',
  'not-well',
] as const;
export type VisitNews = (typeof VISIT_NEWS)[number];

/** What people are told about a visit: never where somebody lives or how they are. */
export function wordVisit(activity: VisitActivity, news: VisitNews): string {
  const { number, title, place, startsAt, endsAt, capacity, visit } = activity;
  return say(`elder-help.tell-${news}`, {
    number,
    title,
    place,
    period: sayPeriod(startsAt, endsAt),
    there: takenPlaces(activity),
    needed: capacity,
    need: visit.number,
  });
}

export const wordVisitReasons = (reasons: readonly HelperReason[]): string[] =>
  reasons.map((reason) => say(`elder-help.reason-${reason}`));
