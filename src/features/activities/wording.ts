import { say, sayMoment, sayPeriod } from '../../phrases/index.ts';
import type { Activity } from './activity.ts';
import type { Ask } from './conditions/conditions.ts';
import { wordRule } from './series/word-rule.ts';
import { countedLessons, lessonOf } from './courses/course.ts';
import { signUpOf, type SignUp } from './places.ts';

export const ACTIVITY_NEWS = [
  'announced',
  'promoted',
  'offered',
  'lapsed',
  'passed-over',
  'handed-on',
  'changed',
  'cancelled',
  'reminder',
  'lesson-changed',
  'lesson-cancelled',
  'lesson-added',
  'lesson-reminder',
  'feedback-asked',
  'clash',
] as const;
export type ActivityNews = (typeof ACTIVITY_NEWS)[number];

/** Told to those who are not on the list any more. */
export const FOR_THOSE_WHO_LEFT: readonly ActivityNews[] = ['lapsed', 'passed-over', 'handed-on'];

/** What a piece of news is about beside the activity. */
export interface NewsDetails {
  /** Whose place it is about. */
  readonly resident?: string | undefined;
  /** The lesson of a course. */
  readonly lesson?: string | undefined;
  /** The other activity at the same time. */
  readonly other?: Activity | undefined;
}

/** What people are told about an activity; of a promotion, with the number of people it is for, of a lesson with its time and place. */
export function wordActivity(
  activity: Activity,
  news: ActivityNews,
  { resident = '', lesson = '', other }: NewsDetails = {},
): string {
  const { title, place, capacity, companions, startsAt, endsAt } = activity;
  const about = lessonOf(activity, lesson);
  const own = signUpOf(activity, resident);
  const facts = {
    number: activity.number,
    title,
    place: about?.place ?? place,
    capacity,
    most: 1 + companions,
    period: sayPeriod(about?.startsAt ?? startsAt, about?.endsAt ?? endsAt),
    lesson: about?.title ?? title,
    lessons: countedLessons(activity).length,
    people: own?.people ?? 1,
    until: sayMoment(own?.offer?.until ?? startsAt),
    other: other?.title ?? '',
    otherPeriod: other === undefined ? '' : sayPeriod(other.startsAt, other.endsAt),
  };
  if (activity.visit !== undefined && (news === 'offered' || news === 'lapsed'))
    return say(`activities.tell-visit-${news}`, facts);
  if (news === 'announced' && activity.lessons !== undefined) return say('activities.tell-course-announced', facts);
  if (news !== 'announced' || activity.series === undefined) return say(`activities.tell-${news}`, facts);
  return say('activities.tell-series-announced', { ...facts, often: wordRule(activity.series.rule) });
}

/** What stands beside an activity in everybody's calendar, and in that of somebody who signed up. */
export const wordPublicNote = ({ title }: Activity): string => say('activities.calendar-public-note', { title });

export const wordOwnNote = ({ title }: Activity, { state, people }: SignUp): string =>
  state === 'placed'
    ? say('activities.calendar-placed-note', { title, people })
    : say('activities.calendar-waiting-note');

/** What somebody is asked before they can sign up, as a question to them. */
export function wordAsk(ask: Ask): string {
  if (ask.kind === 'guardian') return say('activities.ask-guardian');
  if (ask.kind === 'insured') return say('activities.ask-insured');
  if (ask.kind === 'certificate') return say('activities.ask-certificate', { certificate: ask.certificate });
  const { text, options, isRequired } = ask.question;
  const words = options === undefined ? text : say('activities.ask-choice', { text, options });
  return isRequired ? words : say('activities.ask-optional', { text: words });
}
