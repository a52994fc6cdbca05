import { isWithin, type RegionPath } from '../../../kernel/index.ts';
import { placesFree, type Service } from '../../directory/index.ts';
import { best } from './best.ts';
import { exclusionOf } from './exclusion.ts';
import type { Candidate, Exclusion, Reason } from './match.ts';
import type { IndexedService, ServiceIndex } from './service-index.ts';
import { termsOf } from './terms.ts';
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
export function rank(index: ServiceIndex, wanted: Wanted, most: number): Ranking {
  const terms = termsOf(wanted.text);
  const { found, slots, scores } = index.search(terms);
  const fitting = best<Scored>(most, byScore);
  const excluded = best<Excluded>(MOST_EXCLUDED, byTheme);
  for (let place = 0; place < found; place += 1) consider(slots[place]!, scores[slots[place]!]!);
  for (const slot of index.ofCategory(wanted.category)) if (scores[slot] === 0) consider(slot, 0);

  return {
    candidates: fitting.kept.map((candidate) => toCandidate(candidate, { index, wanted, terms })),
    excluded: excluded.kept.map(({ service, reason }) => ({ service, reason })),
  };

  function consider(slot: number, words: number): void {
    const entry = index.at(slot);
    const theme = themeOf(entry, wanted, words);
    const sum = theme.words + theme.category;
    // Nothing but the theme is worked out for what could not come among those kept.
    if (sum < LEAST_THEME || (sum + REST < (fitting.last()?.score ?? 0) && sum < (excluded.last()?.theme ?? 0))) return;

    const reason = exclusionOf(entry.service, wanted);
    if (reason === null) fitting.offer(scored(entry, wanted, theme));
    else excluded.offer({ service: entry.service.id, reason, theme: sum });
  }
}

type Part = keyof typeof WEIGHTS;

const REST = WEIGHTS.people + WEIGHTS.area + WEIGHTS.places;

interface Scored {
  readonly entry: IndexedService;
  readonly points: Readonly<Record<Part, number>>;
  readonly score: number;
}

interface Excluded extends Exclusion {
  readonly theme: number;
}

/** What a need asks, with its words taken apart, and where the words of services are. */
interface Asked {
  readonly index: ServiceIndex;
  readonly wanted: Wanted;
  readonly terms: readonly string[];
}

const byScore = (one: Scored, other: Scored): number =>
  other.score - one.score || compare(one.entry.service.id, other.entry.service.id);

const byTheme = (one: Excluded, other: Excluded): number =>
  other.theme - one.theme || compare(one.service, other.service);

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
  return { entry, points, score: wanted.failed.includes(service.id) ? sum * AFTER_FAILURE : sum };
}

function toCandidate({ entry, points, score }: Scored, asked: Asked): Candidate {
  const parts = (Object.keys(points) as Part[]).filter((part) => points[part] > 0);
  const weightiest = parts.sort((one, other) => points[other] - points[one]).slice(0, 3);
  return {
    service: entry.service.id,
    organization: entry.service.organization,
    score: Math.round(score),
    reasons: weightiest.map((part) => REASONS[part](entry, asked)),
  };
}

const REASONS: Readonly<Record<Part, (entry: IndexedService, asked: Asked) => Reason>> = {
  words(entry, { index, terms }) {
    const shared = index.shared(entry, terms).filter((term) => !term.startsWith('#'));
    return shared.length > 0
      ? { code: 'matching.reason-words', details: { words: shared.slice(0, 3).join('、') } }
      : { code: 'matching.reason-theme', details: { service: entry.service.name } };
  },
  category: (_, { wanted: { category } }) => ({ code: 'matching.reason-category', details: { category } }),
  people({ service: { eligibility } }, { wanted: { affected, age } }) {
    const own = tagsOf(affected, age);
    const people = eligibility.tags.filter((tag) => own.has(tag));
    return people.length > 0
      ? { code: 'matching.reason-people', details: { people: people.join('、') } }
      : { code: 'matching.reason-age', details: {} };
  },
  area: () => ({ code: 'matching.reason-area', details: {} }),
  places: ({ service }) => ({ code: 'matching.reason-places', details: { places: placesFree(service) } }),
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
