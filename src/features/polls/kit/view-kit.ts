import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import { pollTakenIn, type TakingPorts } from '../doors/taking-in.ts';
import { lacksAgainst } from './against.ts';
import type { DeliveryStore } from './delivery-store.ts';
import { scrutineerNames, type ScrutineerPorts } from './scrutineers.ts';

interface Ports extends Pick<TakingPorts, 'polls'>, ScrutineerPorts {
  readonly deliveries: Pick<DeliveryStore, 'totals'>;
}

/** How far the vote on paper is prepared: who watches the count, how ballots were delivered, and what is wrong with the ballot. */
export const viewKit = defineUseCase({
  name: 'polls.view-kit',
  input: z.object({ pollId: z.string().max(64) }),
  async run({ deliveries, ...ports }: Ports, actor, { pollId }) {
    const poll = await pollTakenIn(ports, actor, pollId);
    return {
      poll,
      scrutineers: await scrutineerNames(ports, pollId),
      deliveries: await deliveries.totals(pollId),
      warnings: lacksAgainst(poll) ? (['against-missing'] as const) : [],
    };
  },
});
