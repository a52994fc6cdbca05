import { z } from 'zod';
import { HANDOVERS } from '../../../../config/handovers.ts';
import { defineUseCase, ensure, found, newId, type Clock } from '../../../kernel/index.ts';
import { say } from '../../../phrases/index.ts';
import { happeningOf, type Handover } from './handover.ts';
import type { HandoverStore } from './handover-store.ts';
import { mayAnswer } from './policy.ts';
import { passToResident, takerOf, type PassingPorts } from './pass-words.ts';

interface Ports extends PassingPorts {
  readonly handovers: HandoverStore;
  readonly clock: Clock;
}

/** A worker's words to the resident, where they asked. Whoever answers first has taken the conversation. */
export const answerResident = defineUseCase({
  name: 'broadcasts.answer-resident',
  input: z.object({
    number: z.number().int().positive(),
    text: z.string().trim().min(1).max(HANDOVERS.mostCharacters),
  }),
  async run(ports: Ports, actor, { number, text }, call): Promise<Handover> {
    const handover = await ports.handovers.numbered(number);
    const open = found(
      handover !== null && mayAnswer(actor, handover) ? handover : null,
      'handovers.none-so-numbered',
      {
        number,
      },
    );
    const now = ports.clock();
    const taker = await takerOf(ports, open);
    const before = taker === null || taker.id === actor.id ? open.takenBy : undefined;
    await ports.handovers.change(open.id, (current) => take(current, { worker: actor.id, before, now }), {
      cause: call.cause,
    });
    const worker = await ports.residents.current(actor.id);
    const name = worker?.name ?? '';
    const cause = call.once ?? newId();
    await passToResident(ports, open, { cause, text: () => say('handovers.answer', { name, words: text }), now });
    return open;
  },
});

interface Taking {
  readonly worker: string;
  /** Who took it before and no longer stands in the way: they have lost their role, or are the same person. */
  readonly before: string | undefined;
  readonly now: Date;
}

function take(handover: Handover, { worker, before, now }: Taking) {
  const { number, state, takenBy } = handover;
  ensure(state === 'open', 'handovers.over', { number });
  ensure([undefined, worker, before].includes(takenBy), 'handovers.taken', { number });
  const next = { ...handover, takenBy: worker, lastWordAt: now };
  const happenings = takenBy === worker ? [] : [happeningOf('broadcasts.handover-taken', next, worker, now)];
  return { next, happenings, result: next };
}
