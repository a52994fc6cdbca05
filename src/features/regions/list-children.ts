import { z } from 'zod';
import { decodeCursor, defineUseCase, found, pageInput, toPage } from '../../kernel/index.ts';
import { regionPath } from './region-path.ts';
import type { RegionStore } from './region-store.ts';

interface Ports {
  readonly regions: RegionStore;
}

/** Anybody may see the tree; without a parent, the districts. */
export const listChildren = defineUseCase({
  name: 'regions.list-children',
  input: z.object({ parent: regionPath.optional(), ...pageInput }),
  async run({ regions }: Ports, _actor, { parent, after, limit }) {
    if (parent !== undefined) found(await regions.find(parent), 'regions.missing');

    const start = after === undefined ? '' : decodeCursor(after);
    return toPage(await regions.children(parent ?? null, { after: start, limit: limit + 1 }), limit);
  },
});
