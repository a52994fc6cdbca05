import { z } from 'zod';
import { LEARNING } from '../../../../config/learning.ts';
import { allow, defineUseCase, isSystem } from '../../../kernel/index.ts';
import { regionsInCare } from '../policy.ts';
import { NO_INTENT } from './not-understood.ts';
import type { NotUnderstoodStore } from './not-understood-store.ts';

/** Every path begins so; what belongs to no region is empty. */
const EVERYWHERE = ['/', ''] as const;

interface Ports {
  readonly notUnderstood: NotUnderstoodStore;
}

/**
 * What staff have labelled, oldest first, to learn from: the words and the intent, and not who labelled them. Of one's own
 * regions; the system itself learns from all.
 */
export const exportLabelled = defineUseCase({
  name: 'broadcasts.export-labelled',
  input: z.object({}),
  async run({ notUnderstood }: Ports, actor) {
    const regions = isSystem(actor) ? EVERYWHERE : regionsInCare(actor);
    allow(regions.length > 0, 'broadcasts.staff-only');

    const labelled = await notUnderstood.labelled(regions, LEARNING.mostExported);
    return labelled.map(({ text, label }) => ({ text, intent: label?.intent ?? NO_INTENT }));
  },
});
