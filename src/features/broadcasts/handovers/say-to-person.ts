import { z } from 'zod';
import { HANDOVERS } from '../../../../config/handovers.ts';
import { defineUseCase, found, newId, type Clock } from '../../../kernel/index.ts';
import { say } from '../../../phrases/index.ts';
import type { Handover } from './handover.ts';
import type { HandoverStore } from './handover-store.ts';
import { isOwn } from './policy.ts';
import { passToWorkers, type PassingPorts } from './pass-words.ts';

interface Ports extends PassingPorts {
  readonly handovers: HandoverStore;
  readonly clock: Clock;
}

/** Passes on what the resident says to whoever took the conversation. @returns whether it was still open */
export const sayToPerson = defineUseCase({
  name: 'broadcasts.say-to-person',
  input: z.object({ handoverId: z.string(), text: z.string().trim().min(1) }),
  async run(ports: Ports, actor, { handoverId, text }, call): Promise<{ readonly isOpen: boolean }> {
    const handover = found(await ports.handovers.find(handoverId), 'handovers.missing');
    const resident = await ports.residents.current(handover.resident);
    found(isOwn(actor, resident) ? resident : null, 'handovers.missing');

    const now = ports.clock();
    const heard = await ports.handovers.change(handoverId, (current) => hear(current, now), { cause: call.cause });
    if (heard === false) return { isOpen: false };
    await passToWorkers(ports, handover, {
      cause: call.once ?? newId(),
      text: () =>
        say('handovers.words', {
          number: handover.number,
          who: resident?.name ?? say('handovers.nameless', { id: handover.resident }),
          words: text.slice(0, HANDOVERS.mostCharacters),
        }),
      now,
    });
    return { isOpen: true };
  },
});

function hear(handover: Handover, now: Date) {
  if (handover.state === 'ended') return { result: false };
  return { next: { ...handover, lastWordAt: now }, result: true };
}
