import { featuresOf } from './text-features.ts';

export interface Example {
  readonly text: string;
  readonly label: string;
  /** How much a mistake on it costs; 1 unless said. */
  readonly weight?: number;
}

export interface Scored {
  readonly label: string;
  readonly score: number;
}

export interface LinearModel {
  /** Every label with its margin, best first. */
  score(text: string): Scored[];
}

/** Texts as vectors, to learn several things from and to read other texts by. */
export interface Corpus {
  readonly vectors: readonly Vector[];
  /** Places of a vector, the constant one not counted. */
  readonly size: number;
  vectorOf(text: string): Vector;
}

export interface Vector {
  readonly index: Int32Array;
  readonly value: Float32Array;
}

export interface TrainingOptions {
  /** What a mistake costs beside a simple model. */
  readonly cost: number;
  /** How often all examples are gone through. */
  readonly rounds: number;
}

/** Sublinear tf-idf of characters and words. */
export function prepare(texts: readonly string[]): Corpus {
  const documents = texts.map(featuresOf);
  const { vocabulary, idf } = countFeatures(documents);
  return {
    vectors: documents.map((document) => toVector(document, vocabulary, idf)),
    size: vocabulary.size,
    vectorOf: (text) => toVector(featuresOf(text), vocabulary, idf),
  };
}

/**
 * One linear support vector machine per label (squared hinge, dual coordinate descent after Hsieh et al., ICML 2008). The
 * same examples give the same machines.
 * @param examples one per vector of the corpus
 * @returns every label with its margin for a vector of the corpus, best first
 */
export function learn(
  { vectors, size }: Corpus,
  examples: readonly Omit<Example, 'text'>[],
  { cost, rounds }: TrainingOptions,
): (vector: Vector) => Scored[] {
  const norms = vectors.map(({ value }) => value.reduce((sum, part) => sum + part * part, 0));
  const labels = [...new Set(examples.map(({ label }) => label))];
  const machines = labels.map((label) => {
    const signs = examples.map((example) => (example.label === label ? 1 : -1));
    const diagonals = examples.map(({ weight = 1 }) => 1 / (2 * cost * weight));
    return { label, weights: separate(vectors, norms, signs, diagonals, size, rounds) };
  });

  return (vector) =>
    machines
      .map(({ label, weights }) => ({ label, score: dot(weights, vector) }))
      .sort((left, right) => right.score - left.score);
}

/** Learns one thing from its own texts. */
export function train(examples: readonly Example[], options: TrainingOptions = { cost: 1, rounds: 10 }): LinearModel {
  const corpus = prepare(examples.map(({ text }) => text));
  const score = learn(corpus, examples, options);
  return { score: (text) => score(corpus.vectorOf(text)) };
}

function countFeatures(documents: readonly Map<string, number>[]) {
  const seenIn = new Map<string, number>();
  for (const document of documents)
    for (const feature of document.keys()) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);

  const vocabulary = new Map<string, number>();
  const idf: number[] = [];
  for (const [feature, count] of seenIn) {
    vocabulary.set(feature, vocabulary.size);
    idf.push(Math.log((1 + documents.length) / (1 + count)) + 1);
  }
  return { vocabulary, idf };
}

/** Of length one; the last place holds the constant that lets the plane leave the origin. */
function toVector(counts: Map<string, number>, vocabulary: Map<string, number>, idf: readonly number[]): Vector {
  const index: number[] = [];
  const value: number[] = [];
  for (const [feature, count] of counts) {
    const place = vocabulary.get(feature);
    if (place === undefined) continue;
    index.push(place);
    value.push((1 + Math.log(count)) * idf[place]!);
  }
  const length = Math.hypot(...value) || 1;
  index.push(vocabulary.size);
  return { index: Int32Array.from(index), value: Float32Array.from([...value.map((part) => part / length), 0.3]) };
}

/** The weights of the plane between the examples signed 1 and those signed -1. */
function separate(
  vectors: readonly Vector[],
  norms: readonly number[],
  signs: readonly number[],
  diagonals: readonly number[],
  size: number,
  rounds: number,
): Float32Array {
  const weights = new Float32Array(size + 1);
  const alpha = new Float64Array(vectors.length);

  for (let round = 0; round < rounds; round += 1) {
    for (const at of visitingOrder(vectors.length, round)) {
      const { index, value } = vectors[at]!;
      const gradient = signs[at]! * dot(weights, vectors[at]!) - 1 + diagonals[at]! * alpha[at]!;
      const next = Math.max(0, alpha[at]! - gradient / (norms[at]! + diagonals[at]!));
      const step = (next - alpha[at]!) * signs[at]!;
      if (step === 0) continue;
      alpha[at] = next;
      for (let part = 0; part < index.length; part += 1) weights[index[part]!]! += step * value[part]!;
    }
  }
  return weights;
}

/** A fixed walk over all examples, another one each round: a stride that shares no factor with their number. */
function visitingOrder(count: number, round: number): Int32Array {
  let stride = 7919 + 2 * round;
  while (shareFactor(stride, count)) stride += 1;
  return Int32Array.from({ length: count }, (_, step) => (step * stride + round) % count);
}

function shareFactor(one: number, other: number): boolean {
  let [large, small] = [one, other];
  while (small > 0) [large, small] = [small, large % small];
  return large > 1;
}

function dot(weights: Float32Array, { index, value }: Vector): number {
  let sum = 0;
  for (let part = 0; part < index.length; part += 1) sum += weights[index[part]!]! * value[part]!;
  return sum;
}
