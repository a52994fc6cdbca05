import { sumByAnswer, sumByParticipant } from '../votes/products.ts';
import { seededRandom } from '../random.ts';
import { eigenvectors } from './symmetric-eigen.ts';
import { CODES, type VoteMatrix } from '../votes/vote-matrix.ts';

/** The two directions in which answers differ most, over the statements. */
export interface Components {
  /** Mean stance by statement, from -1 to 1, over those who saw it; 0 where nobody did or moderation took it out. */
  readonly means: Float64Array;
  /** Two vectors of length 1 (or 0 when there is nothing to tell apart) by statement. */
  readonly axes: readonly [Float64Array, Float64Array];
}

interface Options {
  /** By participant: how much their answers count. */
  readonly weights: Float64Array;
  readonly seed: number;
  /** Those of the last update: faster, and the sides of the map stay where they were. */
  readonly previous?: Components | undefined;
}

/** Largest residual of an axis, against the largest eigenvalue; the axis is then improved once more. */
const TOLERANCE = 2e-3;
const MOST_STEPS = 24;

/**
 * The first two principal components of the answers, an answer not given standing at the mean of its statement, as Polis
 * does. The matrix with means filled in is never made: in centred form what is missing is 0. The pair of axes is sought in
 * a growing block Krylov space, whose Rayleigh–Ritz pairs converge faster than power iteration.
 * @see Small, Bjorkegren, Erkkilä, Shaw, Megill (2021), Polis: scaling deliberation, RECERCA 26(2), section on the algorithm
 * @see Musco, Musco (2015), Randomized block Krylov methods, NeurIPS 28
 */
export function principalComponents(matrix: VoteMatrix, { weights, seed, previous }: Options): Components {
  const means = meanStances(matrix, weights);
  const centred = centredStances(matrix, means);
  const apply = (axis: Float64Array): Float64Array => {
    const sums = sumByParticipant(matrix, worthOf(centred, axis));
    for (let participant = 0; participant < sums.length; participant += 1) sums[participant]! *= weights[participant]!;
    const answers = sumByAnswer(matrix, sums);
    return Float64Array.from(axis, (_, statement) => {
      let sum = 0;
      for (let code = 1; code < CODES; code += 1) {
        sum += centred[statement * CODES + code]! * answers[statement * CODES + code]!;
      }
      return sum;
    });
  };
  const axes = leadingPair(apply, startingPair(matrix.statements, seed, previous));
  return { means, axes: [facing(axes[0], previous?.axes[0]), facing(axes[1], previous?.axes[1])] };
}

/** What an answer adds to a participant's place along an axis: by statement × 4 + code. */
export function worthOf(centred: Float64Array, axis: Float64Array): Float64Array {
  return centred.map((value, index) => value * axis[index >> 2]!);
}

/** By statement × 4 + code: the stance less the mean of the statement; 0 for what was not seen or is hidden. */
export function centredStances({ hidden, statements }: VoteMatrix, means: Float64Array): Float64Array {
  const centred = new Float64Array(statements * CODES);
  for (let statement = 0; statement < statements; statement += 1) {
    if (hidden[statement] === 1) continue;
    for (let code = 1; code < CODES; code += 1) centred[statement * CODES + code] = code - 2 - (means[statement] ?? 0);
  }
  return centred;
}

function meanStances(matrix: VoteMatrix, weights: Float64Array): Float64Array {
  // The counts are at hand when everybody counts alike.
  const sums = weights.every((weight) => weight === 1) ? matrix.counts : sumByAnswer(matrix, weights);
  const means = new Float64Array(matrix.statements);
  for (let statement = 0; statement < matrix.statements; statement += 1) {
    const disagree = sums[statement * CODES + 1]!;
    const agree = sums[statement * CODES + 3]!;
    const seen = disagree + sums[statement * CODES + 2]! + agree;
    if (seen > 0 && matrix.hidden[statement] === 0) means[statement] = (agree - disagree) / seen;
  }
  return means;
}

