import { z } from 'zod';
import { COURSES } from '../../../../config/activities/activities.ts';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import type { ActivityStore } from '../activity-store.ts';
import { signUpOf } from '../places.ts';
import { mayRunActivity } from '../policy.ts';
import { cameTo, lessonOf, progressOf, type AttendanceNote } from './course.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** Notes who came to a lesson, or corrects that; every note stays on record, the last one counts. */
export const markAttendance = defineUseCase({
  name: 'activities.mark-attendance',
  input: z.object({
    activityId: z.string(),
    lessonId: z.string(),
    residentId: z.string().min(1).max(64),
    came: z.boolean(),
  }),
  async run({ activities, clock }: Ports, actor, { activityId, lessonId, residentId, came }) {
    const at = clock();
    const marked = await activities.change(activityId, (course) => {
      const { title, attendance = [], region } = course;
      allow(mayRunActivity(actor, course), 'activities.not-organizer');
      ensure(course.lessons !== undefined, 'activities.no-course', { title });
      const lesson = found(lessonOf(course, lessonId), 'activities.lesson-missing');
      ensure(lesson.state === 'planned', 'activities.lesson-cancelled', { title: lesson.title });
      ensure(lesson.startsAt <= at, 'activities.lesson-to-come', { title: lesson.title });
      ensure(signUpOf(course, residentId)?.state === 'placed', 'activities.not-on-list', { title });
      if (cameTo(course, lessonId, residentId) === came) return { result: progressOf(course, residentId) };
      ensure(attendance.length < COURSES.mostNotes, 'activities.too-many-notes');

      const note: AttendanceNote = { lesson: lessonId, resident: residentId, came, by: actor.id, at };
      const next = { ...course, attendance: [...attendance, note] };
      const happening = { name: 'activities.attendance-noted', by: actor.id, at, region };
      const facts = { lesson: lessonId, resident: residentId, came };
      return { next, happenings: [{ ...happening, facts }], result: progressOf(next, residentId) };
    });
    return found(marked, 'activities.missing');
  },
});
