import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { needNumbered, type NeedStore } from '../../needs/index.ts';
import { regionPath, type RegionStore } from '../../regions/index.ts';
import { mayEngage } from '../policy.ts';
import { CLIENT_KINDS, type Engagement } from './engagement.ts';
import type { EngagementStore } from './engagement-store.ts';

interface Ports {
  readonly engagements: EngagementStore;
  readonly regions: RegionStore;
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/** A broker takes on work for a client. */
export const openEngagement = defineUseCase({
  name: 'matching.open-engagement',
  input: z.object({
    region: regionPath,
    title: z.string().trim().min(2).max(80),
    client: z.object({
      kind: z.enum(CLIENT_KINDS),
      name: z.string().trim().min(2).max(80),
      organization: z.string().max(60).optional(),
    }),
    needs: z.array(z.string().max(40)).max(50).default([]),
  }),
  async run({ engagements, regions, needs, clock }: Ports, actor, { region, title, client, needs: about }, call) {
    found(await regions.find(region), 'regions.missing');
    allow(mayEngage(actor, region), 'engagements.not-broker');
    const numbers = await Promise.all(about.map(async (number) => (await needNumbered(needs, number)).number));

    const now = clock();
    const { organization, ...named } = client;
    const engagement: Engagement = {
      id: call.newId('engagement'),
      region,
      title,
      broker: actor.id,
      client: { ...named, ...(organization !== undefined && { organization }) },
      needs: [...new Set(numbers)],
      steps: [],
      state: 'open',
      openedAt: now,
      changedAt: now,
    };
    const facts = { client: client.kind };
    return engagements.insert(engagement, [{ name: 'engagements.opened', by: actor.id, at: now, region, facts }]);
  },
});
