/** Documents as counted terms, with postings, so that a search touches only documents that share a term. */
export interface Corpus {
  readonly postings: Map<string, Map<string, number>>;
  readonly documents: Map<string, { readonly terms: ReadonlyMap<string, number>; readonly length: number }>;
  totalLength: number;
}

/** How well a document answers a query, and by which of its terms, the weightiest first. */
export interface Hit {
  readonly score: number;
  readonly terms: readonly string[];
}

/** Usual values: how soon repetition stops counting, and how much long documents are discounted. */
const K1 = 1.2;
const B = 0.6;
/** Fewer documents say too little about how rare a word is: they count as a part of so many. */
const LEAST_TOTAL = 50;

export const emptyCorpus = (): Corpus => ({ postings: new Map(), documents: new Map(), totalLength: 0 });

export function setDocument(corpus: Corpus, id: string, terms: readonly string[]): void {
  removeDocument(corpus, id);
  const counted = count(terms);
  corpus.documents.set(id, { terms: counted, length: terms.length });
  corpus.totalLength += terms.length;
  for (const [term, times] of counted) {
    const posting = corpus.postings.get(term) ?? new Map<string, number>();
    corpus.postings.set(term, posting.set(id, times));
  }
}

export function removeDocument(corpus: Corpus, id: string): void {
  const document = corpus.documents.get(id);
  if (document === undefined) return;

  corpus.documents.delete(id);
  corpus.totalLength -= document.length;
  for (const term of document.terms.keys()) {
    const posting = corpus.postings.get(term);
    posting?.delete(id);
    if (posting?.size === 0) corpus.postings.delete(term);
  }
}

/**
 * Okapi BM25.
 * @param terms of the query; a repeated term counts once
 * @see Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009
 */
export function searchCorpus(corpus: Corpus, terms: readonly string[]): Map<string, Hit> {
  const size = corpus.documents.size;
  const average = size === 0 ? 1 : corpus.totalLength / size;
  const total = Math.max(size, LEAST_TOTAL);
  const found = new Map<string, { score: number; parts: { term: string; weight: number }[] }>();
  for (const term of new Set(terms)) {
    const posting = corpus.postings.get(term);
    if (posting === undefined) continue;
    const rarity = Math.log(1 + (total - posting.size + 0.5) / (posting.size + 0.5));
    for (const [id, times] of posting) {
      const length = corpus.documents.get(id)?.length ?? average;
      const weight = (rarity * times * (K1 + 1)) / (times + K1 * (1 - B + (B * length) / average));
      const hit = found.get(id) ?? { score: 0, parts: [] };
      hit.score += weight;
      hit.parts.push({ term, weight });
      found.set(id, hit);
    }
  }
  return new Map([...found].map(([id, { score, parts }]) => [id, { score, terms: byWeight(parts) }]));
}

const byWeight = (parts: readonly { term: string; weight: number }[]): string[] =>
  [...parts].sort((one, other) => other.weight - one.weight).map(({ term }) => term);

function count(terms: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const term of terms) counted.set(term, (counted.get(term) ?? 0) + 1);
  return counted;
}
