import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { mayRecordBasis } from '../policy.ts';
import type { PollStore } from '../poll-store.ts';

interface Ports {
  readonly halls: HallStore;
  readonly polls: PollStore;
  readonly clock: Clock;
}

/**
 * An officer records by which law, adopted rules or voting system of the city a poll decides, under their name. Until then it
 * is advisory, whatever it comes to. What was recorded stays.
 */
export const recordBasis = defineUseCase({
  name: 'polls.record-basis',
  input: z.object({ pollId: z.string().max(64), reference: z.string().trim().min(4).max(300) }),
  async run({ halls, polls, clock }: Ports, actor, { pollId, reference }) {
    const { hall } = found(await polls.find(pollId), 'polls.missing');
    allow(mayRecordBasis(actor, found(await halls.find(hall), 'halls.missing')), 'polls.not-officer');
    const at = clock();
    const recorded = await polls.change(pollId, (poll) => {
      const { rules, number, basis, state, region } = poll;
      ensure(rules !== undefined && rules.pack.standing !== 'always-advisory', 'polls.always-advisory', { number });
      ensure(state !== 'withdrawn', 'polls.withdrawn', { number });
      if (basis?.reference === reference && basis.by === actor.id) return { result: poll };
      ensure(basis === undefined, 'polls.basis-recorded', { number });
      const next = { ...poll, basis: { reference, by: actor.id, at } };
      return {
        next,
        happenings: [{ name: 'polls.basis-recorded', by: actor.id, at, region, facts: { hall } }],
        result: next,
      };
    });
    return found(recorded, 'polls.missing');
  },
});
