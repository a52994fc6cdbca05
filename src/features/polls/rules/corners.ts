import type { Threshold } from '../../../../config/rule-packs/index.ts';
import type { Count } from './figures.ts';
import { meets, needed } from './threshold.ts';

/** One way in which unknown figures may turn out. */
export interface Corner {
  readonly total: number;
  /** Those who take part: who voted, or who attended. */
  readonly part: number;
  readonly agree: number;
  readonly takesPart: boolean;
  readonly passes: boolean;
}

/** The thresholds of one measure, and who counts as taking part. */
export interface Bars {
  readonly takesPart: Threshold;
  readonly passes: Threshold;
  readonly attendance: boolean;
}

/** What is known of one measure; `least…` bounds what became unknown when silence was added. */
export interface Bounded extends Count {
  readonly leastVoted?: number;
  readonly leastAgree?: number;
}

/**
 * What the unknown figures may turn out to be, as far as it makes a difference: every combination of the two thresholds
 * being met or not that can happen happens in one of these. Meeting them changes only where a figure reaches what is needed,
 * so bounds and both sides of each such place are looked at instead of every number.
 */
export function cornersOf(count: Bounded, bars: Bars): Corner[] {
  const { takesPart, passes } = bars;
  return totalsAndParts(count, bars).flatMap(({ total, part }) =>
    agreeing(count, bars, part).map((agree) => ({
      total,
      part,
      agree,
      takesPart: meets(takesPart, part, total),
      passes: meets(passes, agree, passes.of === 'roll' ? total : part),
    })),
  );
}

interface TotalAndPart {
  readonly total: number;
  readonly part: number;
}

function totalsAndParts(count: Bounded, bars: Bars): TotalAndPart[] {
  const { takesPart, passes, attendance } = bars;
  const { total, voted, agree } = count;
  const known = attendance ? (count.present ?? null) : voted;
  const others = notAgreeing(count);
  const low = Math.max(known ?? 0, voted ?? count.leastVoted ?? 0, others + leastAgreeing(count));
  const denominator = Math.max(takesPart.denominator, passes.denominator);
  // With no total known there is no upper bound; at this one everything that more could bring has happened.
  const high = known ?? total ?? (others + (agree ?? 0) + low + 1) * denominator + 1;
  const reached = total === null ? low : needed(takesPart, total);
  const parts = within([low, high, reached - 1, reached], low, high);

  if (total !== null) return parts.map((part) => ({ total, part }));
  return parts.flatMap((part) => {
    const totals = [part, part * denominator + 1, ...around(part, takesPart)];
    const ofRoll = passes.of === 'roll' ? agreeing(count, bars, part).flatMap((one) => around(one, passes)) : [];
    return within([...totals, ...ofRoll], part, Infinity).map((one) => ({ total: one, part }));
  });
}

/** The least and the most that may have agreed. */
function agreeing(count: Bounded, { attendance }: Bars, part: number): number[] {
  const { agree, voted } = count;
  if (agree !== null) return [agree];
  const most = (attendance ? (voted ?? part) : part) - notAgreeing(count);
  return [leastAgreeing(count), most];
}

const leastAgreeing = ({ agree, leastAgree = 0 }: Bounded): number => agree ?? leastAgree;

const notAgreeing = ({ against, abstain }: Count): number => (against ?? 0) + (abstain ?? 0);

/** Totals of which the part is just enough, and just not. */
function around(part: number, { numerator, denominator }: Threshold): number[] {
  const floor = Math.floor((part * denominator) / numerator);
  return [floor - 1, floor, floor + 1, floor + 2];
}

const within = (numbers: readonly number[], low: number, high: number): number[] => [
  ...new Set(numbers.filter((number) => number >= low && number <= high)),
];
