import { z } from 'zod';
import { BROADCASTS } from '../../../../../config/broadcasts.ts';
import { allow, defineUseCase, isSystem, later, type Clock } from '../../../../kernel/index.ts';
import { waitsForMorning, type Broadcast } from '../broadcast.ts';
import { alignNotices } from './align-notices.ts';
import { expandBatch, type ExpandPorts } from './expand-batch.ts';
import { expandCorrection } from './expand-correction.ts';

interface Ports extends ExpandPorts {
  readonly clock: Clock;
}

/** Takes every broadcast under way further: writes notices, holds or frees them, tells corrections, sees when all is done. */
export const expandDue = defineUseCase({
  name: 'broadcasts.expand-due',
  input: z.object({}),
  async run(ports: Ports, actor) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const now = ports.clock();
    const tended = await ports.broadcasts.toTend(later(now, -BROADCASTS.alignedForMs));
    for (const broadcast of tended) await tend(ports, broadcast, now);
    return { tended: tended.length };
  },
});

async function tend(ports: Ports, broadcast: Broadcast, now: Date): Promise<void> {
  if (broadcast.state === 'sending' && !waitsForMorning(broadcast, now)) await expand(ports, broadcast, now);
  const current = await ports.broadcasts.find(broadcast.id);
  if (current === null) return;

  await alignNotices(ports, current, now);
  if (current.state === 'recalled' && !waitsForMorning(current, now)) await correct(ports, current, now);
  if (current.state === 'sending' && current.isExpanded) await finish(ports, current, now);
}

async function expand(ports: Ports, broadcast: Broadcast, now: Date): Promise<void> {
  let current: Broadcast | null = broadcast;
  for (let batch = 0; batch < BROADCASTS.batchesPerRun && current !== null && !current.isExpanded; batch += 1) {
    current = await expandBatch(ports, current, now);
  }
}

/** Only when the last message has left or has not: else who just got it would not hear what is right. */
async function correct(ports: Ports, broadcast: Broadcast, now: Date): Promise<void> {
  if (await ports.broadcastNotices.isBeingSent(broadcast.id)) return;
  let current: Broadcast | null = broadcast;
  for (let batch = 0; batch < BROADCASTS.batchesPerRun && current !== null; batch += 1) {
    current = await expandCorrection(ports, current, now);
  }
}

async function finish(ports: Ports, { id }: Broadcast, at: Date): Promise<void> {
  if (await ports.broadcastNotices.isUnderWay(id)) return;
  await ports.broadcasts.change(id, (current) => {
    if (current.state !== 'sending' || !current.isExpanded) return { result: undefined };
    const happening = { name: 'broadcasts.done', by: 'system', at, region: current.region, facts: {} };
    return { next: { ...current, state: 'done', changedAt: at }, happenings: [happening], result: undefined };
  });
}
