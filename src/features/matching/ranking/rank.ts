import { RANKING } from '../../../../config/matching.ts';
import { best } from './best.ts';
import { exclusionOf } from './exclusion.ts';
import { ask, categoryFit, FITS, REASONS, wordsFit, type Asked, type Feature, type Weights } from './features.ts';
import type { Candidate, Exclusion } from './match.ts';
import type { IndexedService, ServiceIndex } from './service-index.ts';
import type { Wanted } from './wanted.ts';

export interface Ranking {
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly Exclusion[];
}

const MOST_EXCLUDED = 10;

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

/** A service that could meet a need, with its score from 0 to 100. */
export interface Fitting {
  readonly entry: IndexedService;
  readonly theme: Theme;
  readonly score: number;
}

/** The same as `rank`, as numbers only, for many needs at once. */
export function rankAll(asked: Asked, most: number, weights: Weights = RANKING.weights) {
  const { index } = asked;
  const { found, slots, scores } = index.search(asked.terms);
  const fitting = best<Fitting>(most, byScore);
  const excluded = best<Excluded>(MOST_EXCLUDED, byTheme);
  const rest = FIT_NAMES.reduce((sum, feature) => sum + weights[feature], 0);
  for (let place = 0; place < found; place += 1) consider(slots[place]!, scores[slots[place]!]!);
  for (const slot of index.ofCategory(asked.category)) if (!(scores[slot]! > 0)) consider(slot, 0);
  return { fitting: fitting.kept, excluded: excluded.kept };

  function consider(slot: number, words: number): void {
    const entry = index.at(slot);
    const theme = themeOf(entry, asked, words, weights);
    const sum = theme.words + theme.category;
    if (!fitsTheme(theme, weights)) return;
    // What could not come among those kept needs no closer look.
    if (sum + rest < (fitting.last()?.score ?? 0) && sum < (excluded.last()?.theme ?? 0)) return;

    const reason = exclusionOf(entry, asked);
    if (reason !== null) {
      if (sum >= (excluded.last()?.theme ?? 0)) excluded.offer({ service: entry.service.id, reason, theme: sum });
      return;
    }
    fitting.offer({ entry, theme, score: scoreOf(entry, asked, sum, weights) });
  }
}

/** How one service fits; null when it does not, or may not have the need. */
export function fitOf(asked: Asked, entry: IndexedService, weights: Weights = RANKING.weights): Fitting | null {
  const theme = themeOf(entry, asked, asked.index.scoreOf(entry, asked.terms), weights);
  const sum = theme.words + theme.category;
  if (!fitsTheme(theme, weights) || exclusionOf(entry, asked) !== null) return null;
  return { entry, theme, score: scoreOf(entry, asked, sum, weights) };
}

/** With the three reasons that weigh most. */
export function toCandidate(
  { entry, theme, score }: Fitting,
  asked: Asked,
  weights: Weights = RANKING.weights,
): Candidate {
  const points: [Feature, number][] = [
    ['words', theme.words],
    ['category', theme.category],
    ...FIT_NAMES.map((feature): [Feature, number] => [feature, weights[feature] * FITS[feature](entry, asked)]),
  ];
  return {
    service: entry.service.id,
    organization: entry.service.organization,
    score: Math.round(score),
    reasons: points
      .filter(([, own]) => own > 0)
      .sort(([, one], [, other]) => other - one)
      .flatMap(([feature]) => REASONS[feature](entry, asked) ?? [])
      .slice(0, 3),
  };
}

const FIT_NAMES = Object.keys(FITS) as (keyof typeof FITS)[];

/** Does it do what is asked for? Everything else only decides between those that do. */
interface Theme {
  readonly words: number;
  readonly category: number;
}

/** Without words in common or the very category, a service is no candidate, however near and free. */
const fitsTheme = ({ words, category }: Theme, weights: Weights): boolean =>
  words + category >= RANKING.leastTheme || category >= weights.category;

interface Excluded extends Exclusion {
  readonly theme: number;
}

const themeOf = ({ categories }: IndexedService, asked: Asked, words: number, weights: Weights): Theme => ({
  words: weights.words * wordsFit(words),
  category: weights.category * categoryFit(categories, asked),
});

function scoreOf(entry: IndexedService, asked: Asked, theme: number, weights: Weights): number {
  let sum = theme;
  for (const feature of FIT_NAMES) sum += weights[feature] * FITS[feature](entry, asked);
  return asked.failed.includes(entry.service.id) ? sum * RANKING.afterFailure : sum;
}

const byScore = (one: Fitting, other: Fitting): number =>
  other.score - one.score || compare(one.entry.service.id, other.entry.service.id);

const byTheme = (one: Excluded, other: Excluded): number =>
  other.theme - one.theme || compare(one.service, other.service);

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
