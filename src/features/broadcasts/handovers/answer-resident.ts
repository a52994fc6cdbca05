import { z } from 'zod';
import { defineUseCase, ensure, found, newId, type Clock } from '../../../kernel/index.ts';
import { say } from '../../../phrases/index.ts';
import { happeningOf, type Handover } from './handover.ts';
import type { HandoverStore } from './handover-store.ts';
import { inParts, type Parts } from './in-parts.ts';
import { mayAnswer } from './policy.ts';
import { passToResident, takenByNobodyElse, type PassingPorts } from './pass-words.ts';

interface Ports extends PassingPorts {
  readonly handovers: HandoverStore;
  readonly clock: Clock;
}

/**
 * A worker's words to the resident, where they asked. Whoever answers first has taken the conversation.
 * @returns `cutAfter`: how many characters were passed on, when it was not all
 */
export const answerResident = defineUseCase({
  name: 'broadcasts.answer-resident',
  input: z.object({ number: z.number().int().positive(), text: z.string().trim().min(1) }),
  async run(ports: Ports, actor, { number, text }, call): Promise<Pick<Parts, 'cutAfter'>> {
    const handover = await ports.handovers.numbered(number);
    const open = found(
      handover !== null && mayAnswer(actor, handover) ? handover : null,
      'handovers.none-so-numbered',
      {
        number,
      },
    );
    const now = ports.clock();
    const isFree = await takenByNobodyElse(ports, open, actor);
    await ports.handovers.change(open.id, (current) => take(current, { worker: actor.id, isFree, now }), {
      cause: call.cause,
    });
    const worker = await ports.residents.current(actor.id);
    const name = worker?.name ?? '';
    const cause = call.once ?? newId();
    const { parts, ...cut } = inParts(text);
    const texts = parts.map((words) => () => say('handovers.answer', { name, words }));
    await passToResident(ports, open, { cause, texts, now });
    return cut;
  },
});

interface Taking {
  readonly worker: string;
  readonly isFree: (current: Handover) => boolean;
  readonly now: Date;
}

function take(handover: Handover, { worker, isFree, now }: Taking) {
  const { number, state, takenBy } = handover;
  ensure(state === 'open', 'handovers.over', { number });
  ensure(isFree(handover), 'handovers.taken', { number });
  const next = { ...handover, takenBy: worker, lastWordAt: now };
  const happenings = takenBy === worker ? [] : [happeningOf('broadcasts.handover-taken', next, worker, now)];
  return { next, happenings, result: next };
}
