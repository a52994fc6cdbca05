import { ACTIVITIES } from '../../../../config/defaults.ts';
import { remindTime } from '../activity.ts';
import type { CourseParts, LessonReminder } from './course.ts';

/**
 * Of which lesson people are reminded next, and when; null when of none. Of the first they are reminded as of any activity.
 */
export function nextReminder({ lessons = [] }: CourseParts, now: Date): LessonReminder | null {
  const planned = lessons
    .filter(({ state }) => state === 'planned')
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const reminders = planned.slice(1).map(({ id, startsAt }) => {
    const at = remindTime(startsAt, now, ACTIVITIES.remindBefore.slice(0, 1));
    return { lesson: id, at, isToCome: at < startsAt };
  });
  const next = reminders
    .filter(({ isToCome }) => isToCome)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())[0];
  return next === undefined ? null : { lesson: next.lesson, at: next.at };
}
