/** What the kind of an activity decides, unless nothing is said: a single activity for everybody who lives there. */
export interface ActivityKindRules {
  /** It is held by a team of this kind. */
  readonly team?: 'elder-help' | 'vanguard' | 'study' | 'culture';
  /** Is it shown and open to the members of its team only? */
  readonly isForMembers?: true;
  /** Two regions hold it together. */
  readonly needsPartner?: true;
  readonly fewestPlaces?: number;
}

/** A visit takes two, for the safety of both sides; who comes to a vanguard team's activity is told to nobody else. */
export const ACTIVITY_KIND_RULES = {
  single: {},
  course: {},
  'elder-help': { team: 'elder-help', isForMembers: true, fewestPlaces: 2 },
  joint: { needsPartner: true },
  vanguard: { team: 'vanguard', isForMembers: true },
} as const satisfies Record<string, ActivityKindRules>;

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
