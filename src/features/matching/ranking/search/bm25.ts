/** Documents by slot (a small whole number of the caller's) and terms by number, with postings in typed arrays. */
export type TextIndex = ReturnType<typeof textIndex>;

/** One part of a document, and how often a term in it counts. */
export interface Field {
  readonly terms: readonly string[];
  readonly weight: number;
}

/** The terms of a query and how much each counts. */
export type Asking = ReadonlyMap<string, number>;

/** What a search found: `slots` up to `found`, and the score of each at its own place. Good until the next search. */
export interface Scores {
  readonly found: number;
  readonly slots: Int32Array;
  readonly scores: Float64Array;
}

/** Usual values: how soon repetition stops counting, and how much long documents are discounted. */
const K1 = 1.2;
const B = 0.6;
/** Fewer documents say too little about how rare a word is: they count as a part of so many. */
const LEAST_TOTAL = 50;

/** Where a term is said and how often there, side by side, in no order; the first `size` places are in use. */
interface Posting {
  slots: Int32Array;
  times: Float32Array;
  size: number;
}

/** Its terms by number, and how often each is said. */
interface Document {
  readonly terms: Int32Array;
  readonly times: Float32Array;
  readonly length: number;
}

interface Weighed {
  readonly term: string;
  readonly weight: number;
}

/**
 * Okapi BM25 over the weighted sums of several fields (BM25F with one length), in memory. A document is set, changed or
 * removed at the cost of its own terms; a search costs the postings of its terms and allocates nothing per document.
 * @see Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, sections 3.4 and 3.6
 */
export function textIndex() {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const postings: Posting[] = [];
  const freeNumbers: number[] = [];
  const documents: (Document | undefined)[] = [];
  let size = 0;
  let totalLength = 0;
  let discounts: Float64Array<ArrayBuffer> = new Float64Array(0);
  let areDiscountsOld = false;
  let scores: Float64Array<ArrayBuffer> = new Float64Array(0);
  let slots: Int32Array<ArrayBuffer> = new Int32Array(0);
  let found = 0;

  return {
    get size(): number {
      return size;
    },
    set,
    remove,
    /** In which part of all documents a term is, 0 to 1. */
    share: (term: string): number => (postings[numbers.get(term) ?? -1]?.size ?? 0) / Math.max(1, size),
    search,
    scoreOf,
    shared,
  };

  function set(slot: number, fields: readonly Field[]): void {
    remove(slot);
    const times = new Map<number, number>();
    let length = 0;
    for (const { terms, weight } of fields) {
      for (const term of terms) {
        const number = numberOf(term);
        times.set(number, (times.get(number) ?? 0) + weight);
        length += weight;
      }
    }
    for (const [number, often] of times) append(postings[number]!, slot, often);
    documents[slot] = { terms: Int32Array.from(times.keys()), times: Float32Array.from(times.values()), length };
    size += 1;
    totalLength += length;
    makeRoom(slot + 1);
    areDiscountsOld = true;
  }

  function remove(slot: number): void {
    const document = documents[slot];
    if (document === undefined) return;
    for (const number of document.terms) {
      const posting = postings[number]!;
      takeOut(posting, slot);
      if (posting.size === 0) forget(number);
    }
    documents[slot] = undefined;
    size -= 1;
    totalLength -= document.length;
    areDiscountsOld = true;
  }

  function search(asked: Asking): Scores {
    for (let place = 0; place < found; place += 1) scores[slots[place]!] = 0;
    found = 0;
    refreshDiscounts();
    for (const [term, weight] of asked) {
      const number = numbers.get(term);
      if (number !== undefined) add(postings[number]!, weight);
    }
    return { found, slots, scores };
  }

  /** A plain loop: it runs thousands of times in a search. */
  function add(posting: Posting, weight: number): void {
    const most = weight * rarityOf(posting) * (K1 + 1);
    for (let place = 0; place < posting.size; place += 1) {
      const slot = posting.slots[place]!;
      const often = posting.times[place]!;
      if (scores[slot] === 0) {
        slots[found] = slot;
        found += 1;
      }
      scores[slot]! += (most * often) / (often + discounts[slot]!);
    }
  }

  /** What `search` would give this one document. */
  function scoreOf(slot: number, asked: Asking): number {
    return weigh(slot, asked).reduce((sum, { weight }) => sum + weight, 0);
  }

  /** The terms of the query that a document shares, the weightiest first. */
  function shared(slot: number, asked: Asking): string[] {
    return weigh(slot, asked)
      .toSorted((one, other) => other.weight - one.weight)
      .map(({ term }) => term);
  }

  function weigh(slot: number, asked: Asking): Weighed[] {
    const document = documents[slot];
    if (document === undefined) return [];
    refreshDiscounts();
    const weighed: Weighed[] = [];
    for (const [term, weight] of asked) {
      const number = numbers.get(term) ?? -1;
      const place = document.terms.indexOf(number);
      if (place < 0) continue;
      const often = document.times[place]!;
      const most = weight * rarityOf(postings[number]!) * (K1 + 1);
      weighed.push({ term, weight: (most * often) / (often + discounts[slot]!) });
    }
    return weighed;
  }

  function rarityOf(posting: Posting): number {
    const total = Math.max(size, LEAST_TOTAL);
    return Math.log(1 + (total - posting.size + 0.5) / (posting.size + 0.5));
  }

  /** What the length of each document takes from its repetitions; it depends on the average, so on every change. */
  function refreshDiscounts(): void {
    if (!areDiscountsOld) return;
    areDiscountsOld = false;
    const average = totalLength / size;
    for (const [slot, document] of documents.entries()) {
      if (document !== undefined) discounts[slot] = K1 * (1 - B + (B * document.length) / average);
    }
  }

  function numberOf(term: string): number {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    const number = freeNumbers.pop() ?? names.length;
    numbers.set(term, number);
    names[number] = term;
    postings[number] = { slots: new Int32Array(2), times: new Float32Array(2), size: 0 };
    return number;
  }

  function forget(number: number): void {
    numbers.delete(names[number]!);
    freeNumbers.push(number);
  }

  function makeRoom(needed: number): void {
    if (needed <= scores.length) return;
    const room = Math.max(needed, scores.length * 2);
    discounts = grown(discounts, new Float64Array(room));
    scores = grown(scores, new Float64Array(room));
    slots = grown(slots, new Int32Array(room));
  }
}

function append(posting: Posting, slot: number, times: number): void {
  if (posting.size === posting.slots.length) {
    posting.slots = grown(posting.slots, new Int32Array(posting.size * 2));
    posting.times = grown(posting.times, new Float32Array(posting.size * 2));
  }
  posting.slots[posting.size] = slot;
  posting.times[posting.size] = times;
  posting.size += 1;
}

/** The last one takes its place. */
function takeOut(posting: Posting, slot: number): void {
  const place = posting.slots.subarray(0, posting.size).indexOf(slot);
  posting.size -= 1;
  posting.slots[place] = posting.slots[posting.size]!;
  posting.times[place] = posting.times[posting.size]!;
}

function grown<Numbers extends Int32Array | Float32Array | Float64Array>(before: Numbers, larger: Numbers): Numbers {
  larger.set(before);
  return larger;
}
