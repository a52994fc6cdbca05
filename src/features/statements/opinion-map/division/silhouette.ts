import type { Points } from './k-means.ts';

/** How well points lie in their clusters, from -1 to 1. */
export interface Silhouette {
  readonly mean: number;
  /** Standard error of the mean over the points. */
  readonly error: number;
}

/** By point × points + other point: their distance, times the weight of the other. */
export function distances({ places, weights }: Points): Float64Array {
  const size = weights.length;
  const table = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < row; column += 1) {
      const x = places[row * 2]! - places[column * 2]!;
      const y = places[row * 2 + 1]! - places[column * 2 + 1]!;
      const gap = Math.sqrt(x * x + y * y);
      table[row * size + column] = gap * weights[column]!;
      table[column * size + row] = gap * weights[row]!;
    }
  }
  return table;
}

/**
 * Weighted mean silhouette: (b − a) / max(a, b), a being the mean distance to the points of the own cluster and b to those
 * of the nearest other one; 0 for who is alone.
 * @param between as `distances` gives it
 * @param labels by point, below k
 * @see Rousseeuw (1987), Silhouettes, Journal of Computational and Applied Mathematics 20
 */
export function silhouette(between: Float64Array, weights: Float64Array, labels: Uint8Array, k: number): Silhouette {
  const size = weights.length;
  const members = Array.from({ length: k }, (): number[] => []);
  const sizes = new Float64Array(k);
  for (let point = 0; point < size; point += 1) {
    members[labels[point]!]!.push(point);
    sizes[labels[point]!]! += weights[point]!;
  }
  // Cluster by cluster, so that one sum grows in a register instead of several in memory.
  const lists = members.map((points) => Int32Array.from(points));
  const sums = new Float64Array(k);
  const values = new Float64Array(size);
  for (let point = 0; point < size; point += 1) {
    for (let cluster = 0; cluster < k; cluster += 1) {
      sums[cluster] = sumAt(between, point * size, lists[cluster]!);
    }
    values[point] = width(sums, sizes, labels[point]!, weights[point]!);
  }
  return meanAndError(values, weights);
}

function sumAt(between: Float64Array, row: number, columns: Int32Array): number {
  let sum = 0;
  for (let place = 0; place < columns.length; place += 1) sum += between[row + columns[place]!]!;
  return sum;
}

function width(sums: Float64Array, sizes: Float64Array, own: number, weight: number): number {
  const mates = sizes[own]! - weight;
  if (mates <= 1e-9) return 0;
  const within = sums[own]! / mates;
  let without = Number.POSITIVE_INFINITY;
  for (let cluster = 0; cluster < sums.length; cluster += 1) {
    if (cluster !== own && sizes[cluster]! > 0) without = Math.min(without, sums[cluster]! / sizes[cluster]!);
  }
  const larger = Math.max(within, without);
  return larger === 0 || without === Number.POSITIVE_INFINITY ? 0 : (without - within) / larger;
}

/** The error counts as many points as there would be if the same weight lay evenly (Kish's effective sample size). */
function meanAndError(values: Float64Array, weights: Float64Array): Silhouette {
  let [whole, squares, sum] = [0, 0, 0];
  for (let point = 0; point < values.length; point += 1) {
    whole += weights[point]!;
    squares += weights[point]! ** 2;
    sum += weights[point]! * values[point]!;
  }
  if (whole === 0) return { mean: 0, error: 0 };
  const mean = sum / whole;
  const spread = values.reduce((total, value, point) => total + weights[point]! * (value - mean) ** 2, 0) / whole;
  return { mean, error: Math.sqrt((spread * squares) / (whole * whole)) };
}
