import { z } from 'zod';
import { defineUseCase, found, Refusal } from '../../../kernel/index.ts';
import type { CalendarStore } from '../../regions/index.ts';
import { ensureCarries } from '../channels/channel.ts';
import type { PublicationChannelStore } from '../channels/channel-store.ts';
import { opportunityFields, opportunityNumber } from './input.ts';
import { closeWithoutDeal, endOf, publish, rewrite } from './opportunity.ts';
import { ownOpportunity, steer, type OpportunityPorts } from './steer.ts';

const which = { number: opportunityNumber };
const reason = z.string().trim().min(2).max(500);

interface CalendarPorts extends OpportunityPorts {
  readonly calendars: CalendarStore;
}

/** Puts a draft right. */
export const changeOpportunity = defineUseCase({
  name: 'listings.change-opportunity',
  input: z.object(opportunityFields).partial().extend(which),
  async run(ports: CalendarPorts, actor, { number, ...change }) {
    const { region, deadline } = await ownOpportunity(ports.opportunities, actor, number);
    const closesAt = endOf(change.deadline ?? deadline, await ports.calendars.ownDaysAt(region));
    const words = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    return steer(ports, actor, number, {
      happening: 'opportunity-changed',
      decide(opportunity, at) {
        const next = rewrite(opportunity, words, at);
        if (closesAt <= at) throw new Refusal('invalid', 'listings.deadline-gone');
        return next;
      },
    });
  },
});

/** Everybody may read it from now on, and organizations may say that it interests them. */
export const publishOpportunity = defineUseCase({
  name: 'listings.publish-opportunity',
  input: z.object({ ...which, channelId: z.string().max(60) }),
  async run(
    ports: CalendarPorts & { readonly publicationChannels: PublicationChannelStore },
    actor,
    { number, channelId },
  ) {
    const { region, deadline } = await ownOpportunity(ports.opportunities, actor, number);
    const channel = found(await ports.publicationChannels.find(channelId), 'listings.channel-missing');
    const closesAt = endOf(deadline, await ports.calendars.ownDaysAt(region));
    return steer(ports, actor, number, {
      happening: 'opportunity-published',
      facts: { channel: channelId },
      decide(opportunity, at) {
        if (opportunity.state === 'draft') ensureCarries(channel, region);
        return publish(opportunity, { channel: channelId, at, closesAt });
      },
    });
  },
});

/** It is given up, whether anybody read it yet or not. */
export const withdrawOpportunity = defineUseCase({
  name: 'listings.withdraw-opportunity',
  input: z.object({ ...which, reason }),
  run: (ports: OpportunityPorts, actor, { number, reason: note }) =>
    steer(ports, actor, number, {
      happening: 'opportunity-withdrawn',
      decide: (opportunity, at) => closeWithoutDeal(opportunity, { outcome: 'withdrawn', by: actor.id, at, note }),
    }),
});

/** The time is over and nothing was agreed. */
export const closeOpportunity = defineUseCase({
  name: 'listings.close-opportunity',
  input: z.object({ ...which, reason: reason.optional() }),
  run: (ports: OpportunityPorts, actor, { number, reason: note }) =>
    steer(ports, actor, number, {
      happening: 'opportunity-not-dealt',
      decide: (opportunity, at) =>
        closeWithoutDeal(opportunity, { outcome: 'not-dealt', by: actor.id, at, ...(note !== undefined && { note }) }),
    }),
});