function startingPair(statements: number, seed: number, previous: Components | undefined): Float64Array[] {
  const random = seededRandom(seed);
  return [0, 1].map((number) => {
    const axis = previous?.axes[number];
    const known = axis !== undefined && axis.some((value) => value !== 0);
    // What is new since then gets a little of everything, so that no direction is left out from the start.
    return Float64Array.from({ length: statements }, (_, statement) => {
      const chance = random() - 0.5;
      return known ? (axis[statement] ?? 0) + chance * 1e-5 : chance;
    });
  });
}

/** Eigenvectors of the two largest eigenvalues of a positive semi-definite operator. */
function leadingPair(
  apply: (vector: Float64Array) => Float64Array,
  start: readonly Float64Array[],
): [Float64Array, Float64Array] {
  const length = start[0]!.length;
  const basis: Float64Array[] = [];
  const images: Float64Array[] = [];
  let block = start;
  for (let step = 0; ; step += 1) {
    const fresh = block.flatMap((vector) => {
      const rest = orthogonal(vector, basis);
      if (rest === undefined) return [];
      basis.push(rest);
      images.push(apply(rest));
      return [rest];
    });
    if (basis.length === 0) return [new Float64Array(length), new Float64Array(length)];
    const { values, vectors } = eigenvectors(basis.map((left) => images.map((right) => dot(left, right))));
    const leading = vectors.slice(0, 2);
    const ritz = leading.map((parts) => combined(basis, parts));
    const turned = leading.map((parts) => combined(images, parts));
    const wrong = turned.map((image, number) => distance(image, ritz[number]!, values[number]!));
    const isDone = basis.length >= 2 && wrong.every((size) => size <= TOLERANCE * values[0]!);
    if (isDone || fresh.length === 0 || values[0]! <= 0 || step === MOST_STEPS - 1) return onceMore(ritz, turned);
    block = images.slice(-fresh.length);
  }
}

/** The images are there anyhow: they are the axes after one more step of power iteration. */
function onceMore(axes: readonly Float64Array[], images: readonly Float64Array[]): [Float64Array, Float64Array] {
  const first = orthogonal(images[0]!, []) ?? axes[0]!;
  const second = axes[1] && (orthogonal(images[1]!, [first]) ?? orthogonal(axes[1], [first]));
  return [first, second ?? new Float64Array(first.length)];
}

/** Length of what is left of the image when the axis, stretched, is taken away. */
function distance(image: Float64Array, axis: Float64Array, stretch: number): number {
  let sum = 0;
  for (let place = 0; place < image.length; place += 1) sum += (image[place]! - stretch * axis[place]!) ** 2;
  return Math.sqrt(sum);
}

/** What of the vector lies outside the basis, at length 1; `undefined` when that is nothing. */
function orthogonal(vector: Float64Array, basis: readonly Float64Array[]): Float64Array | undefined {
  const rest = Float64Array.from(vector);
  const whole = Math.sqrt(dot(rest, rest));
  // Twice is enough: Parlett (1998), The symmetric eigenvalue problem, 6.9.
  for (let round = 0; round < 2; round += 1) {
    for (const other of basis) {
      const along = dot(rest, other);
      for (let place = 0; place < rest.length; place += 1) rest[place]! -= along * other[place]!;
    }
  }
  const size = Math.sqrt(dot(rest, rest));
  return size > 1e-10 * whole && size > 0 ? rest.map((value) => value / size) : undefined;
}

function combined(vectors: readonly Float64Array[], parts: readonly number[]): Float64Array {
  const sum = new Float64Array(vectors[0]!.length);
  for (const [number, vector] of vectors.entries()) {
    for (let place = 0; place < sum.length; place += 1) sum[place]! += parts[number]! * vector[place]!;
  }
  return sum;
}

/** An axis has no sign of its own: it keeps that of the last update, else its largest entry is positive. */
function facing(axis: Float64Array, previous: Float64Array | undefined): Float64Array {
  const along = previous === undefined ? 0 : dot(previous, axis.subarray(0, previous.length));
  const largest = axis.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  return (along === 0 ? largest : along) < 0 ? axis.map((value) => -value) : axis;
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  const length = Math.min(left.length, right.length);
  for (let place = 0; place < length; place += 1) sum += left[place]! * right[place]!;
  return sum;
}
