import type { Measure, RollKind, RulePack, Threshold } from '../../../../config/rule-packs/index.ts';
import { rollRules } from './figures.ts';

/**
 * Whether a part of a whole is enough: part · denominator against whole · numerator, so nothing is ever rounded. Of nobody
 * nothing is enough.
 */
export function meets(threshold: Threshold, part: number, whole: number): boolean {
  const [left, right] = crossed(threshold, part, whole);
  return whole > 0 && (threshold.inclusive ? left >= right : left > right);
}

/** Both sides of the comparison that decides. */
export const crossed = (
  { numerator, denominator }: Threshold,
  part: number,
  whole: number,
): readonly [left: number, right: number] => [part * denominator, whole * numerator];

/** The least part of a whole that is enough, in the unit of the measure. */
export function needed({ numerator, denominator, inclusive }: Threshold, whole: number): number {
  const share = whole * numerator;
  const rest = share % denominator;
  const floor = (share - rest) / denominator;
  if (inclusive && rest === 0) return Math.max(1, floor);
  return floor + 1;
}

/** Least participation in each measure. */
export type Least = Readonly<Partial<Record<Measure, number>>>;

/**
 * The least participation that makes a poll valid.
 * @param totals everyone on the roll: people, and floor area in cm² where the pack counts it
 * @returns for each measure of the pack the least number that meets its threshold; nothing where there is none
 * @throws Error when a total that counts is missing, or the roll is not one of the pack's
 */
export function least(pack: RulePack, totals: Readonly<{ roll?: RollKind } & Partial<Record<Measure, number>>>): Least {
  const { takesPart } = rollRules(pack, totals.roll);
  return Object.fromEntries(
    takesPart.map((threshold) => {
      const total = totals[threshold.measure];
      if (total === undefined) throw new Error(`Rule pack ${pack.id} counts ${threshold.measure}, and none was given.`);
      return [threshold.measure, needed(threshold, total)];
    }),
  );
}
