/**
 * One linear machine per label over one vocabulary. The weights lie feature by feature, all labels of one beside each
 * other, so that reading a text touches as few places of memory as it has features.
 */
export interface Machines {
  readonly labels: readonly string[];
  /** Where each feature lies. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** By feature: how telling it is, the rarer the more. */
  readonly idf: Float32Array;
  /** `(features + 1) × labels`; the last row belongs to the constant. */
  readonly weights: Float32Array;
}

/** The place that every text has, which lets the plane leave the origin. */
export const CONSTANT = 0.3;

/** How much an occurrence counts: the tenth less than the second. */
export const sublinear = (count: number): number => 1 + Math.log(count);

/**
 * @param features how often each occurs in the text
 * @returns the margin for every label, in the order of `labels`: above zero is inside
 */
export function marginsOf({ labels, vocabulary, idf, weights }: Machines, features: ReadonlyMap<string, number>) {
  const margins = new Float64Array(labels.length);
  let square = 0;
  for (const [feature, count] of features) {
    const place = vocabulary.get(feature);
    if (place === undefined) continue;
    const value = sublinear(count) * idf[place]!;
    square += value * value;
    addRow(margins, weights, place, value);
  }
  const length = Math.sqrt(square) || 1;
  for (let label = 0; label < margins.length; label += 1) margins[label]! /= length;
  addRow(margins, weights, vocabulary.size, CONSTANT);
  return margins;
}

function addRow(margins: Float64Array, weights: Float32Array, row: number, value: number): void {
  const start = row * margins.length;
  for (let label = 0; label < margins.length; label += 1) margins[label]! += value * weights[start + label]!;
}

/** Machines as they are kept: texts and bytes. */
export interface PackedMachines {
  readonly labels: readonly string[];
  /** The features in the order of their places; none holds the divider, a line break. */
  readonly features: string;
  /** Float32, little-endian. */
  readonly idf: Uint8Array;
  /** Per label what a step of its weights is worth; Float32, little-endian. */
  readonly steps: Uint8Array;
  /** Int16, little-endian, in the order of `Machines.weights`. */
  readonly weights: Uint8Array;
}

const MOST_STEPS = 32_767;

/** Half as many bytes as in memory: weights in 65,535 steps up to the greatest of their label. */
export function pack({ labels, vocabulary, idf, weights }: Machines): PackedMachines {
  const greatest = new Float32Array(labels.length);
  weights.forEach((weight, at) => {
    const label = at % labels.length;
    greatest[label] = Math.max(greatest[label]!, Math.abs(weight));
  });
  const steps = greatest.map((most) => most / MOST_STEPS || 1);
  const counts = Int16Array.from(weights, (weight, at) => Math.round(weight / steps[at % labels.length]!));
  return {
    labels,
    features: [...vocabulary.keys()].join(DIVIDER),
    idf: bytesOf(idf),
    steps: bytesOf(steps),
    weights: bytesOf(counts),
  };
}

export function unpack({ labels, features, idf, steps, weights }: PackedMachines): Machines {
  const worth = new Float32Array(aligned(steps));
  return {
    labels,
    vocabulary: new Map(features.split(DIVIDER).map((feature, place) => [feature, place])),
    idf: new Float32Array(aligned(idf)),
    weights: Float32Array.from(new Int16Array(aligned(weights)), (count, at) => count * worth[at % labels.length]!),
  };
}

const DIVIDER = '\n';

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array | Int16Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** A copy that begins at a multiple of four, as numbers of several bytes have to. */
const aligned = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
