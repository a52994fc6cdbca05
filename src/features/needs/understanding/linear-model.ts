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
  readonly labels: readonly string[];
  /** Every label with its margin, best first. */
  score(text: string): Scored[];
}

interface Vector {
  readonly index: Int32Array;
  readonly value: Float32Array;
}

export interface TrainingOptions {
  readonly cost: number;
  readonly rounds: number;
}

/**
 * One linear support vector machine per label (squared hinge, dual coordinate descent after Hsieh et al., ICML 2008) over
 * sublinear tf-idf of characters and words. The same examples give the same model.
 */
export function train(
  examples: readonly Example[],
  { cost, rounds }: TrainingOptions = { cost: 0.5, rounds: 12 },
): LinearModel {
  const documents = examples.map(({ text }) => featuresOf(text));
  const { vocabulary, idf } = countFeatures(documents);
  const vectors = documents.map((document) => vectorOf(document, vocabulary, idf));
  const labels = [...new Set(examples.map(({ label }) => label))];
  const weights = labels.map((label) => trainOne(vectors, examples, label, vocabulary.size, cost, rounds));

  return {
    labels,
    score(text) {
      const vector = vectorOf(featuresOf(text), vocabulary, idf);
      return labels
        .map((label, place) => ({ label, score: dot(weights[place]!, vector) }))
        .sort((left, right) => right.score - left.score);
    },
  };
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
function vectorOf(counts: Map<string, number>, vocabulary: Map<string, number>, idf: readonly number[]): Vector {
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

function trainOne(
  vectors: readonly Vector[],
  examples: readonly Example[],
  label: string,
  size: number,
  cost: number,
  rounds: number,
): Float32Array {
  const weights = new Float32Array(size + 1);
  const alpha = new Float64Array(vectors.length);
  const norms = vectors.map(({ value }) => value.reduce((sum, part) => sum + part * part, 0));

  for (let round = 0; round < rounds; round += 1) {
    for (const at of visitingOrder(vectors.length, round)) {
      const vector = vectors[at]!;
      const sign = examples[at]!.label === label ? 1 : -1;
      const diagonal = 1 / (2 * cost * (examples[at]!.weight ?? 1));
      const gradient = sign * dot(weights, vector) - 1 + diagonal * alpha[at]!;
      const next = Math.max(0, alpha[at]! - gradient / (norms[at]! + diagonal));
      const step = (next - alpha[at]!) * sign;
      if (step === 0) continue;
      alpha[at] = next;
      for (let part = 0; part < vector.index.length; part += 1)
        weights[vector.index[part]!]! += step * vector.value[part]!;
    }
  }
  return weights;
}

/** A fixed walk over all examples, another one each round: a stride that shares no factor with their number. */
function* visitingOrder(count: number, round: number): Generator<number> {
  let stride = 7919 + 2 * round;
  while (shareFactor(stride, count)) stride += 1;
  for (let step = 0; step < count; step += 1) yield (step * stride + round) % count;
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
