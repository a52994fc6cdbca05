import type { Need } from '../need.ts';
import { advance, type StepBy } from '../steps.ts';

/**
 * "没解决": the need is open again. The service that had it is remembered, so that the next ranking prefers others;
 * a danger goes back to the duty worker, who is called at once.
 */
export function reopen(need: Need, { facts = {}, ...by }: StepBy) {
  const { next, happenings } = advance(need, 'reopen', {
    ...by,
    facts: { ...facts, offer: need.offer?.id ?? null, service: need.offer?.service ?? null, round: need.round + 1 },
  });
  const { offer, ...open } = { ...next, round: need.round + 1 };
  const failed = offer === undefined ? need.failed : [...new Set([...need.failed, offer.service])];
  if (need.route !== 'duty') return { next: { ...open, failed } satisfies Need, happenings };

  const alerted = advance({ ...open, failed }, 'alert', { by: by.by, at: by.at });
  return {
    next: { ...alerted.next, alert: { calls: 1, calledAt: by.at } } satisfies Need,
    happenings: [...happenings, ...alerted.happenings],
  };
}
