import { z } from 'zod';
import { defineUseCase, found, newId, type Clock } from '../../../kernel/index.ts';
import { say } from '../../../phrases/index.ts';
import type { Handover } from './handover.ts';
import type { HandoverStore } from './handover-store.ts';
import { inParts, type Parts } from './in-parts.ts';
import { isOwn } from './policy.ts';
import { passToWorkers, type PassingPorts } from './pass-words.ts';

interface Ports extends PassingPorts {
  readonly handovers: HandoverStore;
  readonly clock: Clock;
}

/** What became of the words: whether the conversation was still open, and where they were cut. */
export interface SaidToPerson extends Pick<Parts, 'cutAfter'> {
  readonly isOpen: boolean;
}

/** Passes on what the resident says, or that they sent what no bot can pass on, to whoever took the conversation. */
export const sayToPerson = defineUseCase({
  name: 'broadcasts.say-to-person',
  input: z.object({
    handoverId: z.string(),
    said: z.union([
      z.object({ text: z.string().trim().min(1) }),
      z.object({ kind: z.enum(['voice', 'picture', 'card', 'file', 'location', 'other']) }),
    ]),
  }),
  async run(ports: Ports, actor, { handoverId, said }, call): Promise<SaidToPerson> {
    const handover = found(await ports.handovers.find(handoverId), 'handovers.missing');
    const resident = await ports.residents.current(handover.resident);
    found(isOwn(actor, resident) ? resident : null, 'handovers.missing');

    const now = ports.clock();
    const heard = await ports.handovers.change(handoverId, (current) => hear(current, now), { cause: call.cause });
    if (heard === false) return { isOpen: false };
    const { number } = handover;
    const who = () => resident?.name ?? say('handovers.nameless', { id: handover.resident });
    const { parts, ...cut } = 'text' in said ? inParts(said.text) : { parts: [] };
    const texts =
      'text' in said
        ? parts.map((words) => () => say('handovers.words', { number, who: who(), words }))
        : [() => say(`handovers.sent-${said.kind}`, { number, who: who() })];
    await passToWorkers(ports, handover, { cause: call.once ?? newId(), texts, now });
    return { isOpen: true, ...cut };
  },
});

function hear(handover: Handover, now: Date) {
  if (handover.state === 'ended') return { result: false };
  return { next: { ...handover, lastWordAt: now }, result: true };
}
