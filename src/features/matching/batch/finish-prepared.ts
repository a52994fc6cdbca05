import { proposeFromQueue } from '../offers/propose-from-queue.ts';
import type { ProposalPorts } from '../offers/propose-next.ts';

/** Offers that a killed run prepared for needs that still wait go where they were meant to go. */
export async function finishPrepared(ports: ProposalPorts): Promise<void> {
  for await (const { id, need: needId, state } of ports.offers.inSlots()) {
    if (state !== 'prepared') continue;
    const [offer, need] = await Promise.all([ports.offers.find(id), ports.needs.find(needId)]);
    if (offer === null || need?.state !== 'brokered') continue;
    const { service, organization, score, reasons } = offer;
    await proposeFromQueue(ports, { id, need, candidate: { service, organization, score, reasons } });
  }
}
