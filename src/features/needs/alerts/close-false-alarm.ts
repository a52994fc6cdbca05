import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import type { Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { mayAcknowledge } from '../policy.ts';
import { advance, type StepBy } from '../steps.ts';
import { alertMeant } from './alert-meant.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/** There was no danger: the calls stop and the reason is kept for those involved. Nothing is deleted. */
export const closeFalseAlarm = defineUseCase({
  name: 'needs.close-false-alarm',
  input: z.object({ number: z.string().max(40).optional(), reason: z.string().trim().max(500).optional() }),
  async run({ needs, clock }: Ports, actor, { number, reason }, { cause }) {
    const meant = await alertMeant(needs, actor, number, { cause, inHandFirst: true });
    allow(mayAcknowledge(actor, meant), 'needs.not-your-region');

    const by = { by: actor.id, at: clock(), note: reason };
    const changed = await needs.change(meant.id, (need) => close(need, by), { cause });
    return found(changed ?? (await needs.find(meant.id)), 'needs.missing');
  },
});

function close(need: Need, by: StepBy) {
  const { acknowledgedBy, called = [] } = need.alert ?? {};
  const told = (acknowledgedBy === undefined ? called : [acknowledgedBy]).filter((id) => id !== by.by);
  const { next, happenings } = advance(need, 'false-alarm', { ...by, facts: { told } });
  const closed: Need = { ...next, ...(next.alert && { alert: { ...next.alert, closedBy: by.by } }) };
  return { next: closed, happenings, result: closed };
}
