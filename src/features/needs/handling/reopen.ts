import { routeFields } from '../intake/new-need.ts';
import type { Need } from '../need.ts';
import { advance, ROUTE_STEPS, type StepBy } from '../steps.ts';

/**
 * "没解决": the need is open again. The service that had it is remembered, so that the next ranking prefers others;
 * what went to no organization goes again where it went before: a danger to the duty worker, who is called at once.
 */
export function reopen(need: Need, { facts = {}, ...by }: StepBy) {
  const { next, happenings } = advance(need, 'reopen', {
    ...by,
    facts: { ...facts, offer: need.offer?.id ?? null, service: need.offer?.service ?? null, round: need.round + 1 },
  });
  const { offer, visit: _visit, ...rest } = { ...next, round: need.round + 1 };
  const failed = offer === undefined ? need.failed : [...new Set([...need.failed, offer.service])];
  const open: Need = { ...rest, failed };
  if (need.route === 'organization') return { next: open, happenings };

  const sent = advance(open, ROUTE_STEPS[need.route], { by: by.by, at: by.at });
  return {
    next: { ...sent.next, ...routeFields(need.route, need.category, by.at) } satisfies Need,
    happenings: [...happenings, ...sent.happenings],
  };
}
