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
