import { z } from 'zod';

/** Narrows what could not be delivered; without them everything in one's care. */
export const undeliveredInput = {
  state: z.enum(['failed', 'unknown']).optional(),
  /** A `NoticeReason`. */
  why: z.string().max(40).optional(),
  channel: z.string().max(40).optional(),
};
