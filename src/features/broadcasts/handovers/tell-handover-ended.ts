import { z } from 'zod';
import { HANDOVERS } from '../../../../config/handovers.ts';
import { allow, defineUseCase, found, HOUR, isSystem, newId, type Clock } from '../../../kernel/index.ts';
import { say } from '../../../phrases/index.ts';
import { postedIn, type RegionStore } from '../../regions/index.ts';
import type { Handover } from './handover.ts';
import type { HandoverStore } from './handover-store.ts';
import { passToResident, passToWorkers, type PassingPorts } from './pass-words.ts';

interface Ports extends PassingPorts {
  readonly handovers: HandoverStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** Tells those who did not end it themselves. */
export const tellHandoverEnded = defineUseCase({
  name: 'broadcasts.tell-handover-ended',
  input: z.object({ handoverId: z.string() }),
  async run(ports: Ports, actor, { handoverId }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const handover = found(await ports.handovers.find(handoverId), 'handovers.missing');
    const { number, endedBy } = handover;
    const passed = { cause: call.once ?? newId(), now: ports.clock() };

    if (endedBy !== 'resident') {
      const { dutyPhone } = await postedIn(ports.regions, handover.region);
      await passToResident(ports, handover, { ...passed, texts: [() => sayToResident(handover, dutyPhone)] });
    }
    if (endedBy !== 'worker') {
      const text = () =>
        endedBy === 'resident' ? say('handovers.left', { number }) : say('handovers.silent', { number, hours });
      await passToWorkers(ports, handover, { ...passed, texts: [text] });
    }
  },
});

const hours = Math.round(HANDOVERS.silentMs / HOUR);

function sayToResident({ endedBy, takenBy }: Handover, phone: string | undefined): string {
  if (endedBy === 'worker') return say('handovers.closed-for-you');
  if (takenBy !== undefined) return say('handovers.silent-for-you', { hours });
  return phone === undefined
    ? say('handovers.unanswered', { hours })
    : say('handovers.unanswered-call', { hours, phone });
}
