import { z } from 'zod';
import { LEARNING } from '../../../../config/learning.ts';
import { allow, defineUseCase } from '../../../kernel/index.ts';
import { regionsInCare } from '../policy.ts';
import { NO_INTENT } from './not-understood.ts';
import type { NotUnderstoodStore } from './not-understood-store.ts';

interface Ports {
  readonly notUnderstood: NotUnderstoodStore;
}

/** What staff have labelled, oldest first, to learn from: the words and the intent, and not who labelled them. */
export const exportLabelled = defineUseCase({
  name: 'broadcasts.export-labelled',
  input: z.object({}),
  async run({ notUnderstood }: Ports, actor) {
    const regions = regionsInCare(actor);
    allow(regions.length > 0, 'broadcasts.staff-only');

    const labelled = await notUnderstood.labelled(regions, LEARNING.mostExported);
    return labelled.map(({ text, label }) => ({ text, intent: label?.intent ?? NO_INTENT }));
  },
});
