import { DUPLICATES } from '../../../../config/duplicates.ts';
import { likeness, rarityAmong, type Described, type Likeness, type Rarity } from './likeness.ts';
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
}

export function needIndex() {
  const entries: (Entry | undefined)[] = [];
  const lengths: number[] = [];
  const slots = new Map<string, number>();
  const free: number[] = [];
  const postings = new Map<string, Posting>();

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
    };
    lengths[slot] = lengthOf(terms);
    for (const [term, weight] of terms) {
      const posting = postings.get(term) ?? { slots: [], weights: [] };
      posting.slots.push(slot);
      posting.weights.push(weight);
      postings.set(term, posting);
    }
  }

  function remove(id: string): void {
    const slot = slots.get(id);
    if (slot === undefined) return;
    for (const term of entries[slot]!.terms) {
      const posting = postings.get(term)!;
      takeOut(posting, slot);
      if (posting.slots.length === 0) postings.delete(term);
    }
    entries[slot] = undefined;
    slots.delete(id);
    free.push(slot);
  }

  /** The likest first. Those with the best words are found through the postings and then compared one by one. */
  function search(described: Described, { from, most }: SearchOptions): Alike[] {
    const rarity = raritiesNow();
    return closest(described.terms, rarity)
      .map((entry) => ({ id: entry.id, ...likeness(described, { ...entry, terms: termsIn(entry) }, rarity) }))
      .filter(({ score }) => score >= from)
      .toSorted((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
      .slice(0, most);
  }

  /** Each term is reckoned once in a search. */
  function raritiesNow(): Rarity {
    const known = new Map<string, number>();
    return (term) => {
      const before = known.get(term);
      if (before !== undefined) return before;
      const rarity = rarityAmong(slots.size, postings.get(term)?.slots.length ?? 0);
      known.set(term, rarity);
      return rarity;
    };
  }

  /**
   * The rarest terms are looked up first, and no more than so many places: what everybody says is looked up only where
   * nothing rarer was said, and a search takes as long among many needs as among few.
   */
  function closest(terms: Terms, rarity: Rarity): Entry[] {
    const sums = new Float64Array(entries.length);
    const touched: number[] = [];
    const said = [...terms].flatMap(([term, weight]) => {
      const posting = postings.get(term);
      return posting === undefined ? [] : [{ posting, worth: weight * rarity(term) }];
    });
    let looked = 0;
    for (const { posting, worth } of said.toSorted(
      (one, other) => one.posting.slots.length - other.posting.slots.length,
    )) {
      if (looked > 0 && looked + posting.slots.length > DUPLICATES.placesLookedUp) break;
      looked += posting.slots.length;
      add(posting, worth, sums, touched);
    }
    return best(touched, sums, lengths, DUPLICATES.lookedAtClosely).map((slot) => entries[slot]!);
  }
}

/** Where a term is said, and how much it counts there, side by side. */
interface Posting {
  readonly slots: number[];
  readonly weights: number[];
}

/** A plain loop: it runs tens of thousands of times in a search. */
function add({ slots, weights }: Posting, worth: number, sums: Float64Array, touched: number[]): void {
  for (let place = 0; place < slots.length; place += 1) {
    const slot = slots[place]!;
    if (sums[slot] === 0) touched.push(slot);
    sums[slot]! += worth * weights[place]!;
  }
}

/** The last one takes its place. */
function takeOut({ slots, weights }: Posting, slot: number): void {
  const place = slots.indexOf(slot);
  const [lastSlot, lastWeight] = [slots.pop()!, weights.pop()!];
  if (place === slots.length) return;
  slots[place] = lastSlot;
  weights[place] = lastWeight;
}

const termsIn = ({ terms, weights }: Entry): Terms => new Map(terms.map((term, index) => [term, weights[index]!]));

/** As if every term were rare: near enough to choose by. */
function lengthOf(terms: Terms): number {
  let sum = 0;
  for (const weight of terms.values()) sum += weight * weight;
  const { usual, slope } = DUPLICATES.length;
  return (1 - slope) * usual + slope * Math.sqrt(sum);
}

/** The `most` slots with the highest sum for their length, the best last; without sorting all. */
function best(touched: readonly number[], sums: Float64Array, lengths: readonly number[], most: number): number[] {
  const kept: { readonly slot: number; readonly worth: number }[] = [];
  let least = 0;
  for (const slot of touched) {
    const worth = sums[slot]! / lengths[slot]!;
    if (worth <= least) continue;
    const place = kept.findIndex((other) => other.worth >= worth);
    kept.splice(place < 0 ? kept.length : place, 0, { slot, worth });
    if (kept.length <= most) continue;
    kept.shift();
    least = kept[0]!.worth;
  }
  return kept.map(({ slot }) => slot);
}
