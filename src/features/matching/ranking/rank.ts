import { isWithin, type RegionPath } from '../../../kernel/index.ts';
import { placesFree } from '../../directory/index.ts';
import { exclusionOf } from './exclusion.ts';
import type { Candidate, Exclusion, Reason } from './match.ts';
import type { IndexedService, ServiceIndex } from './service-index.ts';
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
  const hits = index.search(wanted.text);
  const ids = new Set([...hits.keys(), ...index.ofCategory(wanted.category)]);
  const candidates: Candidate[] = [];
  const excluded: (Exclusion & { theme: number })[] = [];

  for (const id of ids) {
    const entry = index.find(id);
    if (entry === undefined) continue;
    const parts = scoreParts(entry, wanted, hits.get(id) ?? { score: 0, terms: [] });
    const theme = parts.words.points + parts.category.points;
    if (theme < LEAST_THEME) continue;

    const reason = exclusionOf(entry.service, wanted);
    if (reason !== null) excluded.push({ service: id, reason, theme });
    else candidates.push(toCandidate(entry, parts, wanted.failed.includes(id)));
  }
  return {
    candidates: candidates.sort(byScore).slice(0, most),
    excluded: excluded
      .sort((one, other) => other.theme - one.theme || compare(one.service, other.service))
      .slice(0, MOST_EXCLUDED)
      .map(({ service, reason }) => ({ service, reason })),
  };
}

interface Part {
  readonly points: number;
  readonly reason: Reason;
}

function scoreParts(
  { service, categories }: IndexedService,
  wanted: Wanted,
  hit: { readonly score: number; readonly terms: readonly string[] },
) {
  const shared = hit.terms.filter((term) => !term.startsWith('#')).slice(0, 3);
  const area = service.areas.filter((outer) => isWithin(wanted.region, outer)).sort(byDepth)[0] ?? '/';
  const free = placesFree(service);
  return {
    words: {
      points: (WEIGHTS.words * hit.score) / (hit.score + HALF_WORDS),
      reason:
        shared.length > 0
          ? { code: 'matching.reason-words', details: { words: shared.join('、') } }
          : { code: 'matching.reason-theme', details: { service: service.name } },
    },
    category: {
      points: WEIGHTS.category * categoryFit(categories, wanted.category),
      reason: { code: 'matching.reason-category', details: { category: wanted.category } },
    },
    people: peoplePart(service, wanted),
    area: {
      points: WEIGHTS.area * nearness(area, wanted.region),
      reason: { code: 'matching.reason-area', details: { area } },
    },
    places: {
      points: WEIGHTS.places * Math.min(1, free / 10),
      reason: { code: 'matching.reason-places', details: { places: free } },
    },
  } satisfies Record<keyof typeof WEIGHTS, Part>;
}

function toCandidate({ service }: IndexedService, parts: ReturnType<typeof scoreParts>, hasFailed: boolean): Candidate {
  const points = Object.values(parts).sort((one, other) => other.points - one.points);
  const sum = points.reduce((total, part) => total + part.points, 0);
  return {
    service: service.id,
    organization: service.organization,
    score: Math.round(hasFailed ? sum * AFTER_FAILURE : sum),
    reasons: points
      .filter((part) => part.points > 0)
      .slice(0, 3)
      .map((part) => part.reason),
  };
}

/** A service made for these very people is a better answer than one for everyone. */
function peoplePart({ eligibility }: IndexedService['service'], { affected, age }: Wanted): Part {
  const tags = eligibility.tags.filter((tag) => tagsOf(affected, age).has(tag));
  const isOfAge = age !== undefined && (eligibility.minAge !== undefined || eligibility.maxAge !== undefined);
  const fit = (tags.length > 0 ? 0.7 : 0) + (isOfAge ? 0.3 : 0);
  return {
    points: WEIGHTS.people * fit,
    reason:
      tags.length > 0
        ? { code: 'matching.reason-people', details: { people: tags.join('、') } }
        : { code: 'matching.reason-age', details: {} },
  };
}

/** 1 for the very category, less for the same department. */
function categoryFit(categories: readonly string[], wanted: string): number {
  if (categories.includes(wanted)) return 1;
  const department = wanted.split('/', 1)[0];
  return categories.some((code) => code.split('/', 1)[0] === department) ? 0.4 : 0;
}

/** 1 for a service of the very place, less the larger its area is. */
const nearness = (area: RegionPath, region: RegionPath): number => depth(area) / Math.max(1, depth(region));

const depth = (path: RegionPath): number => path.split('/').length - 2;

const byDepth = (one: RegionPath, other: RegionPath): number => other.length - one.length;

const byScore = (one: Candidate, other: Candidate): number =>
  other.score - one.score || compare(one.service, other.service);

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
