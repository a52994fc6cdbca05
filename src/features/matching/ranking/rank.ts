import { RANKING } from '../../../../config/matching.ts';
import { best } from './search/best.ts';
import { fallingSlots } from './search/falling.ts';
import { exclusionOf } from './exclusion.ts';
import {
  areaFit,
  ask,
  categoryFit,
  FITS,
  mostOf,
  REASONS,
  sumFor,
  wordsFit,
  type Asked,
  type Feature,
  type Weights,
} from './features.ts';
import type { Candidate, Exclusion } from './match.ts';
import type { IndexedService, ServiceIndex } from './service-index.ts';
import type { Wanted } from './wanted.ts';

export interface Ranking {
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly Exclusion[];
}

const MOST_EXCLUDED = 10;
/** Bounds are sums of the same numbers in another order. */
const ROUNDING = 1e-9;

/**
 * Ranks the directory for one need, best first; equal scores by id, so that the same need gets the same list.
 * @param most candidates kept; exclusions are listed where the theme would have fitted
 */
export function rank(index: ServiceIndex, wanted: Wanted, most: number, weights: Weights = RANKING.weights): Ranking {
  const asked = ask(index, wanted);
  const { fitting, excluded } = rankAll(asked, most, weights);
  return {
    candidates: fitting.map((candidate) => toCandidate(candidate, asked, weights)),
    excluded: excluded.map(({ service, reason }) => ({ service, reason })),
  };
}

/** A service that could meet a need: its points for words and category, and its score from 0 to 100. */
export interface Fitting {
  readonly entry: IndexedService;
  readonly words: number;
  readonly category: number;
  readonly score: number;
}

/** The same as `rank`, as numbers only, for many needs at once. */
export function rankAll(asked: Asked, most: number, weights: Weights = RANKING.weights) {
  const { index } = asked;
  const found = index.search(asked.terms);
  const { scores } = found;
  const fitting = best<Fitting>(most, byScore);
  const excluded = best<Excluded>(MOST_EXCLUDED, byTheme);
  const rest = mostOf(asked, weights);
  // What stays below these could not come among those kept and needs no closer look.
  let leastScore = 0;
  let leastExcluded = 0;
  let leastSum = 0;
  // So few words in common make no candidate but of the very category, and that is looked through by itself.
  const fewest = Math.max(Number.MIN_VALUE, sumFor((RANKING.leastTheme - weights.category) / weights.words));
  for (const slot of fallingSlots(found, fewest)) if (scores[slot]! >= leastSum) consider(slot, scores[slot]!);
  for (const slot of index.ofCategory(asked.category)) {
    const sum = scores[slot]!;
    if (sum < fewest && sum >= leastSum) consider(slot, sum);
  }
  return { fitting: fitting.kept, excluded: excluded.kept };

  /** In numbers as far as it goes: most services share a word and no more, or are elsewhere. */
  function consider(slot: number, sum: number): void {
    const near = categoryFit(index.categorySetAt(slot), asked);
    const words = weights.words * wordsFit(sum);
    const category = weights.category * near;
    const theme = words + category;
    if (!fitsTheme(theme, near)) return;
    const depth = asked.areaDepths[index.areaSetAt(slot)]!;
    const isExcludable = theme >= leastExcluded;
    const isKeepable = depth > 0 && theme + weights.area * areaFit(depth, asked) + rest >= leastScore;
    if (!isExcludable && !isKeepable) return;

    const entry = index.at(slot);
    const reason = exclusionOf(entry, asked);
    if (reason !== null && isExcludable) excluded.offer({ service: entry.service.id, reason, theme });
    if (reason === null && isKeepable) {
      fitting.offer({ entry, words, category, score: scoreOf(entry, asked, theme, weights) });
    }
    raise();
  }

  function raise(): void {
    leastScore = (fitting.last()?.score ?? 0) - ROUNDING;
    leastExcluded = excluded.last()?.theme ?? 0;
    const leastTheme = Math.min(leastExcluded, leastScore - rest - weights.area) - weights.category - ROUNDING;
    leastSum = sumFor(Math.max(0, leastTheme / weights.words));
  }
}

/** How one service fits; null when it does not, or may not have the need. */
export function fitOf(asked: Asked, entry: IndexedService, weights: Weights = RANKING.weights): Fitting | null {
  const near = categoryFit(entry.categorySet, asked);
  const words = weights.words * wordsFit(asked.index.scoreOf(entry, asked.terms));
  const category = weights.category * near;
  if (!fitsTheme(words + category, near) || exclusionOf(entry, asked) !== null) return null;
  return { entry, words, category, score: scoreOf(entry, asked, words + category, weights) };
}

/** With the three reasons that weigh most. */
export function toCandidate(
  { entry, words, category, score }: Fitting,
  asked: Asked,
  weights: Weights = RANKING.weights,
): Candidate {
  const points: [Feature, number][] = [
    ['words', words],
    ['category', category],
    ...FITTING.map(([feature, fit]): [Feature, number] => [feature, weights[feature] * fit(entry, asked)]),
  ];
  points.sort(([, one], [, other]) => other - one);
  const reasons = [];
  for (const [feature, own] of points) {
    const reason = own > 0 ? REASONS[feature](entry, asked) : null;
    if (reason !== null) reasons.push(reason);
    if (reasons.length === MOST_REASONS) break;
  }
  const { id, organization } = entry.service;
  return { service: id, organization, score: Math.round(score), reasons };
}

const MOST_REASONS = 3;
const FITTING = Object.entries(FITS) as [keyof typeof FITS, (typeof FITS)[keyof typeof FITS]][];

/** Without words in common or the very category a service is no candidate, however near and free. */
const fitsTheme = (theme: number, near: number): boolean => theme >= RANKING.leastTheme || near === 1;

interface Excluded extends Exclusion {
  readonly theme: number;
}

function scoreOf(entry: IndexedService, asked: Asked, theme: number, weights: Weights): number {
  let sum = theme;
  for (const [feature, fit] of FITTING) sum += weights[feature] * fit(entry, asked);
  return asked.failed.includes(entry.service.id) ? sum * RANKING.afterFailure : sum;
}

const byScore = (one: Fitting, other: Fitting): number =>
  other.score - one.score || compare(one.entry.service.id, other.entry.service.id);

const byTheme = (one: Excluded, other: Excluded): number =>
  other.theme - one.theme || compare(one.service, other.service);

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
