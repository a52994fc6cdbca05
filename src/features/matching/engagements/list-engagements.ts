import { z } from 'zod';
import { allow, decodeCursor, defineUseCase, found, pageInput, toPage } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { mayEngage, maySeeEngagement } from '../policy.ts';
import type { EngagementStore } from './engagement-store.ts';

interface Ports {
  readonly engagements: EngagementStore;
}

/** What brokers hold in a region, newest first. */
export const listEngagements = defineUseCase({
  name: 'matching.list-engagements',
  input: z.object({ region: regionPath, ...pageInput }),
  async run({ engagements }: Ports, actor, { region, after, limit }) {
    allow(mayEngage(actor, region), 'engagements.not-broker');
    const last = after === undefined ? null : found(await engagements.find(decodeCursor(after)), 'paging.cursor');
    return toPage(await engagements.within(region, last, limit + 1), limit);
  },
});

/** One engagement, for brokers of the region and for the client's own staff. */
export const showEngagement = defineUseCase({
  name: 'matching.show-engagement',
  input: z.object({ engagementId: z.string().max(60) }),
  async run({ engagements }: Ports, actor, { engagementId }) {
    const engagement = await engagements.find(engagementId);
    return found(engagement !== null && maySeeEngagement(actor, engagement) ? engagement : null, 'engagements.missing');
  },
});
