import { DAY, HOUR } from '../../src/kernel/clock.ts';

/** What is done on a visit. */
export interface VisitTask {
  /** As it is said: it also stands in the title of the visit, which tells nothing of the person. */
  readonly word: string;
  readonly minutes: number;
  /** What every helper must be able to do: as noted with the team, as a tag, or learnt in a training. */
  readonly skills?: readonly string[];
  /** Between these hours one helper may go alone, provided that somebody else calls afterwards; else two go. In China time. */
  readonly alone?: { readonly from: number; readonly to: number };
}

export const VISIT_TASKS = {
  company: { word: '陪聊', minutes: 60, alone: { from: 8, to: 18 } },
  errand: { word: '代买代办', minutes: 60, alone: { from: 8, to: 18 } },
  phone: { word: '教手机', minutes: 60, alone: { from: 8, to: 18 } },
  escort: { word: '陪诊', minutes: 180 },
  'blood-pressure': { word: '量血压', minutes: 30, skills: ['血压测量'] },
  haircut: { word: '理发', minutes: 60, skills: ['理发'] },
  repair: { word: '小修', minutes: 60, skills: ['维修'] },
  housework: { word: '收拾屋子', minutes: 120 },
} as const satisfies Record<string, VisitTask>;

export const VISITS = {
  /** How many a visit needs, and when one goes alone. */
  helpers: { together: 2, alone: 1 },
  /** How many more than needed are asked, one after the other, when nobody is named. */
  inReserve: 4,
  /** How long after its end the helpers are asked how it went, and the worker when they have not said. */
  reportAfterMs: HOUR,
  reportAgainMs: DAY,
  /** When somebody calls after a visit of one, and again when nobody was reached. */
  callBackAfterMs: 2 * HOUR,
  callBackAgainMs: 3 * HOUR,
  /** After so many calls that reached nobody, and so many reminders, the workers of the region are alerted. */
  mostCalls: 3,
  /** What helpers need to know is theirs to read until so long after the visit. */
  notesAfterMs: 2 * HOUR,
  mostNotes: 20,
} as const;

/** How helpers are ranked; weights are points, of which a helper who fits perfectly has about a hundred. */
export const HELPER_RANKING = {
  /** For each level of the region tree, from the district down, in which helper and visit lie together. */
  perLevel: 8,
  wentWell: 25,
  language: 15,
  /** A skill that they have shown, beyond what is required of all. */
  skill: 15,
  /** For who has nothing else to do; each visit of theirs near this one takes some of it away. */
  rested: 20,
  perVisit: 7,
  loadMs: 14 * DAY,
  /** What counts against somebody, halved with each half-life. */
  declined: -6,
  unanswered: -8,
  late: -15,
  halfLifeMs: 60 * DAY,
  historyMs: 365 * DAY,
  mostReasons: 3,
  /** With less than this, in points, something is no reason worth telling. */
  leastReason: 3,
} as const;

/** Visits are listed until so long after they began. */
export const VISITS_LISTED = { pastMs: 30 * DAY } as const;
