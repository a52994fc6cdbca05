/** An exact fraction; the lower part is positive. */
export interface Fraction {
  readonly upper: bigint;
  readonly lower: bigint;
}

export const whole = (upper: bigint): Fraction => ({ upper, lower: 1n });

/** In lowest terms. */
export function fraction(upper: bigint, lower: bigint): Fraction {
  let [large, small] = [upper < 0n ? -upper : upper, lower];
  while (small > 0n) [large, small] = [small, large % small];
  return { upper: upper / large, lower: lower / large };
}

export const add = (one: Fraction, other: Fraction): Fraction =>
  fraction(one.upper * other.lower + other.upper * one.lower, one.lower * other.lower);

export const subtract = (one: Fraction, other: Fraction): Fraction =>
  add(one, { upper: -other.upper, lower: other.lower });

export const times = (one: Fraction, by: bigint): Fraction => fraction(one.upper * by, one.lower);

export const over = (one: Fraction, by: bigint): Fraction => fraction(one.upper, one.lower * by);

/** Below zero when the first is smaller, above when it is larger. */
export function compareFractions(one: Fraction, other: Fraction): number {
  const difference = one.upper * other.lower - other.upper * one.lower;
  return difference < 0n ? -1 : Number(difference > 0n);
}
