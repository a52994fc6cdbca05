export const CONDITIONS = {
  mostQuestions: 8,
  longestAnswer: 200,
  /** Who is younger, or may be, names a guardian (民法典 17). */
  adultAge: 18,
} as const;

export const SERIES = {
  /** How far ahead the activities of a series are made, and announced: of one that comes weekly, one is open at a time. */
  madeAheadDays: 7,
  /** How many are made in one go; the next look goes on. */
  mostAtOnce: 20,
} as const;

export const COURSES = {
  mostLessons: 60,
  mostMaterials: 20,
  /** Notes of who came; a course is one document. */
  mostNotes: 20_000,
  /** Which share of its lessons completes a course, in percent, unless it says otherwise. */
  usuallyCompletes: 80,
} as const;
