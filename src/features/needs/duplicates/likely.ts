import { DUPLICATES } from '../../../../config/duplicates.ts';
import { communityOf, type RegionStore } from '../../regions/index.ts';
import type { Need } from '../need.ts';
import { categoryName } from '../understanding/index.ts';
import type { Nearness } from './whereabouts.ts';
import type { OpenNeeds, SimilarNeed } from './open-needs.ts';

/** Why two needs seem to be the same: a code of the phrases with what fills it. */
export interface LikenessReason {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number | readonly string[]>>;
}

/** An open need that is likely the same as another, for staff who decide. */
export interface LikelyDuplicate {
  readonly need: Need;
  /** In hundredths. */
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
}

/** The likest first. */
export async function likelyDuplicates(
  { openNeeds, regions }: { readonly openNeeds: OpenNeeds; readonly regions: RegionStore },
  need: Need,
  fits: (other: Need) => boolean = () => true,
): Promise<LikelyDuplicate[]> {
  const { showStaffFrom: from, mostShown } = DUPLICATES;
  const community = await communityOf(regions, need.region);
  const isOther = (other: Need): boolean => other.id !== need.id && fits(other);
  const similar = await openNeeds.similarTo(need, { community, from, most: mostShown.staff, fits: isOther });
  return similar.map((one) => ({ need: one.need, score: Math.round(one.score * 100), reasons: reasonsOf(one) }));
}

const MOST_WORDS = 5;
const LEAST_LETTERS = 2;

function reasonsOf({ shared, place, sameCategory, days, need }: SimilarNeed): LikenessReason[] {
  const words = wordsIn(shared);
  return [
    ...(words.length > 0 ? [{ code: 'needs.alike-words', details: { words } }] : []),
    ...PLACE_REASONS[place].map((code) => ({ code, details: {} })),
    ...(sameCategory ? [{ code: 'needs.alike-category', details: { category: categoryName(need.category) } }] : []),
    days === 0 ? { code: 'needs.alike-same-day', details: {} } : { code: 'needs.alike-days', details: { days } },
  ];
}

const PLACE_REASONS: Readonly<Record<Nearness, readonly string[]>> = {
  same: ['needs.alike-same-place'],
  'other-floor': ['needs.alike-other-floor'],
  other: ['needs.alike-other-place'],
  unknown: [],
};

/** Of the terms that both share the words, without those that only stand within another. */
function wordsIn(shared: readonly string[]): string[] {
  const words = shared.filter((term) => term.startsWith(WORD)).map((term) => term.slice(WORD.length));
  return words
    .filter((word) => word.length >= LEAST_LETTERS && !words.some((other) => other !== word && other.includes(word)))
    .slice(0, MOST_WORDS);
}

const WORD = 'w:';
