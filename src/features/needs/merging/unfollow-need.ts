import { z } from 'zod';
import { allow, defineUseCase, isResident } from '../../../kernel/index.ts';
import type { NeedStore } from '../need-store.ts';
import { needNumbered } from '../views/find-need.ts';
import { tracked, headOf, withMerged, type TrackedNeed } from './concerned.ts';
import { unfollow } from './followers.ts';

interface Ports {
  readonly needs: NeedStore;
}

/** Takes 我也遇到 back: of the need, and of what is merged with it. */
export const unfollowNeed = defineUseCase({
  name: 'needs.unfollow-need',
  input: z.object({ number: z.string().max(40) }),
  async run({ needs }: Ports, actor, { number }): Promise<TrackedNeed> {
    allow(isResident(actor), 'needs.not-resident');
    const meant = await needNumbered(needs, number);

    const together = [meant, ...(await withMerged(needs, await headOf(needs, meant)))];
    const ids = [...new Set(together.map(({ id }) => id))];
    await Promise.all(
      ids.map((id) => needs.change(id, (need) => ({ next: unfollow(need, actor.id), result: undefined }))),
    );
    return tracked(needs, await needNumbered(needs, number));
  },
});
