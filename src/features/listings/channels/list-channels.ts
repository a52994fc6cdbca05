import { z } from 'zod';
import { decodeCursor, defineUseCase, pageInput, toPage } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import type { PublicationChannelStore } from './channel-store.ts';

interface Ports {
  readonly publicationChannels: PublicationChannelStore;
}

/** The registered channels that serve a region; anybody may know where to look. */
export const listChannels = defineUseCase({
  name: 'listings.list-channels',
  input: z.object({ region: regionPath, ...pageInput }),
  async run({ publicationChannels }: Ports, _actor, { region, after, limit }) {
    const from = after === undefined ? '' : decodeCursor(after);
    return toPage(await publicationChannels.serving(region, from, limit + 1), limit);
  },
});
