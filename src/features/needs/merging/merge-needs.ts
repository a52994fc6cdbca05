import { z } from 'zod';
import { allow, defineUseCase, found, Refusal, type Clock } from '../../../kernel/index.ts';
import { communityOf, type RegionStore } from '../../regions/index.ts';
import type { Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { mayTriage } from '../policy.ts';
import { needNumbered } from '../views/find-need.ts';
import { beginMerge, ensureMergeable } from './merge.ts';
import { carryThrough } from './settle-merge.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/**
 * Staff find that two needs are the same: from now on one goes on for both. Two documents are concerned, and neither is
 * locked: first the head keeps who comes, then the other one decides, once, whether it does. So a head is never merged
 * itself, and whatever happens in between, the two agree in the end.
 */
export const mergeNeeds = defineUseCase({
  name: 'needs.merge-needs',
  input: z.object({
    number: z.string().max(40),
    /** The need in which it goes on. */
    into: z.string().max(40),
  }),
  async run({ needs, regions, clock }: Ports, actor, { number, into }, call): Promise<Need> {
    const [need, head] = await Promise.all([needNumbered(needs, number), needNumbered(needs, into)]);
    allow(mayTriage(actor, need) && mayTriage(actor, head), 'needs.not-your-region');
    if (need.mergedInto?.need === head.id) return need;
    const places = await Promise.all([need, head].map(({ region }) => communityOf(regions, region)));
    ensureMergeable(need, head, places[0] === places[1]);

    const by = { by: actor.id, at: clock() };
    const merge = call.newId('merge');
    const joining = { merge, need: need.id, number: need.number };
    // Kept with its own id, so that the same request sent again begins no second merging.
    await needs.change(head.id, (current) => ({ ...beginMerge(current, joining, by), result: undefined }), {
      cause: `begin ${merge}`,
    });
    await carryThrough(needs, { head: head.id, merge, need: need.id }, by);
    return merged(found(await needs.find(need.id), 'needs.missing'), head);
  },
});

/**
 * What did not come about says why.
 * @throws Refusal `store.busy` when they were taken apart again at once
 */
function merged(need: Need, head: Need): Need {
  if (need.mergedInto?.need === head.id) return need;
  ensureMergeable(need, head, true);
  throw new Refusal('conflict', 'store.busy');
}
