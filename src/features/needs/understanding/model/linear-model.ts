import { atOnce, type InPieces } from './in-pieces.ts';
import { CONSTANT, marginsOf, sublinear, type Machines } from './machines.ts';
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

/** Texts as vectors, to learn several things from. */
export interface Corpus {
  readonly vectors: readonly Vector[];
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly idf: Float32Array;
}

export interface Vector {
  readonly index: Int32Array;
  readonly value: Float32Array;
}

export interface Vocabulary {
  /** Of so many texts at the beginning every feature is learnt. */
  readonly whole: number;
  /** In how many texts all others have to occur. */
  readonly fewestTexts: number;
  /** How many features there are at most; the most frequent ones stay. */
  readonly mostFeatures: number;
}

export interface TrainingOptions {
  /** What a mistake costs beside a simple model. */
  readonly cost: number;
  /** How often all examples are gone through. */
  readonly rounds: number;
  /** Which labels get a machine; every one that occurs unless said. */
  readonly labels?: readonly string[];
}

const EVERY_FEATURE: Vocabulary = { whole: Infinity, fewestTexts: 1, mostFeatures: Infinity };

/** Learns one thing from its own texts. */
export function train(examples: readonly Example[], options: TrainingOptions = { cost: 1, rounds: 10 }): LinearModel {
  const machines = atOnce(learning(atOnce(preparing(examples.map(({ text }) => text))), examples, options));
  return { score: (text) => ranked(machines, marginsOf(machines, featuresOf(text))) };
}

const ranked = ({ labels }: Machines, margins: Float64Array): Scored[] =>
  labels.map((label, place) => ({ label, score: margins[place]! })).sort((left, right) => right.score - left.score);

const TEXTS_PER_PIECE = 200;

interface PreparingOptions {
  readonly vocabulary?: Vocabulary;
  /** What is seen of a text: how often each feature occurs. */
  readonly features?: (text: string) => Map<string, number>;
}

/** Sublinear tf-idf of characters and words. */
export function* preparing(
  texts: readonly string[],
  { vocabulary: wanted = EVERY_FEATURE, features = featuresOf }: PreparingOptions = {},
): InPieces<Corpus> {
  const documents: Map<string, number>[] = [];
  for (const text of texts) {
    documents.push(features(text));
    if (documents.length % TEXTS_PER_PIECE === 0) yield;
  }
  const { vocabulary, idf } = yield* countingFeatures(documents, wanted);
  const vectors: Vector[] = [];
  for (const document of documents) {
    vectors.push(toVector(document, vocabulary, idf));
    if (vectors.length % TEXTS_PER_PIECE === 0) yield;
  }
  return { vectors, vocabulary, idf };
}

/**
 * One linear support vector machine per label (squared hinge, dual coordinate descent after Hsieh et al., ICML 2008). The
 * same examples give the same machines.
 * @param examples one per vector of the corpus
 */
export function* learning(
  { vectors, vocabulary, idf }: Corpus,
  examples: readonly Omit<Example, 'text'>[],
  { cost, rounds, labels = [...new Set(examples.map(({ label }) => label))] }: TrainingOptions,
): InPieces<Machines> {
  const norms = vectors.map(({ value }) => value.reduce((sum, part) => sum + part * part, 0));
  const weights = new Float32Array((vocabulary.size + 1) * labels.length);
  for (const [place, label] of labels.entries()) {
    const signs = examples.map((example) => (example.label === label ? 1 : -1));
    const diagonals = examples.map(({ weight = 1 }) => 1 / (2 * cost * weight));
    const plane = yield* separating(vectors, norms, signs, diagonals, vocabulary.size, rounds);
    plane.forEach((weight, feature) => (weights[feature * labels.length + place] = weight));
  }
  return { labels, vocabulary, idf, weights };
}

function* countingFeatures(
  documents: readonly Map<string, number>[],
  { whole, fewestTexts, mostFeatures }: Vocabulary,
): InPieces<Pick<Corpus, 'vocabulary' | 'idf'>> {
  const seenIn = new Map<string, number>();
  for (const [place, document] of documents.entries()) {
    for (const feature of document.keys()) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);
    if (place % TEXTS_PER_PIECE === 0) yield;
  }
  const certain = new Set(documents.slice(0, whole).flatMap((document) => [...document.keys()]));
  const rank = ([feature, count]: [string, number]) => (certain.has(feature) ? Infinity : count);
  const kept = [...seenIn].filter((seen) => rank(seen) >= fewestTexts);
  if (kept.length > mostFeatures) {
    kept.sort((left, right) => (rank(right) > rank(left) ? 1 : -1));
    kept.length = mostFeatures;
  }
  return {
    vocabulary: new Map(kept.map(([feature], place) => [feature, place])),
    idf: Float32Array.from(kept, ([, count]) => Math.log((1 + documents.length) / (1 + count)) + 1),
  };
}

/** Of length one; the last place holds the constant. */
function toVector(
  counts: ReadonlyMap<string, number>,
  vocabulary: ReadonlyMap<string, number>,
  idf: Float32Array,
): Vector {
  const index: number[] = [];
  const value: number[] = [];
  for (const [feature, count] of counts) {
    const place = vocabulary.get(feature);
    if (place === undefined) continue;
    index.push(place);
    value.push(sublinear(count) * idf[place]!);
  }
  const length = Math.sqrt(value.reduce((sum, part) => sum + part * part, 0)) || 1;
  index.push(vocabulary.size);
  return { index: Int32Array.from(index), value: Float32Array.from([...value.map((part) => part / length), CONSTANT]) };
}

/** The weights of the plane between the examples signed 1 and those signed -1. */
function* separating(
  vectors: readonly Vector[],
  norms: readonly number[],
  signs: readonly number[],
  diagonals: readonly number[],
  size: number,
  rounds: number,
): InPieces<Float32Array> {
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
    yield;
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
