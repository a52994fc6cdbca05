import { z } from 'zod';
import { defineUseCase, found } from '../../kernel/index.ts';
import { regionPath } from './region-path.ts';
import type { RegionStore } from './region-store.ts';

interface Ports {
  readonly regions: RegionStore;
}

/** Anybody may see the tree: people choose from it where they live. */
export const viewRegion = defineUseCase({
  name: 'regions.view-region',
  input: z.object({ path: regionPath }),
  async run({ regions }: Ports, _actor, { path }) {
    const [region, ...above] = await regions.chainOf(path);
    return { region: found(region?.id === path ? region : null, 'regions.missing'), above };
  },
});
