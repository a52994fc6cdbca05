import { say, sayPeriod } from '../../phrases/index.ts';
import type { Activity } from './activity.ts';
import type { Ask } from './conditions/conditions.ts';
import { wordRule } from './series/word-rule.ts';
import { signUpOf } from './places.ts';

export const ACTIVITY_NEWS = ['announced', 'promoted', 'changed', 'cancelled', 'reminder'] as const;
export type ActivityNews = (typeof ACTIVITY_NEWS)[number];

/** What people are told about an activity; of a promotion, with the number of people it is for. */
export function wordActivity(activity: Activity, news: ActivityNews, resident = ''): string {
  const { title, place, capacity, companions, startsAt, endsAt } = activity;
  const facts = {
    title,
    place,
    capacity,
    most: 1 + companions,
    period: sayPeriod(startsAt, endsAt),
    people: signUpOf(activity, resident)?.people ?? 1,
  };
  if (news !== 'announced' || activity.series === undefined) return say(`activities.tell-${news}`, facts);
  return say('activities.tell-series-announced', { ...facts, often: wordRule(activity.series.rule) });
}

/** What somebody is asked before they can sign up, as a question to them. */
export function wordAsk(ask: Ask): string {
  if (ask.kind === 'guardian') return say('activities.ask-guardian');
  if (ask.kind === 'insured') return say('activities.ask-insured');
  if (ask.kind === 'certificate') return say('activities.ask-certificate', { certificate: ask.certificate });
  const { text, options, isRequired } = ask.question;
  const words = options === undefined ? text : say('activities.ask-choice', { text, options });
  return isRequired ? words : say('activities.ask-optional', { text: words });
}
