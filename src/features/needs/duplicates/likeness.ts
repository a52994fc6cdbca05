import { DUPLICATES } from '../../../../config/duplicates.ts';
import { DAY } from '../../../kernel/index.ts';
import { findCategory } from '../../../../config/taxonomy/index.ts';
import type { Need } from '../need.ts';
import { termsOf, thingsIn, type Terms } from './terms.ts';
import { nearness, whereaboutsOf, withoutNumbers, type Nearness, type Whereabouts } from './whereabouts.ts';

/** A need as it is compared with others. */
export interface Described {
  readonly terms: Terms;
  readonly where: Whereabouts;
  readonly things: ReadonlySet<string>;
  readonly category: string;
  readonly at: Date;
}

/** How likely two needs are the same, and what speaks for it. */
export interface Likeness {
  /** From 0 to 1. */
  readonly score: number;
  /** What both say, the most telling first. */
  readonly shared: readonly string[];
  readonly place: Nearness;
  readonly sameCategory: boolean;
  /** Whole days between the two. */
  readonly days: number;
}

/** From `leastRarity` for what every need says to nearly 1 for what one alone says. */
export type Rarity = (term: string) => number;

export function describe({ text, place, category, submittedAt }: DescribedParts): Described {
  const words = place === undefined || text.includes(place) ? text : `${text}\n${place}`;
  const where = whereaboutsOf(words);
  const terms = new Map([...termsOf(withoutNumbers(words)), ...placeTerms(where)]);
  return { terms, where, things: thingsIn(words), category, at: submittedAt };
}

/** Of many that say the same, those in the same place are found too. */
const placeTerms = ({ buildings, gates }: Whereabouts): [term: string, weight: number][] =>
  [...buildings, ...gates].map((name) => [`@${name}`, DUPLICATES.termWeights.place]);

export type DescribedParts = Pick<Need, 'text' | 'category' | 'submittedAt'> & { readonly place?: string | undefined };

/**
 * How much of what two needs say is the same, rare words above all, for short texts and long ones on one scale; then more
 * for the same place and category, less for another one, for other things named and for a long time between the two.
 * @see Singhal, Buckley and Mitra, Pivoted Document Length Normalization, 1996, for the scale
 */
export function likeness(one: Described, other: Described, rarity: Rarity): Likeness {
  const { factors, longMs } = DUPLICATES;
  const shared = sharedTerms(one.terms, other.terms, rarity);
  const common = shared.reduce((sum, { weight }) => sum + weight, 0);
  const place = nearness(one.where, other.where);
  const apart = Math.abs(one.at.getTime() - other.at.getTime());
  const score =
    Math.min(1, common / (pivoted(one.terms, rarity) * pivoted(other.terms, rarity))) *
    PLACE_FACTORS[place] *
    thingFactor(one.things, other.things) *
    categoryFactor(one.category, other.category) *
    (1 - (1 - factors.longAgo) * Math.min(1, apart / longMs));

  return {
    score: Math.min(1, score),
    shared: shared.toSorted((left, right) => right.weight - left.weight).map(({ term }) => term),
    place,
    sameCategory: one.category === other.category,
    days: Math.floor(apart / DAY),
  };
}

/**
 * How rare a term is among so many needs.
 * @param having how many of them have the term
 */
export function rarityAmong(total: number, having: number): number {
  const { leastTotal, leastRarity } = DUPLICATES;
  const all = Math.max(total, leastTotal);
  return Math.max(leastRarity, Math.log(1 + (all - having + 0.5) / (having + 0.5)) / Math.log(2 * all + 2));
}

function sharedTerms(one: Terms, other: Terms, rarity: Rarity) {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  return [...fewer].flatMap(([term, weight]) => {
    const opposite = more.get(term);
    return opposite === undefined ? [] : [{ term, weight: weight * opposite * rarity(term) }];
  });
}

/** The length of a text as a vector, drawn towards that of a usual message. */
function pivoted(terms: Terms, rarity: Rarity): number {
  let sum = 0;
  for (const [term, weight] of terms) sum += weight * weight * rarity(term);
  const { usual, slope } = DUPLICATES.length;
  return (1 - slope) * usual + slope * Math.sqrt(sum);
}

const PLACE_FACTORS: Readonly<Record<Nearness, number>> = {
  same: DUPLICATES.factors.samePlace,
  'other-floor': DUPLICATES.factors.otherFloor,
  other: DUPLICATES.factors.otherPlace,
  unknown: 1,
};

function thingFactor(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 1;
  return [...one].some((thing) => other.has(thing)) ? 1 : DUPLICATES.factors.otherThing;
}

function categoryFactor(one: string, other: string): number {
  if (one === other) return DUPLICATES.factors.sameCategory;
  return findCategory(one)?.department === findCategory(other)?.department ? 1 : DUPLICATES.factors.otherDepartment;
}
