/** What a course has beside what every activity has; one signs up for all of its lessons at once. */
export interface CourseParts {
  readonly lessons?: readonly Lesson[];
  /** What was noted of who came, the latest last: the last note of a person and lesson counts, none is overwritten. */
  readonly attendance?: readonly AttendanceNote[];
  readonly completion?: Completion;
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
