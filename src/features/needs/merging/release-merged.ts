import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, SYSTEM, type Clock } from '../../../kernel/index.ts';
import type { NeedStore } from '../need-store.ts';
import { takeApart } from './take-apart.ts';
import { letsGo } from './merge.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/** A need that is asked for no longer, or turned out to be a danger, cannot go on for others: these go on alone. */
export const releaseMerged = defineUseCase({
  name: 'needs.release-merged',
  input: z.object({ needId: z.string() }),
  async run({ needs, clock }: Ports, actor, { needId }) {
    allow(isSystem(actor), 'needs.system-only');
    const head = found(await needs.find(needId), 'needs.missing');
    if (!letsGo(head)) return;

    for (const { id, mergedInto } of await needs.mergedInto(needId)) {
      await takeApart(needs, id, { by: SYSTEM.id, at: clock(), merge: mergedInto?.merge });
    }
  },
});
