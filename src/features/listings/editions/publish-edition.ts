import { z } from 'zod';
import { LISTINGS } from '../../../../config/lists/listings.ts';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { ensureCarries } from '../channels/channel.ts';
import type { PublicationChannelStore } from '../channels/channel-store.ts';
import { mayPublishEditions } from '../policy.ts';
import { composeEdition, type ComposePorts } from './compose-edition.ts';
import { digestOf, LISTS, type Edition } from './edition.ts';
import type { EditionStore } from './edition-store.ts';

interface Ports extends ComposePorts {
  readonly editions: EditionStore;
  readonly publicationChannels: PublicationChannelStore;
  readonly clock: Clock;
}

/**
 * A steward publishes the next edition of one of the region’s lists as it stands now. Who says which number it is to have
 * is refused when it is another one: sent again, it is not published twice.
 */
export const publishEdition = defineUseCase({
  name: 'listings.publish-edition',
  input: z.object({
    region: regionPath,
    list: z.enum(LISTS),
    channelId: z.string().max(60),
    number: z.number().int().min(1).max(1_000_000).optional(),
  }),
  async run(ports: Ports, actor, { region, list, channelId, number: wanted }, call): Promise<Edition> {
    const { editions, clock } = ports;
    found(await ports.regions.find(region), 'regions.missing');
    allow(mayPublishEditions(actor, region), 'listings.not-steward');
    const id = call.newId('edition');
    const before = await editions.find(id);
    if (before !== null) return before;
    ensureCarries(found(await ports.publicationChannels.find(channelId), 'listings.channel-missing'), region);

    const publishedAt = clock();
    const all = await composeEdition(ports, list, region, publishedAt);
    const entries = all.slice(0, LISTINGS.mostEntries);
    const leftOut = all.length - entries.length;
    return editions.publishNext(
      { region, list },
      (number) => {
        ensure(wanted === undefined || wanted === number, 'listings.edition-number', { number });
        const edition = { region, list, number, channel: channelId, publishedAt, entries, leftOut };
        return { ...edition, id, publishedBy: actor.id, digest: digestOf(edition) };
      },
      ({ number }) => {
        const facts = { list, number, channel: channelId, entries: entries.length };
        return [{ name: 'listings.edition-published', by: actor.id, at: publishedAt, region, facts }];
      },
    );
  },
});
