/** The words in which rule packs are written; `rule-pack.ts` says how they go together. */

/** A decision of those on a roll, an election, or asking for opinions, which decides nothing. */
export const KINDS = ['decision', 'election', 'advisory'] as const;

/** Whose roll counts: a pack names the rolls it allows, and a poll uses one of them. */
export const ROLLS = [
  'owners',
  'adults',
  'households',
  'representatives',
  'voters',
  'members',
  'member-representatives',
  'admitted',
] as const;
export type RollKind = (typeof ROLLS)[number];

/** What is added up: people (owners, households, representatives…), or floor area in whole cm². */
export const MEASURES = ['persons', 'area'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * What a share is a share of: everyone on the roll; those whose valid or invalid ballot came in, abstentions included
 * (参与表决, 参加投票); or those entered as attending the session (到会).
 */
export const WHOLES = ['roll', 'voted', 'present'] as const;

/**
 * Ways by which a vote comes in. `session` is a show of hands or a ballot at the meeting, `paper` a named sheet of which a
 * photo is kept, `envelope` an anonymous one.
 */
export const DOORS = ['online', 'session', 'paper', 'envelope', 'phone', 'doorstep', 'proxy'] as const;
export type Door = (typeof DOORS)[number];

/** Doors at which somebody learns who chose what: a secret poll does without them. */
export const REVEALING_DOORS: readonly Door[] = ['paper', 'phone', 'doorstep'];

export const METHODS = ['yes-no', 'single', 'approval', 'score', 'ranked', 'budget'] as const;

/** Open ballots are signed and can be inspected. `either`: the poll says which. */
export const BALLOTS = ['open', 'secret', 'either'] as const;

/**
 * Whether those who were handed a ballot and did not answer count with the majority: `by-adopted-rules` only where a local
 * variant says so and names the adopted rules of procedure (议事规则).
 */
export const SILENCE = ['never', 'by-adopted-rules', 'with-majority'] as const;

/** Who may stand in for a voter. */
export const STAND_INS = ['anyone', 'close-relative', 'same-household'] as const;
export type StandIn = (typeof STAND_INS)[number];
