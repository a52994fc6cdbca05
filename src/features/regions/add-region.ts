import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../kernel/index.ts';
import { mayAddRegion } from './policy.ts';
import { placeRegion, REGION_KINDS } from './region.ts';
import { regionPath } from './region-path.ts';
import type { RegionStore } from './region-store.ts';

interface Ports {
  readonly regions: RegionStore;
  readonly clock: Clock;
}

export const addRegion = defineUseCase({
  name: 'regions.add-region',
  input: z.object({
    parent: regionPath.nullable(),
    /** The last step of the path, short and lasting; the name may change, this does not. */
    key: z.string().regex(/^[a-z0-9-]{1,20}$/, '应为小写字母、数字或短横线'),
    name: z.string().trim().min(1).max(40),
    kind: z.enum(REGION_KINDS),
    dutyPhone: z.string().trim().min(3).max(20).optional(),
  }),
  async run({ regions, clock }: Ports, actor, input) {
    allow(mayAddRegion(actor, input.parent), 'regions.not-steward');
    const parent = input.parent === null ? null : found(await regions.find(input.parent), 'regions.missing');

    const region = placeRegion(parent, input);
    const kept = await regions.insert(region, [
      { name: 'regions.added', by: actor.id, at: clock(), region: region.id, facts: { kind: region.kind } },
    ]);
    ensure(kept.name === region.name && kept.kind === region.kind, 'regions.taken', { name: kept.name });
    return kept;
  },
});
