import { z } from 'zod';
import { allow, decodeCursor, defineUseCase, pageInput, toPage } from '../../../kernel/index.ts';
import { regionsInCare } from '../policy.ts';
import type { NotUnderstoodStore } from './not-understood-store.ts';

interface Ports {
  readonly notUnderstood: NotUnderstoodStore;
}

/** What the bot did not understand in the regions one cares for, newest first. */
export const listNotUnderstood = defineUseCase({
  name: 'broadcasts.list-not-understood',
  input: z.object(pageInput),
  async run({ notUnderstood }: Ports, actor, { after, limit }) {
    const regions = regionsInCare(actor);
    allow(regions.length > 0, 'broadcasts.staff-only');

    const last = after === undefined ? null : await notUnderstood.find(decodeCursor(after));
    return toPage(await notUnderstood.list(regions, limit + 1, last), limit);
  },
});
