import { z } from 'zod';
import { decodeNumberCursor, defineUseCase, found, pageInput, toPage } from '../../kernel/index.ts';
import type { HallStore } from '../halls/index.ts';
import { needResident } from '../residents/index.ts';
import type { PollStore } from './poll-store.ts';

interface Ports {
  readonly halls: HallStore;
  readonly polls: PollStore;
}

/** Every poll of a hall, latest first. */
export const listPolls = defineUseCase({
  name: 'polls.list-polls',
  input: z.object({ hallId: z.string(), ...pageInput }),
  async run({ halls, polls }: Ports, actor, { hallId, after, limit }) {
    needResident(actor);
    found(await halls.find(hallId), 'halls.missing');

    const start = after === undefined ? {} : { below: decodeNumberCursor(after) };
    const rows = await polls.ofHall(hallId, { ...start, limit: limit + 1 });
    // Pages follow the polls' numbers, not their ids.
    const page = toPage(
      rows.map((poll) => ({ id: String(poll.number), poll })),
      limit,
    );
    return { items: page.items.map(({ poll }) => poll), next: page.next };
  },
});
