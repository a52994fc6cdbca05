import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import { tracked, type TrackedNeed } from '../merging/concerned.ts';
import type { NeedStore } from '../need-store.ts';
import { needMeant } from './find-need.ts';

interface Ports {
  readonly needs: NeedStore;
}

/** The public timeline: whoever has the number may follow it. Without a number, one's own newest need. */
export const trackNeed = defineUseCase({
  name: 'needs.track-need',
  input: z.object({ number: z.string().max(40).optional() }),
  async run({ needs }: Ports, actor, { number }): Promise<TrackedNeed> {
    return tracked(needs, await needMeant(needs, actor, number, () => true));
  },
});
