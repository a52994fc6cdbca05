import type { Answer } from '@/api/client';
import { sayPeriod } from '@/look/moment';
import { ACTIVITY } from '@/phrases/activities';

export type Activity = Answer<'GET /me/activities'>['items'][number];
export type Shown = Answer<'GET /activities/{activityId}'>;
export type Own = NonNullable<Shown['own']>;
export type Ask = Answer<'GET /activities/{activityId}/asks'>['items'][number];

export const whenOf = ({ startsAt, endsAt }: Pick<Activity, 'startsAt' | 'endsAt'>): string =>
  sayPeriod(startsAt, endsAt);

/** How it stands, in a few words. */
export function standingOf({ stage, free }: Pick<Activity, 'stage' | 'free'>): string {
  if (stage === 'published') return ACTIVITY.free(free);
  return stage === 'full' ? ACTIVITY.full : ACTIVITY.stage[stage];
}

export const ownWords = ({ state, people, position, offeredUntil }: Own): string => {
  if (offeredUntil !== null) return ACTIVITY.offered;
  return state === 'placed' ? ACTIVITY.placed(people) : ACTIVITY.waiting(position);
};

/** Who may come, as far as the activity asks. */
export function needsOf({ conditions }: Pick<Activity, 'conditions'>): string[] {
  const { minAge, maxAge, membersOnly, isRisky, certificate } = conditions;
  return [
    minAge === null ? null : ACTIVITY.leastAge(minAge),
    maxAge === null ? null : ACTIVITY.mostAge(maxAge),
    membersOnly ? ACTIVITY.membersOnly : null,
    isRisky ? ACTIVITY.insured : null,
    certificate,
  ].filter((need): need is string => need !== null);
}

/** How many come, as chips: oneself alone, and with each companion more. */
export const partiesOf = ({ companions }: Pick<Activity, 'companions'>) =>
  Array.from({ length: companions + 1 }, (_party, with_) => ({
    value: String(with_ + 1),
    text: ACTIVITY.people[with_] ?? ACTIVITY.more(with_),
  }));

/** What is left until a moment, in whole minutes; nought when it has passed. */
export function leftUntil(until: string, now: Date): { readonly hours: number; readonly minutes: number } {
  const minutes = Math.max(0, Math.floor((new Date(until).getTime() - now.getTime()) / 60_000));
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
