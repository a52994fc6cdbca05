import { z } from 'zod';

/** A point in time as input: ISO 8601 with its zone, `2026-11-25T20:00:00+08:00`. */
export const moment = z.iso
  .datetime({ offset: true, error: '应为带时区的时间，例如 2026-11-25T20:00:00+08:00' })
  .transform((text) => new Date(text));
