import type { Need } from '../need.ts';
import { advance, type StepBy } from '../steps.ts';

/** It is asked for no longer. What follows takes its offer back, calls its visit off and, when it was merged, takes it out of its head. */
export function withdraw(need: Need, by: Omit<StepBy, 'facts'>) {
  const { mergedInto, ...alone } = need;
  const facts = {
    offer: need.offer?.id ?? null,
    visit: need.visit ?? null,
    head: mergedInto?.need ?? null,
    merge: mergedInto?.merge ?? null,
  };
  return advance(alone, 'withdraw', { ...by, facts });
}
