import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { regionPath, type RegionStore } from '../../regions/index.ts';
import { mayKeepChannels } from '../policy.ts';
import { PUBLICATION_CHANNEL_KINDS, type PublicationChannel } from './channel.ts';
import type { PublicationChannelStore } from './channel-store.ts';

interface Ports {
  readonly publicationChannels: PublicationChannelStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** A steward registers what the region publishes through. */
export const registerChannel = defineUseCase({
  name: 'listings.register-channel',
  input: z.object({
    region: regionPath,
    kind: z.enum(PUBLICATION_CHANNEL_KINDS),
    name: z.string().trim().min(2).max(60),
    address: z.string().trim().min(2).max(300),
  }),
  async run({ publicationChannels, regions, clock }: Ports, actor, given, call): Promise<PublicationChannel> {
    found(await regions.find(given.region), 'regions.missing');
    allow(mayKeepChannels(actor, given.region), 'listings.not-steward');

    const at = clock();
    const channel = { ...given, id: call.newId('channel'), registeredAt: at };
    const { region, kind } = given;
    return publicationChannels.insert(channel, [
      { name: 'listings.channel-registered', by: actor.id, at, region, facts: { kind } },
    ]);
  },
});
