import { DUPLICATES } from '../../../../config/duplicates.ts';
import { likeness, rarityAmong, type Described, type Likeness } from './likeness.ts';
import type { Terms } from './terms.ts';

export interface Alike extends Likeness {
  readonly id: string;
}

export interface SearchOptions {
  /** The score from which on it counts. */
  readonly from: number;
  readonly most: number;
}

/** Many needs, found by their words: a search touches only those that share a term with it. */
export type NeedIndex = ReturnType<typeof needIndex>;

/** A need in the index; its terms are kept as two lists side by side, which takes a tenth of the memory of a map. */
interface Entry extends Omit<Described, 'terms'> {
  readonly id: string;
  readonly terms: readonly string[];
  readonly weights: Float32Array;
  readonly length: number;
}

export function needIndex() {
  const entries: (Entry | undefined)[] = [];
  const slots = new Map<string, number>();
  const free: number[] = [];
  const postings = new Map<string, Map<number, number>>();

  return {
    get size(): number {
      return slots.size;
    },
    has: (id: string): boolean => slots.has(id),
    put,
    remove,
    search,
  };

  function put(id: string, { terms, ...described }: Described): void {
    remove(id);
    const slot = free.pop() ?? entries.length;
    slots.set(id, slot);
    entries[slot] = {
      ...described,
      id,
      terms: [...terms.keys()],
      weights: Float32Array.from(terms.values()),
      length: lengthOf(terms),
    };
    for (const [term, weight] of terms) {
      const posting = postings.get(term) ?? new Map<number, number>();
      postings.set(term, posting.set(slot, weight));
    }
  }

  function remove(id: string): void {
    const slot = slots.get(id);
    if (slot === undefined) return;
    for (const term of entries[slot]!.terms) {
      const posting = postings.get(term)!;
      posting.delete(slot);
      if (posting.size === 0) postings.delete(term);
    }
    entries[slot] = undefined;
    slots.delete(id);
    free.push(slot);
  }

  /** The likest first. Those with the best words are found through the postings and then compared one by one. */
  function search(described: Described, { from, most }: SearchOptions): Alike[] {
    return closest(described.terms)
      .map((entry) => ({ id: entry.id, ...likeness(described, { ...entry, terms: termsIn(entry) }, rarity) }))
      .filter(({ score }) => score >= from)
      .toSorted((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
      .slice(0, most);
  }

  function rarity(term: string): number {
    return rarityAmong(slots.size, postings.get(term)?.size ?? 0);
  }

  function closest(terms: Terms): Entry[] {
    const sums = new Float64Array(entries.length);
    const touched: number[] = [];
    for (const [term, weight] of terms) {
      const posting = postings.get(term);
      if (posting === undefined) continue;
      const worth = weight * rarity(term);
      for (const [slot, own] of posting) {
        if (sums[slot] === 0) touched.push(slot);
        sums[slot]! += worth * own;
      }
    }
    const worthOf = (slot: number): number => sums[slot]! / entries[slot]!.length;
    return best(touched, worthOf, DUPLICATES.lookedAtClosely).map((slot) => entries[slot]!);
  }
}

const termsIn = ({ terms, weights }: Entry): Terms => new Map(terms.map((term, index) => [term, weights[index]!]));

/** As if every term were rare: near enough to choose by. */
function lengthOf(terms: Terms): number {
  let sum = 0;
  for (const weight of terms.values()) sum += weight * weight;
  const { usual, slope } = DUPLICATES.length;
  return (1 - slope) * usual + slope * Math.sqrt(sum);
}

/** The `most` with the highest worth, without sorting all. */
function best(items: readonly number[], worthOf: (item: number) => number, most: number): number[] {
  if (items.length <= most) return [...items];
  const worths = Float64Array.from(items, worthOf).sort();
  const least = worths[worths.length - most]!;
  return items.filter((item) => worthOf(item) >= least);
}
