import { HOUR } from '../../src/kernel/clock.ts';
import { SIGN_UPS } from '../activities/sign-ups.ts';

/** When those who may vote and have not are reminded, each in private, before the vote closes. */
export const POLL_REMINDERS = {
  before: [24 * HOUR, 3 * HOUR],
  quietHours: SIGN_UPS.quietHours,
  eveningMs: SIGN_UPS.eveningMs,
  apartMs: SIGN_UPS.remindersApartMs,
  /** How many are told at a time. */
  perPage: 500,
} as const;
