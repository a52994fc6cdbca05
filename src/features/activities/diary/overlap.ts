import { SIGN_UPS } from '../../../../config/sign-ups.ts';

interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * How two activities stand to each other in time: *overlap* when nobody can be at both, *near* when one would have to hurry,
 * or leave early, *apart* otherwise.
 */
export function closeness(one: Span, other: Span): 'overlap' | 'near' | 'apart' {
  const { toleratedMs, nearMs } = SIGN_UPS.overlap;
  const together =
    Math.min(one.endsAt.getTime(), other.endsAt.getTime()) - Math.max(one.startsAt.getTime(), other.startsAt.getTime());
  if (together > toleratedMs) return 'overlap';
  return together > -nearMs ? 'near' : 'apart';
}
