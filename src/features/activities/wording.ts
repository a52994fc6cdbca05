import { say, sayPeriod } from '../../phrases/index.ts';
import type { Activity } from './activity.ts';
import { signUpOf } from './places.ts';

export const ACTIVITY_NEWS = ['announced', 'promoted', 'changed', 'cancelled', 'reminder'] as const;
export type ActivityNews = (typeof ACTIVITY_NEWS)[number];

/** What people are told about an activity; of a promotion, with the number of people it is for. */
export function wordActivity(activity: Activity, news: ActivityNews, resident = ''): string {
  const { title, place, capacity, companions, startsAt, endsAt } = activity;
  return say(`activities.tell-${news}`, {
    title,
    place,
    capacity,
    most: 1 + companions,
    period: sayPeriod(startsAt, endsAt),
    people: signUpOf(activity, resident)?.people ?? 1,
  });
}
