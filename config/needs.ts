import { MINUTE } from '../src/kernel/clock.ts';

/** How often the duty worker is called about a danger until somebody acknowledges it. */
export const ALERT_EVERY = 3 * MINUTE;
