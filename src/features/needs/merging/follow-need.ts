import { z } from 'zod';
import { allow, defineUseCase, found, Refusal, type Clock } from '../../../kernel/index.ts';
import { communityOf, type RegionStore } from '../../regions/index.ts';
import type { Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { mayFollow } from '../policy.ts';
import { needNumbered } from '../views/find-need.ts';
import { tracked, headOf, type TrackedNeed } from './concerned.ts';
import { follow } from './followers.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** How often a need may be merged or taken apart while somebody says that it happens to them too. */
const MOST_MOVES = 5;

/** 我也遇到 +1: once per resident, who hears of its progress from now on. Said of a merged need, it is kept with the one that goes on. */
export const followNeed = defineUseCase({
  name: 'needs.follow-need',
  input: z.object({ number: z.string().max(40) }),
  async run({ needs, regions, clock }: Ports, actor, { number }): Promise<TrackedNeed> {
    let need = await needNumbered(needs, number);
    allow(mayFollow(actor, await communityOf(regions, need.region)), 'needs.follow-elsewhere');

    for (let moves = 0; moves < MOST_MOVES; moves += 1) {
      need = await headOf(needs, need);
      const followed = found(await needs.change(need.id, (current) => join(current)), 'needs.missing');
      if (followed.state !== 'merged') return tracked(needs, followed);
      need = followed;
    }
    throw new Refusal('conflict', 'store.busy');

    function join(current: Need) {
      if (current.state === 'merged') return { result: current };
      const next = follow(current, actor.id, clock());
      return { next, result: next };
    }
  },
});
