import { z } from 'zod';
import { decodeCursor, defineUseCase, found, toPage } from '../../../kernel/index.ts';
import { ensureDoor, pollTakenIn, type TakingPorts } from '../doors/taking-in.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import { hasElectorate } from '../poll.ts';
import type { DeliveryStore } from './delivery-store.ts';

interface Ports extends Pick<TakingPorts, 'polls'> {
  readonly deliveries: Pick<DeliveryStore, 'ofPoll' | 'totals'>;
  readonly electorates: Pick<ElectorateStore, 'find'>;
}

/** The delivery log of a poll's paper ballots, and how many stand how. */
export const listDeliveries = defineUseCase({
  name: 'polls.list-deliveries',
  input: z.object({
    pollId: z.string().max(64),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  async run({ deliveries, electorates, ...ports }: Ports, actor, { pollId, after, limit }) {
    const poll = await pollTakenIn(ports, actor, pollId);
    ensureDoor(poll, 'paper');
    const start = after === undefined ? '' : decodeCursor(after);
    const rows = await deliveries.ofPoll(pollId, { after: start, limit: limit + 1 });
    const page = toPage(
      rows.map((delivery) => ({ ...delivery, id: delivery.elector })),
      limit,
    );
    const totals = await deliveries.totals(pollId);
    const electors = hasElectorate(poll) ? found(await electorates.find(pollId), 'polls.missing').electors.length : 0;
    const noted = Object.values(totals).reduce((sum, count) => sum + count, 0);
    return { poll, page, totals: { ...totals, 'not-noted': electors - noted } };
  },
});
