import { z } from 'zod';
import { allow, defineUseCase, found, Refusal, type Clock } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { mayAcknowledge } from '../policy.ts';
import { advance, type StepBy } from '../steps.ts';
import { alertMeant } from './alert-meant.ts';
import { nameOfWorker } from './name-of-worker.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly residents: ResidentStore;
  readonly clock: Clock;
}

/** A worker has the danger in hand; the calls stop. Of two who say so at once one has it, and the other hears who. */
export const acknowledgeAlert = defineUseCase({
  name: 'needs.acknowledge-alert',
  input: z.object({ number: z.string().max(40).optional() }),
  async run({ needs, residents, clock }: Ports, actor, { number }, { cause }) {
    const meant = await alertMeant(needs, actor, number, { cause });
    allow(mayAcknowledge(actor, meant), 'needs.not-your-region');

    const by = { by: actor.id, at: clock() };
    const changed = await needs.change(
      meant.id,
      (need) => (need.state === 'acknowledged' ? { result: need } : takeInHand(need, by)),
      { cause },
    );
    const kept = found(changed ?? (await needs.find(meant.id)), 'needs.missing');
    const holder = kept.alert?.acknowledgedBy;
    if (holder === actor.id) return kept;
    throw new Refusal('conflict', 'needs.taken-over', {
      number: kept.number,
      worker: await nameOfWorker(residents, holder),
    });
  },
});

function takeInHand(need: Need, { by, at }: StepBy) {
  const others = need.alert?.called.filter((id) => id !== by) ?? [];
  const { next, happenings } = advance(need, 'acknowledge', { by, at, facts: { told: others } });
  const acknowledged: Need = { ...next, ...(next.alert && { alert: { ...next.alert, acknowledgedBy: by } }) };
  return { next: acknowledged, happenings, result: acknowledged };
}
