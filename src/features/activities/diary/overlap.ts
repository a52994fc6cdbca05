import { SIGN_UPS } from '../../../../config/activities/sign-ups.ts';

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

/** How they stand to each other where they come closest: a course needs people in its lessons only. */
export function closest(one: readonly Span[], other: readonly Span[]): ReturnType<typeof closeness> {
  const found = new Set(one.flatMap((span) => other.map((another) => closeness(span, another))));
  return (['overlap', 'near'] as const).find((distance) => found.has(distance)) ?? 'apart';
}
