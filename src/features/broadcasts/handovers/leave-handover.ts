import { z } from 'zod';
import { defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { endHandover, type Handover } from './handover.ts';
import type { HandoverStore } from './handover-store.ts';
import { isOwn } from './policy.ts';

interface Ports {
  readonly handovers: HandoverStore;
  readonly residents: ResidentStore;
  readonly clock: Clock;
}

/** The resident goes back to the bot. */
export const leaveHandover = defineUseCase({
  name: 'broadcasts.leave-handover',
  input: z.object({ handoverId: z.string() }),
  async run({ handovers, residents, clock }: Ports, actor, { handoverId }): Promise<Handover> {
    const { resident } = found(await handovers.find(handoverId), 'handovers.missing');
    found(isOwn(actor, await residents.current(resident)) ? resident : null, 'handovers.missing');
    const left = await handovers.change(handoverId, (current) => endHandover(current, 'resident', actor.id, clock()));
    return found(left, 'handovers.missing');
  },
});
