import { z } from 'zod';
import { allow, defineUseCase } from '../../../kernel/index.ts';
import type { RegionStore } from '../../regions/index.ts';
import { isOpen, type Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { mayTriage } from '../policy.ts';
import { needNumbered } from '../views/find-need.ts';
import { likelyDuplicates, type LikelyDuplicate } from './likely.ts';
import type { OpenNeeds } from './open-needs.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly openNeeds: OpenNeeds;
  readonly regions: RegionStore;
}

/** A need, what is merged into it, and what else is likely the same. */
export interface NeedWithDuplicates {
  readonly need: Need;
  readonly merged: readonly Need[];
  readonly likely: readonly LikelyDuplicate[];
}

/** For staff: the open needs of the community that are likely the same as this one, with score and reasons. */
export const listDuplicates = defineUseCase({
  name: 'needs.list-duplicates',
  input: z.object({ number: z.string().max(40) }),
  async run(ports: Ports, actor, { number }): Promise<NeedWithDuplicates> {
    const need = await needNumbered(ports.needs, number);
    allow(mayTriage(actor, need), 'needs.not-your-region');

    const [merged, likely] = await Promise.all([
      ports.needs.mergedInto(need.id),
      isOpen(need) ? likelyDuplicates(ports, need) : [],
    ]);
    return { need, merged, likely };
  },
});
