/** Documents as counted terms, with postings, so that a search touches only documents that share a term. */
export interface Corpus {
  readonly postings: Map<string, Map<string, number>>;
  readonly documents: Map<string, { readonly terms: ReadonlyMap<string, number>; readonly length: number }>;
  totalLength: number;
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
 * @returns the score of every document that shares a term with the query
 * @see Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009
 */
export function searchCorpus(corpus: Corpus, terms: readonly string[]): Map<string, number> {
  const scores = new Map<string, number>();
  for (const term of new Set(terms)) {
    const weigh = weigher(corpus, term);
    for (const id of corpus.postings.get(term)?.keys() ?? []) scores.set(id, (scores.get(id) ?? 0) + weigh(id));
  }
  return scores;
}

/** The terms of the query that a document shares, the weightiest first. */
export function sharedTerms(corpus: Corpus, id: string, terms: readonly string[]): string[] {
  return [...new Set(terms)]
    .map((term) => ({ term, weight: weigher(corpus, term)(id) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ term }) => term);
}

/** What a term adds to the score of a document. */
function weigher({ postings, documents, totalLength }: Corpus, term: string): (id: string) => number {
  const posting = postings.get(term);
  if (posting === undefined) return () => 0;

  const average = totalLength / documents.size;
  const total = Math.max(documents.size, LEAST_TOTAL);
  const rarity = Math.log(1 + (total - posting.size + 0.5) / (posting.size + 0.5));
  return (id) => {
    const times = posting.get(id) ?? 0;
    const length = documents.get(id)?.length ?? average;
    return (rarity * times * (K1 + 1)) / (times + K1 * (1 - B + (B * length) / average));
  };
}

function count(terms: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const term of terms) counted.set(term, (counted.get(term) ?? 0) + 1);
  return counted;
}
