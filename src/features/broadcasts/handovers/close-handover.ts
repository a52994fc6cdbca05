import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { nameOfWorker } from '../../needs/index.ts';
import { endHandover, type Handover } from './handover.ts';
import type { HandoverStore } from './handover-store.ts';
import { takenByNobodyElse, type PassingPorts } from './pass-words.ts';
import { mayAnswer, mayCloseForOthers } from './policy.ts';

interface Ports extends PassingPorts {
  readonly handovers: HandoverStore;
  readonly clock: Clock;
}

/** A worker gives the conversation back to the bot: whoever took it, or a steward; before anybody has, each of those asked. */
export const closeHandover = defineUseCase({
  name: 'broadcasts.close-handover',
  input: z.object({ number: z.number().int().positive() }),
  async run(ports: Ports, actor, { number }): Promise<Handover> {
    const { handovers, residents, clock } = ports;
    const handover = await handovers.numbered(number);
    const meant = found(
      handover !== null && mayAnswer(actor, handover) ? handover : null,
      'handovers.none-so-numbered',
      { number },
    );
    const isFree = await takenByNobodyElse(ports, meant, actor);
    const worker = await nameOfWorker(residents, meant.takenBy);
    const closed = await handovers.change(meant.id, (current) => {
      const may = current.state === 'ended' || mayCloseForOthers(actor, current) || isFree(current);
      allow(may, 'handovers.not-yours', { number, worker });
      return endHandover(current, 'worker', actor.id, clock());
    });
    return found(closed, 'handovers.missing');
  },
});
