import { RANKING } from '../../../../config/matching.ts';
import { findCategory } from '../../../../config/taxonomy/index.ts';
import { answersOf, outcomesOf } from '../records/track-record.ts';
import type { Reason } from './match.ts';
import { depthOf, sharedDepth } from './region-distance.ts';
import type { IndexedService, ServiceIndex } from './service-index.ts';
import type { Asking } from './search/bm25.ts';
import { isConcept, signsOf, termsOf } from './terms.ts';
import { tagsOf, type Wanted } from './wanted.ts';

/** What a service is ranked by; `config/matching.ts` says how much each counts. */
export type Feature = keyof typeof RANKING.weights;
export type Weights = Readonly<Record<Feature, number>>;

/** What a need asks, with its words taken apart, and the index in which they are looked up. */
export interface Asked extends Wanted {
  readonly index: ServiceIndex;
  readonly terms: Asking;
  /** Those of them that can be shown to people. */
  readonly words: Asking;
  readonly tags: ReadonlySet<string>;
  readonly depth: number;
  /** For each set of areas how deep the smallest lies that holds its region; 0 where none does. */
  readonly areaDepths: Uint8Array;
  /** How near each set of categories is; below 0 until it was met in this ranking. */
  readonly categoryFits: Float32Array;
}

export const ask = (index: ServiceIndex, wanted: Wanted): Asked => ({
  ...wanted,
  index,
  ...askingOf(index, wanted.text),
  tags: tagsOf(wanted.affected, wanted.age),
  depth: depthOf(wanted.region),
  areaDepths: index.depthsOver(wanted.region),
  categoryFits: new Float32Array(index.categorySets.size()).fill(-1),
});

/** Words count once, concepts more, and single signs only where few services have them. */
function askingOf(index: ServiceIndex, text: string): Pick<Asked, 'terms' | 'words'> {
  const { concept, sign, signsAmong } = RANKING.asked;
  const words = new Map<string, number>();
  const terms = new Map<string, number>();
  for (const term of termsOf(text)) {
    if (isConcept(term)) terms.set(term, concept);
    else words.set(term, 1);
  }
  for (const term of signsOf(text)) if (index.share(term) <= signsAmong) terms.set(term, sign);
  return { words, terms: new Map([...words, ...terms]) };
}

/** How far a BM25 sum speaks for a service, 0 to 1. */
export const wordsFit = (sum: number): number => sum / (sum + RANKING.halfWords);

/** The BM25 sum that speaks so far for a service. */
export const sumFor = (fit: number): number => (fit < 1 ? (RANKING.halfWords * fit) / (1 - fit) : Infinity);

/** 1 for the very category, less for one near it in the taxonomy; of several the nearest. */
export function categoryFit(set: number, { index, category, categoryFits }: Asked): number {
  if (categoryFits[set]! < 0) {
    const fits = index.categorySets.namesOf(set).map((code) => nearnessOf(code, category));
    categoryFits[set] = Math.max(0, ...fits);
  }
  return categoryFits[set]!;
}

/** How deep the smallest of its areas lies that holds the region; 0 where it does not serve it. */
export const deepestArea = ({ areaSet }: IndexedService, { areaDepths }: Asked): number => areaDepths[areaSet]!;

/** @param depth of the smallest area served that holds the region */
export const areaFit = (depth: number, asked: Asked): number => depth / Math.max(1, asked.depth);

const UNKNOWN = 0.5;

/** Everything that only decides between services that do what is asked for, each 0 to 1. */
export const FITS: Readonly<
  Record<Exclude<Feature, 'words' | 'category'>, (entry: IndexedService, asked: Asked) => number>
> = {
  people: ({ service: { eligibility } }, { tags, age }) =>
    (eligibility.tags.some((tag) => tags.has(tag)) ? 0.7 : 0) +
    (age !== undefined && (eligibility.minAge !== undefined || eligibility.maxAge !== undefined) ? 0.3 : 0),
  area: (entry, asked) => areaFit(deepestArea(entry, asked), asked),
  distance: ({ home }, { region, depth }) =>
    home === undefined ? UNKNOWN : (2 * sharedDepth(home.path, region)) / Math.max(1, home.depth + depth),
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

const DECIDING = Object.keys(FITS) as (keyof typeof FITS)[];

/** The most that all of these but the area can come to together for this need. */
export function mostOf({ tags, age, days, language }: Asked, weights: Weights): number {
  const limits = {
    area: 0,
    people: tags.size === 0 && age === undefined ? 0 : 1,
    schedule: days.size === 0 ? UNKNOWN : 1,
    language: language === undefined ? UNKNOWN : 1,
  };
  let most = 0;
  for (const feature of DECIDING) most += weights[feature] * (limits[feature as keyof typeof limits] ?? 1);
  return most;
}

type Tell = (entry: IndexedService, asked: Asked) => Reason | null;

/** What can be said to people for each, or null where it is no reason. */
export const REASONS: Readonly<Record<Feature, Tell>> = {
  words(entry, { index, words }) {
    const shared = index.shared(entry, words);
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
