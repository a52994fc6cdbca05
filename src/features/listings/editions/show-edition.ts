import { z } from 'zod';
import { decodeNumberCursor, defineUseCase, found, pageInput, toPage } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { LISTS } from './edition.ts';
import type { EditionStore } from './edition-store.ts';

interface Ports {
  readonly editions: EditionStore;
}

const which = { region: regionPath, list: z.enum(LISTS) };

/** The editions of a region’s list, the latest first; public. */
export const listEditions = defineUseCase({
  name: 'listings.list-editions',
  input: z.object({ ...which, ...pageInput }),
  async run({ editions }: Ports, _actor, { region, list, after, limit }) {
    const below = after === undefined ? null : decodeNumberCursor(after);
    const heads = await editions.listOf(region, list, below, limit + 1);
    const { items, next } = toPage(
      heads.map((head) => ({ id: String(head.number), head })),
      limit,
    );
    return { items: items.map(({ head }) => head), next };
  },
});

/** Edition n as it was published; public. */
export const showEdition = defineUseCase({
  name: 'listings.show-edition',
  input: z.object({ ...which, number: z.coerce.number().int().min(1).max(1_000_000) }),
  async run({ editions }: Ports, _actor, { region, list, number }) {
    return found(await editions.numbered(region, list, number), 'listings.edition-missing', { number });
  },
});
