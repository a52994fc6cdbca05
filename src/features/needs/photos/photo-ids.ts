import { z } from 'zod';
import { PHOTOS } from '../../../../config/people/photos.ts';

/** Ids of photos that were sent before, each once, in the order in which they are shown. */
export const photoIds = z
  .array(z.string().min(1).max(60))
  .transform((ids) => [...new Set(ids)])
  .pipe(z.array(z.string()).max(PHOTOS.mostOfNeed, `一件事最多放${PHOTOS.mostOfNeed}张照片`));
