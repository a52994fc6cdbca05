import { z } from 'zod';
import { decodeNumberCursor, defineUseCase, found, pageInput, toPage } from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import type { HearingStore } from '../hearing-store.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly hearings: Pick<HearingStore, 'ofHall'>;
}

/** Every hearing of a hall, latest first, for anybody. */
export const listHearings = defineUseCase({
  name: 'hearings.list-hearings',
  input: z.object({ hallId: z.string(), ...pageInput }),
  async run({ halls, hearings }: Ports, _actor, { hallId, after, limit }) {
    found(await halls.find(hallId), 'halls.missing');
    const start = after === undefined ? {} : { below: decodeNumberCursor(after) };
    const rows = await hearings.ofHall(hallId, { ...start, limit: limit + 1 });
    // Pages follow the hearings' numbers, not their ids.
    const page = toPage(
      rows.map((hearing) => ({ id: String(hearing.number), hearing })),
      limit,
    );
    return { items: page.items.map(({ hearing }) => hearing), next: page.next };
  },
});
