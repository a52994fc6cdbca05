import { DAY, HOUR, MINUTE } from '../src/kernel/clock.ts';

/** Offers that may wait for one organization's answer at once, unless it asked for another number. */
export const OPEN_OFFERS = 20;

/** How long an offer waits for its answer before it goes to the next candidate. */
export const OFFER_WAITS = 24 * HOUR;
export const URGENT_OFFER_WAITS = 2 * HOUR;

/** A prepared offer that never reached its need (its process died in between) gives its slot back after this. */
export const PREPARED_WAITS = 10 * MINUTE;

/** Candidates kept for one need, best first. */
export const MOST_CANDIDATES = 10;

/** A new or changed service is looked at beside so many needs of its areas that wait in the broker's queue. */
export const BACKWARD = { mostNeeds: 10_000 } as const;

/** The matching of the night, over all needs that wait without an offer. */
export const NIGHT = {
  /** Minutes of the day in China between which it may begin. */
  from: 2 * 60,
  until: 5 * 60,
  /** How often it is looked whether it is time. */
  lookEveryMs: 10 * MINUTE,
  /** A run that has not finished after this has died; the next look goes on with what is left. */
  leaseMs: 30 * MINUTE,
  /** Needs taken into one night, the longest unchanged first. */
  mostNeeds: 50_000,
} as const;

/** How services are ranked for a need. `npm run tune -- matching DIR NEEDS_FILE` proposes weights from labelled needs. */
export const RANKING = {
  /** What each thing adds to the score at most; they sum to 100. */
  weights: {
    /** Words in common with name, description and category names. */
    words: 65,
    /** The very category, or one near it in the taxonomy. */
    category: 6,
    /** Made for these very people. */
    people: 10,
    /** The smaller the area served, the more it counts. */
    area: 5,
    /** How near in the tree of regions the organization is at home. */
    distance: 2,
    /** Works on the days that the need names. */
    schedule: 3,
    /** Places left. */
    places: 2,
    /** The less it has in hand for its size. */
    load: 2,
    /** 1A to 5A. */
    grade: 1,
    /** What it had before was solved. */
    outcomes: 2,
    /** It says yes to offers, and says it in time. */
    answers: 1,
    /** Speaks the language of the person. */
    language: 1,
  },
  /** How often a word of each part of a service counts. */
  fields: { name: 3, description: 1, categories: 1 },
  /** How much a concept and a single sign of the need count beside a word, and in which part of the services a sign may be. */
  asked: { concept: 2, sign: 0.5, signsAmong: 0.1 },
  /** A BM25 sum that counts half. */
  halfWords: 9,
  /** Without so many points for words and category, or the very category, a service is no candidate. */
  leastTheme: 18,
  /** Shares for a category near the one asked for. */
  near: { group: 0.6, department: 0.4 },
  /** So many free places count as plenty. */
  plentyOfPlaces: 10,
  /** What is left of the score of a service that had the need before and did not solve it. */
  afterFailure: 0.3,
  /** What was answered and solved counts half after this time. */
  halfLifeMs: 90 * DAY,
  /** As if so many answers of either kind had been given before the first. */
  answersBefore: 2,
} as const;
