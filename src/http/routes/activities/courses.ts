import { z } from 'zod';
import {
  addLesson,
  cancelLesson,
  changeLesson,
  listAttendance,
  markAttendance,
  openCourse,
  viewCourse,
  type Activity,
  type Attendant,
  type Lesson,
  type Progress,
} from '../../../features/activities/index.ts';
import { moment } from '../../present.ts';
import { route, type Route } from '../../route.ts';
import { activity, presentActivity } from '../shapes/activity.ts';

const lesson = z.object({
  id: z.string(),
  title: z.string(),
  place: z.string(),
  startsAt: moment,
  endsAt: moment,
  state: z.enum(['planned', 'cancelled']),
  makesUpFor: z.string().nullable(),
});

const presentLesson = (given: Lesson): z.input<typeof lesson> => ({
  id: given.id,
  title: given.title,
  place: given.place,
  startsAt: given.startsAt.toISOString(),
  endsAt: given.endsAt.toISOString(),
  state: given.state,
  makesUpFor: given.makesUpFor ?? null,
});

/** `materials` are empty for those who have no place; `came` is null where nothing was noted of oneself. */
const ownLesson = lesson.extend({
  materials: z.array(z.object({ title: z.string(), url: z.string() })),
  came: z.boolean().nullable(),
});

const progress = z.object({ attended: z.number(), madeUp: z.number(), of: z.number(), isComplete: z.boolean() });

const presentProgress = ({ attended, madeUp, of, isComplete }: Progress): z.input<typeof progress> => ({
  attended,
  madeUp,
  of,
  isComplete,
});

const course = activity.extend({
  lessons: z.array(lesson),
  completion: z.object({ percent: z.number(), countsMakeUp: z.boolean() }).nullable(),
});

const presentCourse = (given: Activity, now: Date): z.input<typeof course> => ({
  ...presentActivity(given, now),
  lessons: (given.lessons ?? []).map(presentLesson),
  completion:
    given.completion === undefined
      ? null
      : { percent: given.completion.percent, countsMakeUp: given.completion.countsMakeUp },
});

const attendant = z.object({ resident: z.string(), name: z.string().nullable(), progress });

const presentAttendant = ({ resident, name, progress: own }: Attendant): z.input<typeof attendant> => ({
  resident,
  name: name ?? null,
  progress: presentProgress(own),
});

export const coursesRoutes: readonly Route[] = [
  route('post', '/courses', openCourse, {
    summary: 'Open a course; one sign-up is for all of its lessons',
    creates: true,
    output: course,
    present: (opened, { clock }) => presentCourse(opened, clock()),
  }),
  route('get', '/activities/:activityId/course', viewCourse, {
    summary: 'A course with its lessons, and how far one is oneself',
    output: course.extend({ lessons: z.array(ownLesson), own: progress.nullable() }),
    present: ({ course: given, lessons, own }, { clock }) => ({
      ...presentCourse(given, clock()),
      lessons: lessons.map((one) => ({
        ...presentLesson(one),
        materials: one.materials.map(({ title, url }) => ({ title, url })),
        came: one.came,
      })),
      own: own === null ? null : presentProgress(own),
    }),
  }),
  route('post', '/activities/:activityId/lessons', addLesson, {
    summary: 'Add a lesson, perhaps for those who missed another one; those on the list are told',
    creates: true,
    output: course,
    present: (changed, { clock }) => presentCourse(changed, clock()),
  }),
  route('patch', '/activities/:activityId/lessons/:lessonId', changeLesson, {
    summary: 'Change what is given of a lesson; those on the list are told',
    output: course,
    present: (changed, { clock }) => presentCourse(changed, clock()),
  }),
  route('post', '/activities/:activityId/lessons/:lessonId/cancellation', cancelLesson, {
    summary: 'Call a lesson off; those on the list are told',
    output: course,
    present: (changed, { clock }) => presentCourse(changed, clock()),
  }),
  route('put', '/activities/:activityId/lessons/:lessonId/attendance/:residentId', markAttendance, {
    summary: 'Note whether somebody came to a lesson, or correct that',
    output: progress,
    present: presentProgress,
  }),
  route('get', '/activities/:activityId/attendance', listAttendance, {
    summary: 'Who takes a course and how far each is, for those who run it',
    output: z.object({ items: z.array(attendant) }),
    present: ({ attendants }) => ({ items: attendants.map(presentAttendant) }),
  }),
];
