import { z } from 'zod';
import { decodeNumberCursor, defineUseCase, pageInput, toPage, type Clock } from '../../kernel/index.ts';
import { regionPath } from '../regions/index.ts';
import type { ActivityStore } from './activity-store.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** Open activities of a region that are still to come, latest announced first; anybody may read them. */
export const listActivities = defineUseCase({
  name: 'activities.list-activities',
  input: z.object({ region: regionPath, ...pageInput }),
  async run({ activities, clock }: Ports, _actor, { region, after, limit }) {
    const start = after === undefined ? {} : { below: decodeNumberCursor(after) };
    const rows = await activities.within(region, { from: clock(), ...start, limit: limit + 1 });
    const page = toPage(
      rows.map((activity) => ({ id: String(activity.number), activity })),
      limit,
    );
    return { items: page.items.map(({ activity }) => activity), next: page.next };
  },
});
