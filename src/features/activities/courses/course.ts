/** What a course has beside what every activity has; one signs up for all of its lessons at once. */
export interface CourseParts {
  readonly lessons?: readonly Lesson[];
  /** What was noted of who came, the latest last: the last note of a person and lesson counts, none is overwritten. */
  readonly attendance?: readonly AttendanceNote[];
  readonly completion?: Completion;
  /** The lesson after the first of which people are reminded next; null when of none. */
  readonly lessonReminder?: LessonReminder | null;
}

export interface LessonReminder {
  readonly lesson: string;
  readonly at: Date;
}

/** One session of a course. */
export interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: 'planned' | 'cancelled';
  readonly materials: readonly Material[];
  /** It is there for those who missed this other lesson. */
  readonly makesUpFor?: string;
}

/** Something to read or watch, as a link. */
export interface Material {
  readonly title: string;
  readonly url: string;
}

export interface AttendanceNote {
  readonly lesson: string;
  readonly resident: string;
  readonly came: boolean;
  readonly by: string;
  readonly at: Date;
}

/** What completes a course: so many of its lessons, in percent, made up for or not. */
export interface Completion {
  readonly percent: number;
  readonly countsMakeUp: boolean;
}

/** Lessons that count: planned, and not there to make up for another. */
export const countedLessons = ({ lessons = [] }: CourseParts): Lesson[] =>
  lessons.filter(({ state, makesUpFor }) => state === 'planned' && makesUpFor === undefined);

export const lessonOf = ({ lessons = [] }: CourseParts, id: string): Lesson | undefined =>
  lessons.find((lesson) => lesson.id === id);

/** Is there one that has not begun? */
export const hasLessonToCome = ({ lessons = [] }: CourseParts, now: Date): boolean =>
  lessons.some(({ state, startsAt }) => state === 'planned' && startsAt > now);

type Span = Pick<Lesson, 'startsAt' | 'endsAt'>;

/** When people are needed: of a course, in each of its lessons. */
export const spansOf = (activity: Span & CourseParts): readonly Span[] =>
  activity.lessons === undefined ? [activity] : activity.lessons.filter(({ state }) => state === 'planned');

/** From the beginning of the first planned lesson to the end of the last; null where none is planned. */
export function timesOf(lessons: readonly Lesson[]): Span | null {
  const planned = lessons.filter(({ state }) => state === 'planned');
  if (planned.length === 0) return null;
  return {
    startsAt: new Date(Math.min(...planned.map(({ startsAt }) => startsAt.getTime()))),
    endsAt: new Date(Math.max(...planned.map(({ endsAt }) => endsAt.getTime()))),
  };
}

/** The last note of who came to a lesson; undefined where none was made. */
export const cameTo = ({ attendance = [] }: CourseParts, lesson: string, resident: string): boolean | undefined =>
  attendance.findLast((note) => note.lesson === lesson && note.resident === resident)?.came;

/** How far somebody is with a course. */
export interface Progress {
  /** Lessons they came to, and others that they made up for. */
  readonly attended: number;
  readonly madeUp: number;
  /** Lessons that count. */
  readonly of: number;
  readonly isComplete: boolean;
}

/** Exact: so many of the lessons, in percent, are reached when `100 × came ≥ percent × lessons`. */
export function progressOf(course: CourseParts, resident: string): Progress {
  const { percent, countsMakeUp } = course.completion ?? { percent: 100, countsMakeUp: true };
  const counted = countedLessons(course);
  const attended = counted.filter(({ id }) => cameTo(course, id, resident) === true);
  const madeUp = counted.filter(
    (lesson) => !attended.includes(lesson) && countsMakeUp && hasMadeUp(course, lesson.id, resident),
  );
  const done = attended.length + madeUp.length;
  const isComplete = counted.length > 0 && done * 100 >= percent * counted.length;
  return { attended: attended.length, madeUp: madeUp.length, of: counted.length, isComplete };
}

const hasMadeUp = (course: CourseParts, missed: string, resident: string): boolean =>
  (course.lessons ?? []).some(
    ({ id, makesUpFor, state }) =>
      makesUpFor === missed && state === 'planned' && cameTo(course, id, resident) === true,
  );
