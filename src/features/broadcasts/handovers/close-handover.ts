import { z } from 'zod';
import { defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { endHandover, type Handover } from './handover.ts';
import type { HandoverStore } from './handover-store.ts';
import { mayAnswer } from './policy.ts';

interface Ports {
  readonly handovers: HandoverStore;
  readonly clock: Clock;
}

/** A worker gives the conversation back to the bot. */
export const closeHandover = defineUseCase({
  name: 'broadcasts.close-handover',
  input: z.object({ number: z.number().int().positive() }),
  async run({ handovers, clock }: Ports, actor, { number }): Promise<Handover> {
    const handover = await handovers.numbered(number);
    const { id } = found(
      handover !== null && mayAnswer(actor, handover) ? handover : null,
      'handovers.none-so-numbered',
      {
        number,
      },
    );
    return found(
      await handovers.change(id, (current) => endHandover(current, 'worker', actor.id, clock())),
      'handovers.missing',
    );
  },
});
