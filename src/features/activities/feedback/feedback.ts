import { FEEDBACK } from '../../../../config/activities/feedback.ts';
import { later } from '../../../kernel/index.ts';
import { cameTo } from '../courses/course.ts';
import { residentsOf, signUpOf } from '../places.ts';
import type { Activity } from '../activity.ts';

export const VERDICTS = ['satisfied', 'so-so', 'dissatisfied', 'not-there'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface FeedbackAnswer {
  readonly resident: string;
  readonly verdict: Verdict;
  readonly words?: string;
  readonly at: Date;
}

/** What was answered about one activity; its id is the activity's. */
export interface Feedback {
  readonly id: string;
  readonly answers: readonly FeedbackAnswer[];
}

/** Had they a place, and is it not known that they stayed away? Checking in is nobody's duty: who did not may have been there. */
export function wasThere(activity: Activity, resident: string): boolean {
  const own = signUpOf(activity, resident);
  return own?.state === 'placed' && own.guest === undefined && !isAbsent(activity, resident);
}

/** Those who are asked how it was. */
export const thoseThere = (activity: Activity): string[] =>
  residentsOf(activity.signUps).filter((resident) => wasThere(activity, resident));

/** Of a course: somebody of whom every note says that they did not come. */
function isAbsent(activity: Activity, resident: string): boolean {
  const noted = (activity.lessons ?? []).flatMap(({ id }) => cameTo(activity, id, resident) ?? []);
  return noted.length > 0 && !noted.includes(true);
}

/** May it be answered now? */
export const isAnswerable = ({ state, endsAt }: Activity, now: Date): boolean =>
  (state === 'open' || state === 'finished') && endsAt <= now && now < later(endsAt, FEEDBACK.answerWithinMs);
