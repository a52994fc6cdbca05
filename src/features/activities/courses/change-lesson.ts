import { z } from 'zod';
import { COURSES } from '../../../../config/activities/activities.ts';
import { ACTIVITIES } from '../../../../config/defaults.ts';
import { allow, defineUseCase, ensure, found, type Actor, type Clock } from '../../../kernel/index.ts';
import { checkTimes, concerned, remindTime, revised, type Activity } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { said } from '../conditions/condition.ts';
import { mayRunActivity } from '../policy.ts';
import { lessonOf, timesOf, type Lesson } from './course.ts';
import { nextReminder } from './lesson-reminder.ts';
import { checkLessons, lessonFields } from './lesson-input.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** Changes what is given of a lesson that has not begun; those on the list hear of another time, place or title. */
export const changeLesson = defineUseCase({
  name: 'activities.change-lesson',
  input: z.object({
    activityId: z.string(),
    lessonId: z.string(),
    title: lessonFields.title.optional(),
    place: lessonFields.place.optional(),
    startsAt: lessonFields.startsAt.optional(),
    endsAt: lessonFields.endsAt.optional(),
    materials: lessonFields.materials.optional(),
  }),
  run: ({ activities, clock }: Ports, actor, { activityId, lessonId, ...changes }) =>
    changeCourse({ activities, clock }, actor, activityId, (course, now) => {
      const before = toCome(
        course,
        lessonId,
        now,
        changes.materials !== undefined && Object.values(said(changes)).length === 1,
      );
      const after: Lesson = { ...before, ...said(changes) };
      if (after.startsAt !== before.startsAt) checkTimes(after.startsAt, after.endsAt, now);
      return { lesson: after, news: isNews(before, after) ? 'changed' : null };
    }),
});

/** Calls a lesson off; those on the list hear of it. */
export const cancelLesson = defineUseCase({
  name: 'activities.cancel-lesson',
  input: z.object({ activityId: z.string(), lessonId: z.string() }),
  run: ({ activities, clock }: Ports, actor, { activityId, lessonId }) =>
    changeCourse({ activities, clock }, actor, activityId, (course, now) => {
      const lesson = toCome(course, lessonId, now, false);
      const others = (course.lessons ?? []).filter(({ id, state }) => id !== lessonId && state === 'planned');
      ensure(others.length > 0, 'activities.last-lesson', { title: course.title });
      return { lesson: { ...lesson, state: 'cancelled' }, news: 'cancelled' };
    }),
});

/** Adds a lesson, perhaps for those who missed another one; those on the list hear of it. */
export const addLesson = defineUseCase({
  name: 'activities.add-lesson',
  input: z.object({
    activityId: z.string(),
    title: lessonFields.title.optional(),
    place: lessonFields.place.optional(),
    startsAt: lessonFields.startsAt,
    endsAt: lessonFields.endsAt,
    materials: lessonFields.materials.default([]),
    makesUpFor: z.string().optional(),
  }),
  run: ({ activities, clock }: Ports, actor, { activityId, makesUpFor, title, place, ...given }) =>
    changeCourse({ activities, clock }, actor, activityId, (course, now) => {
      const lessons = course.lessons ?? [];
      ensure(lessons.length < COURSES.mostLessons, 'activities.too-many-lessons', { most: COURSES.mostLessons });
      const missed =
        makesUpFor === undefined ? undefined : found(lessonOf(course, makesUpFor), 'activities.lesson-missing');
      checkTimes(given.startsAt, given.endsAt, now);
      const lesson: Lesson = {
        ...given,
        id: String(lessons.length + 1),
        title: title ?? missed?.title ?? `${course.title} ${lessons.length + 1}`,
        place: place ?? course.place,
        state: 'planned',
        ...(makesUpFor !== undefined && { makesUpFor }),
      };
      return { lesson, news: 'added' };
    }),
});

interface LessonChange {
  readonly lesson: Lesson;
  readonly news: 'changed' | 'cancelled' | 'added' | null;
}

async function changeCourse(
  { activities, clock }: Ports,
  actor: Actor,
  activityId: string,
  decide: (course: Activity, now: Date) => LessonChange,
): Promise<Activity> {
  const now = clock();
  const changed = await activities.change(activityId, (course) => {
    allow(mayRunActivity(actor, course), 'activities.not-organizer');
    ensure(course.lessons !== undefined, 'activities.no-course', { title: course.title });
    ensure(course.state !== 'cancelled', 'activities.cancelled', { title: course.title });
    ensure(course.state !== 'finished', 'activities.over', { title: course.title });

    const { lesson, news } = decide(course, now);
    const isHeard = news !== null && course.state === 'open';
    const kept = withLesson(course, lesson, now);
    const next = isHeard ? revised(kept) : kept;
    const happening = { name: `activities.lesson-${news}`, by: actor.id, at: now, region: course.region };
    const facts = { lesson: lesson.id, residents: concerned(course) };
    return { next, happenings: isHeard ? [{ ...happening, facts }] : [], result: next };
  });
  return found(changed, 'activities.missing');
}

/** The course with the lesson; where its first lesson is moved, it is reminded of anew. */
function withLesson(course: Activity, lesson: Lesson, now: Date): Activity {
  const before = course.lessons ?? [];
  const isNew = before.every(({ id }) => id !== lesson.id);
  const lessons = isNew ? [...before, lesson] : before.map((one) => (one.id === lesson.id ? lesson : one));
  checkLessons(lessons, now);
  const times = found(timesOf(lessons), 'activities.lesson-missing');
  if (times.startsAt.getTime() === course.startsAt.getTime() || course.startsAt <= now)
    return { ...course, lessons, lessonReminder: nextReminder({ lessons }, now), endsAt: times.endsAt };
  const { remindedAt: _remindedAt, ...rest } = course;
  const remindAt = remindTime(times.startsAt, now, ACTIVITIES.remindBefore);
  return { ...rest, ...times, lessons, lessonReminder: nextReminder({ lessons }, now), remindAt };
}

/** The lesson, which must not have begun, unless only its materials are changed. */
function toCome(course: Activity, lessonId: string, now: Date, isAlways: boolean): Lesson {
  const lesson = found(lessonOf(course, lessonId), 'activities.lesson-missing');
  ensure(lesson.state === 'planned', 'activities.lesson-cancelled', { title: lesson.title });
  ensure(isAlways || lesson.startsAt > now, 'activities.lesson-over', { title: lesson.title });
  return lesson;
}

const isNews = (before: Lesson, after: Lesson): boolean =>
  (['title', 'place', 'startsAt', 'endsAt'] as const).some((field) => String(before[field]) !== String(after[field]));
