import { HOUR, MINUTE } from '../src/kernel/clock.ts';

/** Offers that may wait for one organization's answer at once, unless it asked for another number. */
export const OPEN_OFFERS = 20;

/** How long an offer waits for its answer before it goes to the next candidate. */
export const OFFER_WAITS = 24 * HOUR;
export const URGENT_OFFER_WAITS = 2 * HOUR;

/** A prepared offer that never reached its need (its process died in between) gives its slot back after this. */
export const PREPARED_WAITS = 10 * MINUTE;

/** Candidates kept for one need, best first. */
export const MOST_CANDIDATES = 10;
