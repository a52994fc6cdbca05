import type { RegionPath } from '../../kernel/index.ts';
import type { ServiceLevels } from './levels/service-levels.ts';

/** Whom a need is for. `duty` is danger: the duty worker, at once, and never a queue. */
export const NEED_ROUTES = ['organization', 'authority', 'hall', 'duty'] as const;
export type NeedRoute = (typeof NEED_ROUTES)[number];

export const URGENCIES = ['danger', 'urgent', 'general', 'low'] as const;
export type NeedUrgency = (typeof URGENCIES)[number];

export const NEED_STATES = [
  'submitted',
  'offered',
  'brokered',
  'accepted',
  'in-progress',
  'done',
  'confirmed',
  'reopened',
  'forwarded',
  'at-hall',
  'alerted',
  'acknowledged',
  'false-alarm',
  'withdrawn',
  'refused',
  'merged',
] as const;
export type NeedState = (typeof NEED_STATES)[number];

/** States in which something is still to be done about a need. */
export const OPEN_STATES = [
  'submitted',
  'offered',
  'brokered',
  'accepted',
  'in-progress',
  'reopened',
  'forwarded',
  'at-hall',
] as const satisfies readonly NeedState[];

/** Something a resident asks for. */
export interface Need {
  readonly id: string;
  /** The tracking number, public: `N20261122-482195`. */
  readonly number: string;
  /** Whose need it is. */
  readonly resident: string;
  /** Who entered it: the resident, or a worker for somebody on the phone. */
  readonly enteredBy: string;
  /** Why somebody else entered it. */
  readonly onBehalf?: string;
  readonly region: RegionPath;
  readonly text: string;
  readonly place?: string;
  /** Taxonomy code, e.g. `education/tutoring`. */
  readonly category: string;
  readonly urgency: NeedUrgency;
  readonly route: NeedRoute;
  /** Who is affected, as tags: 老人, 儿童, … */
  readonly affected: readonly string[];
  /** Did somebody say so, or was it read from the text? Only what was said excludes services. */
  readonly affectedIsStated: boolean;
  readonly age?: number;
  /** Ids of its photos, as they are shown; only those who see its words see them. */
  readonly photos?: readonly string[];
  readonly state: NeedState;
  /** The offer that waits for an answer, was accepted, or was reported done. */
  readonly offer?: NeedOffer;
  /** The elder-help visit that answers it. */
  readonly visit?: string;
  /** How often it has been ranked: 0 at first, one more each time it was reopened or sent to organizations again. */
  readonly round: number;
  /** Services that had it before and did not solve it. */
  readonly failed: readonly string[];
  readonly forwarding?: Forwarding;
  readonly alert?: Alert;
  /** Until when it is due; absent until its clock is started. */
  readonly levels?: ServiceLevels;
  readonly outcome?: Outcome;
  readonly feedback?: Feedback;
  readonly corrections: readonly Correction[];
  readonly timeline: readonly TimelineEntry[];
  /** Neighbours who said 我也遇到, each once; they hear of its progress. */
  readonly followers?: readonly Follower[];
  /** Where it went on when it was found to be the same as another. */
  readonly mergedInto?: MergedInto;
  /** What was merged into it, or is just being: as long as there is any, it is merged into nothing itself. */
  readonly absorbed?: readonly Absorbed[];
  readonly submittedAt: Date;
  readonly changedAt: Date;
}

export interface Follower {
  readonly resident: string;
  readonly at: Date;
}

export interface MergedInto {
  /** The id of this merging: the same two may be merged again after they were taken apart. */
  readonly merge: string;
  readonly need: string;
  readonly number: string;
  /** Where it was before, and where it will be again. */
  readonly from: NeedState;
}

export interface Absorbed {
  readonly merge: string;
  readonly need: string;
  readonly number: string;
  /** Absent until the other need has agreed. */
  readonly isJoined?: true;
}

export interface NeedOffer {
  readonly id: string;
  readonly service: string;
  readonly organization: string;
}

/** The copy for the citizens’ hotline: the category as a path of names (教育文体/教育收费/教育收费), and its number there once it is known. */
export interface Forwarding {
  readonly to: '12345';
  readonly categoryPath: string;
  readonly acknowledgement?: string;
}

/** The calls about a danger, made in rounds until somebody acknowledges. */
export interface Alert {
  readonly calls: number;
  /** 0 before the first call. */
  readonly round: number;
  /** When the next call is due, unless somebody acknowledges before. */
  readonly nextAt: Date;
  /** Everybody who was called, each once. */
  readonly called: readonly string[];
  /** Who was called in this round, as often as they were. */
  readonly thisRound: readonly string[];
  /** When the resident last said something of it. */
  readonly saidAt: Date;
  readonly acknowledgedBy?: string;
  /** Who found it to be a false alarm. */
  readonly closedBy?: string;
}

export interface Outcome {
  readonly note: string;
  readonly by: string;
  readonly at: Date;
}

/** The three questions 三率: were you contacted, is it solved, are you satisfied? */
export interface Feedback {
  readonly contacted: boolean;
  readonly resolved: boolean;
  readonly satisfied: boolean;
  readonly note?: string;
  readonly at: Date;
}

/** What staff put right; the classifier learns from it. */
export interface Correction {
  readonly field: 'route' | 'category' | 'urgency';
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly at: Date;
}

export interface TimelineEntry {
  readonly at: Date;
  /** A step of `steps.ts`, or `submit`. */
  readonly step: string;
  readonly by: string;
  /** For those involved only. */
  readonly note?: string;
  /** Those involved see this entry, the public timeline does not have it. */
  readonly isPrivate?: true;
  /** Whom a `call` was made to. */
  readonly called?: readonly string[];
  /** The message whose words a `say-more` is. */
  readonly message?: string;
}

/** What everybody with the number may see. */
export const publicTimeline = ({ timeline }: Need): readonly TimelineEntry[] =>
  timeline.filter(({ isPrivate }) => isPrivate !== true);

/** Is something still to be done about it that neighbours may be told of? Danger is nobody's business but the duty worker's. */
export const isOpen = ({ route, urgency, state }: Pick<Need, 'route' | 'urgency' | 'state'>): boolean =>
  route !== 'duty' && urgency !== 'danger' && (OPEN_STATES as readonly NeedState[]).includes(state);
