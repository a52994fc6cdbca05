/** The value below which this share of all values lies (nearest rank); 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Rounded for a line of figures. */
export const round = (value: number, digits = 3): number => Number(value.toFixed(digits));
