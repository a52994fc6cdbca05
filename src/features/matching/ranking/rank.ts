import { isWithin, type RegionPath } from '../../../kernel/index.ts';
import { placesFree, type Service } from '../../directory/index.ts';
import { exclusionOf } from './exclusion.ts';
import type { Candidate, Exclusion, Reason } from './match.ts';
import type { IndexedService, Search, ServiceIndex } from './service-index.ts';
import { tagsOf, type Wanted } from './wanted.ts';

export interface Ranking {
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly Exclusion[];
}

/** Shares of the score; they sum to 100. */
const WEIGHTS = { words: 62, category: 14, people: 12, area: 8, places: 4 } as const;
/** A BM25 sum that counts half. */
const HALF_WORDS = 9;
/** Without words in common or the very category, a service is no candidate, however near and free. */
const LEAST_THEME = 12;
const MOST_EXCLUDED = 10;
/** What is left of the score of a service that had the need before and did not solve it. */
const AFTER_FAILURE = 0.3;

/**
 * Ranks the directory for one need, best first; equal scores by id, so that the same need gets the same list.
 * @param most candidates kept; exclusions are listed where the theme would have fitted
 */
export function rank(
  index: Pick<ServiceIndex, 'find' | 'search' | 'ofCategory'>,
  wanted: Wanted,
  most: number,
): Ranking {
  const search = index.search(wanted.text);
  const fitting: Scored[] = [];
  const excluded: (Exclusion & { theme: number })[] = [];
  for (const id of new Set([...search.scores.keys(), ...index.ofCategory(wanted.category)])) {
    const entry = index.find(id);
    if (entry === undefined) continue;
    const theme = themeOf(entry, wanted, search.scores.get(id) ?? 0);
    if (theme.words + theme.category < LEAST_THEME) continue;

    const reason = exclusionOf(entry.service, wanted);
    if (reason === null) fitting.push(scored(entry, wanted, theme));
    else excluded.push({ service: id, reason, theme: theme.words + theme.category });
  }
  return {
    candidates: fitting
      .sort((one, other) => other.score - one.score || compare(one.entry.service.id, other.entry.service.id))
      .slice(0, most)
      .map((candidate) => toCandidate(candidate, wanted, search)),
    excluded: excluded
      .sort((one, other) => other.theme - one.theme || compare(one.service, other.service))
      .slice(0, MOST_EXCLUDED)
      .map(({ service, reason }) => ({ service, reason })),
  };
}

type Part = keyof typeof WEIGHTS;

interface Scored {
  readonly entry: IndexedService;
  readonly points: Readonly<Record<Part, number>>;
  readonly score: number;
}

/** Does it do what is asked for? Everything else only decides between those that do. */
const themeOf = ({ categories }: IndexedService, { category }: Wanted, words: number) => ({
  words: (WEIGHTS.words * words) / (words + HALF_WORDS),
  category: WEIGHTS.category * categoryFit(categories, category),
});

function scored(entry: IndexedService, wanted: Wanted, theme: ReturnType<typeof themeOf>): Scored {
  const { service } = entry;
  const points = {
    ...theme,
    people: WEIGHTS.people * peopleFit(service, wanted),
    area: WEIGHTS.area * nearness(service, wanted.region),
    places: WEIGHTS.places * Math.min(1, placesFree(service) / 10),
  };
  const sum = Object.values(points).reduce((total, part) => total + part, 0);
  return { entry, points, score: Math.round(wanted.failed.includes(service.id) ? sum * AFTER_FAILURE : sum) };
}

function toCandidate({ entry: { service }, points, score }: Scored, wanted: Wanted, search: Search): Candidate {
  const parts = (Object.keys(points) as Part[]).filter((part) => points[part] > 0);
  const weightiest = parts.sort((one, other) => points[other] - points[one]).slice(0, 3);
  return {
    service: service.id,
    organization: service.organization,
    score,
    reasons: weightiest.map((part) => REASONS[part](service, wanted, search)),
  };
}

const REASONS: Readonly<Record<Part, (service: Service, wanted: Wanted, search: Search) => Reason>> = {
  words(service, _, search) {
    const shared = search.shared(service.id).filter((term) => !term.startsWith('#'));
    return shared.length > 0
      ? { code: 'matching.reason-words', details: { words: shared.slice(0, 3).join('、') } }
      : { code: 'matching.reason-theme', details: { service: service.name } };
  },
  category: (_, { category }) => ({ code: 'matching.reason-category', details: { category } }),
  people({ eligibility }, { affected, age }) {
    const own = tagsOf(affected, age);
    const people = eligibility.tags.filter((tag) => own.has(tag));
    return people.length > 0
      ? { code: 'matching.reason-people', details: { people: people.join('、') } }
      : { code: 'matching.reason-age', details: {} };
  },
  area: () => ({ code: 'matching.reason-area', details: {} }),
  places: (service) => ({ code: 'matching.reason-places', details: { places: placesFree(service) } }),
};

/** A service made for these very people is a better answer than one for everyone. */
function peopleFit({ eligibility: { tags, minAge, maxAge } }: Service, { affected, age }: Wanted): number {
  const own = tagsOf(affected, age);
  const isOfAge = age !== undefined && (minAge !== undefined || maxAge !== undefined);
  return (tags.some((tag) => own.has(tag)) ? 0.7 : 0) + (isOfAge ? 0.3 : 0);
}

/** 1 for the very category, less for the same department. */
function categoryFit(categories: readonly string[], wanted: string): number {
  if (categories.includes(wanted)) return 1;
  const department = wanted.split('/', 1)[0];
  return categories.some((code) => code.split('/', 1)[0] === department) ? 0.4 : 0;
}

/** 1 for a service of the very place, less the larger its area is. */
function nearness({ areas }: Service, region: RegionPath): number {
  const depths = areas.filter((area) => isWithin(region, area)).map(depth);
  return Math.max(0, ...depths) / Math.max(1, depth(region));
}

const depth = (path: RegionPath): number => path.split('/').length - 2;

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
