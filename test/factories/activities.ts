import type { Activity, AttendanceNote, Lesson } from '../../src/features/activities/index.ts';

/** A tea party on the third day of a test, announced in two rooms, with room for thirty. */
export const buildActivity = (given: Partial<Activity> = {}): Activity => ({
  id: 'tea',
  number: 1,
  region: '/d1/s1/c1/',
  title: '重阳茶话会',
  place: '社区活动室',
  startsAt: new Date('2026-03-05T14:00:00+08:00'),
  endsAt: new Date('2026-03-05T16:00:00+08:00'),
  capacity: 30,
  companions: 3,
  rooms: ['terminal:g1', 'terminal:g2'],
  organizer: 'organizer',
  state: 'open',
  signUps: [],
  remindAt: new Date('2026-03-04T14:00:00+08:00'),
  ...given,
});

/** Lessons on two Thursdays from nine to ten, the first on the third day of a test. */
export const buildLesson = (given: Partial<Lesson> = {}): Lesson => ({
  id: '1',
  title: '第一课',
  place: '教室',
  startsAt: new Date('2026-03-05T09:00:00+08:00'),
  endsAt: new Date('2026-03-05T10:00:00+08:00'),
  state: 'planned',
  materials: [],
  ...given,
});

export const buildCourse = (given: Partial<Activity> = {}): Activity =>
  buildActivity({
    id: 'phones',
    kind: 'course',
    title: '手机课',
    place: '教室',
    companions: 0,
    rooms: [],
    lessons: [
      buildLesson(),
      buildLesson({
        id: '2',
        title: '第二课',
        startsAt: new Date('2026-03-12T09:00:00+08:00'),
        endsAt: new Date('2026-03-12T10:00:00+08:00'),
      }),
    ],
    completion: { percent: 80, countsMakeUp: true },
    startsAt: new Date('2026-03-05T09:00:00+08:00'),
    endsAt: new Date('2026-03-12T10:00:00+08:00'),
    remindAt: new Date('2026-03-04T09:00:00+08:00'),
    ...given,
  });

/** A note on 5 March that 林晓梅 came to a lesson. */
export const buildNote = (lesson: string, came = true, resident = 'lin'): AttendanceNote => ({
  lesson,
  resident,
  came,
  by: 'organizer',
  at: new Date('2026-03-05T10:00:00+08:00'),
});
