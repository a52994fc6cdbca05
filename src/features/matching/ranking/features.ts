import { RANKING } from '../../../../config/matching.ts';
import { findCategory } from '../../../../config/taxonomy/index.ts';
import { isWithin } from '../../../kernel/index.ts';
import { answersOf, outcomesOf } from '../records/track-record.ts';
import type { Reason } from './match.ts';
import { depthOf, sharedDepth } from './region-distance.ts';
import type { IndexedService, ServiceIndex } from './service-index.ts';
import { termsOf } from './terms.ts';
import { tagsOf, type Wanted } from './wanted.ts';

/** What a service is ranked by; `config/matching.ts` says how much each counts. */
export type Feature = keyof typeof RANKING.weights;
export type Weights = Readonly<Record<Feature, number>>;

/** What a need asks, with its words taken apart, and the index in which they are looked up. */
export interface Asked extends Wanted {
  readonly index: ServiceIndex;
  readonly terms: readonly string[];
  readonly tags: ReadonlySet<string>;
  readonly depth: number;
  /** How near each category is that was met in this ranking. */
  readonly categoryFits: Map<string, number>;
}

export const ask = (index: ServiceIndex, wanted: Wanted): Asked => ({
  ...wanted,
  index,
  terms: termsOf(wanted.text),
  tags: tagsOf(wanted.affected, wanted.age),
  depth: depthOf(wanted.region),
  categoryFits: new Map(),
});

/** How far a BM25 sum speaks for a service, 0 to 1. */
export const wordsFit = (sum: number): number => sum / (sum + RANKING.halfWords);

/** 1 for the very category, less for one near it in the taxonomy. */
export function categoryFit(categories: readonly string[], { category, categoryFits }: Asked): number {
  let fit = 0;
  for (const code of categories) {
    let near = categoryFits.get(code);
    if (near === undefined) categoryFits.set(code, (near = nearnessOf(code, category)));
    if (near > fit) fit = near;
  }
  return fit;
}

const UNKNOWN = 0.5;

/** Everything that only decides between services that do what is asked for, each 0 to 1. */
export const FITS: Readonly<
  Record<Exclude<Feature, 'words' | 'category'>, (entry: IndexedService, asked: Asked) => number>
> = {
  people: ({ service: { eligibility } }, { tags, age }) =>
    (eligibility.tags.some((tag) => tags.has(tag)) ? 0.7 : 0) +
    (age !== undefined && (eligibility.minAge !== undefined || eligibility.maxAge !== undefined) ? 0.3 : 0),
  area({ areas }, { region, depth }) {
    let deepest = 0;
    for (const area of areas) if (area.depth > deepest && isWithin(region, area.path)) deepest = area.depth;
    return deepest / Math.max(1, depth);
  },
  distance: ({ organization }, { region, depth }) =>
    organization === undefined
      ? UNKNOWN
      : (2 * sharedDepth(organization.region, region)) / Math.max(1, depthOf(organization.region) + depth),
  schedule({ days }, { days: wanted }) {
    if (days === null || wanted.size === 0) return UNKNOWN;
    let served = 0;
    for (const day of wanted) if (days.has(day)) served += 1;
    return served / wanted.size;
  },
  places: ({ free }) => Math.min(1, free / RANKING.plentyOfPlaces),
  load: ({ service, taken, record }) =>
    Math.max(0, 1 - (taken + Math.max(0, record?.waiting ?? 0)) / Math.max(1, service.capacity)),
  grade: ({ organization }) => (organization?.grade ?? 0) / 5,
  outcomes: ({ record }, { at }) => outcomesOf(record, at),
  answers: ({ record }, { at }) => answersOf(record, at),
  language: ({ service: { languages } }, { language }) => {
    if (language === undefined || languages.length === 0) return UNKNOWN;
    return languages.includes(language) ? 1 : 0;
  },
};

type Tell = (entry: IndexedService, asked: Asked) => Reason | null;

/** What can be said to people for each, or null where it is no reason. */
export const REASONS: Readonly<Record<Feature, Tell>> = {
  words(entry, { index, terms }) {
    const shared = index.shared(entry, terms).filter((term) => !term.startsWith('#'));
    return shared.length > 0
      ? { code: 'matching.reason-words', details: { words: shared.slice(0, 3).join('、') } }
      : { code: 'matching.reason-theme', details: { service: entry.service.name } };
  },
  category: (_, { category }) => ({ code: 'matching.reason-category', details: { category } }),
  people({ service: { eligibility } }, { tags }) {
    const people = eligibility.tags.filter((tag) => tags.has(tag));
    return people.length > 0
      ? { code: 'matching.reason-people', details: { people: people.join('、') } }
      : { code: 'matching.reason-age', details: {} };
  },
  area: () => ({ code: 'matching.reason-area', details: {} }),
  distance: ifMore(FITS.distance, UNKNOWN, () => ({ code: 'matching.reason-distance', details: {} })),
  schedule: ifMore(FITS.schedule, UNKNOWN, () => ({ code: 'matching.reason-schedule', details: {} })),
  places: ({ free }) => ({ code: 'matching.reason-places', details: { places: free } }),
  load: ifMore(FITS.load, UNKNOWN, () => ({ code: 'matching.reason-load', details: {} })),
  grade: ({ organization }) => ({ code: 'matching.reason-grade', details: { grade: organization?.grade ?? 0 } }),
  outcomes: ifMore(FITS.outcomes, UNKNOWN, () => ({ code: 'matching.reason-outcomes', details: {} })),
  answers: ifMore(FITS.answers, UNKNOWN, () => ({ code: 'matching.reason-answers', details: {} })),
  language: ifMore(FITS.language, UNKNOWN, () => ({ code: 'matching.reason-language', details: {} })),
};

/** What is not better than not knowing is no reason. */
function ifMore(fit: (entry: IndexedService, asked: Asked) => number, than: number, tell: () => Reason): Tell {
  return (entry, asked) => (fit(entry, asked) > than ? tell() : null);
}

function nearnessOf(code: string, wanted: string): number {
  if (code === wanted) return 1;
  const [one, other] = [findCategory(code), findCategory(wanted)];
  if (one === undefined || other === undefined || one.department !== other.department) return 0;
  return one.group === other.group ? RANKING.near.group : RANKING.near.department;
}
