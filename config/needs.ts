import { MINUTE } from '../src/kernel/clock.ts';

/** How often the duty worker is called about a danger until somebody acknowledges it. */
export const ALERT_EVERY = 3 * MINUTE;

/** Whom to call in danger where a region has entered no number of its own. */
export const DUTY_PHONE = '12345';
