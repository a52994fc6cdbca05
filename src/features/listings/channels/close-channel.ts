import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { mayKeepChannels } from '../policy.ts';
import type { PublicationChannelStore } from './channel-store.ts';

interface Ports {
  readonly publicationChannels: PublicationChannelStore;
  readonly clock: Clock;
}

/** Nothing new goes through it; what was published through it stays so. Closed again, nothing changes. */
export const closeChannel = defineUseCase({
  name: 'listings.close-channel',
  input: z.object({ channelId: z.string().max(60) }),
  async run({ publicationChannels, clock }: Ports, actor, { channelId }) {
    const at = clock();
    const closed = await publicationChannels.change(channelId, (channel) => {
      allow(mayKeepChannels(actor, channel.region), 'listings.not-steward');
      if (channel.closedAt !== undefined) return { result: channel };
      const next = { ...channel, closedAt: at };
      const { region } = channel;
      return {
        next,
        happenings: [{ name: 'listings.channel-closed', by: actor.id, at, region, facts: {} }],
        result: next,
      };
    });
    return found(closed, 'listings.channel-missing');
  },
});
