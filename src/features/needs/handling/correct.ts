import { ensure, type HappeningDraft } from '../../../kernel/index.ts';
import { routeFields } from '../intake/new-need.ts';
import type { Correction, Need, NeedRoute, NeedUrgency } from '../need.ts';
import { advance, ROUTE_STEPS, tell, type StepBy } from '../steps.ts';

export interface Corrections {
  readonly route?: NeedRoute | undefined;
  readonly category?: string | undefined;
  readonly urgency?: NeedUrgency | undefined;
}

/** Puts right what differs. A new route is a step of its own; an offer under way then ends. */
export function correct(need: Need, changes: Corrections, by: StepBy): { next: Need; happenings: HappeningDraft[] } {
  const corrections = (['route', 'category', 'urgency'] as const).flatMap((field): Correction[] => {
    const to = changes[field];
    return to === undefined || to === need[field] ? [] : [{ field, from: need[field], to, by: by.by, at: by.at }];
  });
  ensure(corrections.length > 0, 'needs.nothing-to-correct', { number: need.number });

  const corrected: Need = {
    ...need,
    corrections: [...need.corrections, ...corrections],
    category: changes.category ?? need.category,
    urgency: changes.urgency ?? need.urgency,
    changedAt: by.at,
  };
  const told = tell(corrected, 'needs.corrected', { ...by, facts: { fields: corrections.map(({ field }) => field) } });
  if (changes.route === undefined || changes.route === need.route) return { next: corrected, happenings: [told] };

  const moved = reroute(corrected, changes.route, by);
  return { next: moved.next, happenings: [told, ...moved.happenings] };
}

function reroute(need: Need, route: NeedRoute, by: StepBy): { next: Need; happenings: HappeningDraft[] } {
  const round = route === 'organization' ? need.round + 1 : need.round;
  const { offer, forwarding: _forwarding, alert: _alert, ...rest } = { ...need, route, round };
  const { next, happenings } = advance(rest, ROUTE_STEPS[route], { ...by, facts: { round } });
  const facts = { from: need.route, offer: offer?.id ?? null };
  return {
    next: { ...next, ...routeFields(route, next.category, by.at) },
    happenings: [...happenings, tell(next, 'needs.rerouted', { ...by, facts })],
  };
}
