import { z } from 'zod';
import { TIME_BANK } from '../../../../config/volunteers/time-bank.ts';

/** How many minutes somebody wants to be booked. */
export const minutesGiven = z
  .number()
  .int()
  .min(1)
  .max(TIME_BANK.largestMinutes)
  .meta({ description: 'Whole minutes', examples: [120] });
