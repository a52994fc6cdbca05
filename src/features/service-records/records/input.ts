import { z } from 'zod';
import { moment } from '../../../kernel/index.ts';

/** What is said of a service. */
export const serviceFields = {
  project: z.string().trim().min(2).max(60),
  content: z.string().trim().min(2).max(300),
  place: z.string().trim().min(1).max(60),
  startedAt: moment,
  endedAt: moment,
  /** Without the way there and pauses; all the time when it is not said. */
  minutes: z.number().int().min(1).max(1440).optional(),
};
