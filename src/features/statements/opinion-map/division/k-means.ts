import { draw, type Random } from '../random.ts';

/** Points in the plane, each with a weight above or equal to 0. */
export interface Points {
  /** By point × 2. */
  readonly places: Float64Array;
  readonly weights: Float64Array;
}

export interface Clustering {
  /** By cluster × 2; a cluster without points keeps the centre it had. */
  readonly centres: Float64Array;
  /** By point: its cluster, the nearest. */
  readonly labels: Uint8Array;
}

const MOST_ROUNDS = 60;

/**
 * Moves the centres to the weighted means of the points nearest to them until no point changes its cluster.
 * @param start by cluster × 2; at most 255 clusters
 * @see Lloyd (1982), Least squares quantization in PCM, IEEE Transactions on Information Theory 28
 */
export function kMeans(points: Points, start: Float64Array): Clustering {
  let centres = start;
  let labels = nearest(points.places, centres);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    centres = means(points, labels, centres);
    const next = nearest(points.places, centres);
    const isSettled = isSame(next, labels);
    labels = next;
    if (isSettled) break;
  }
  return { centres, labels };
}

/**
 * Centres to start from: points drawn with a chance that grows with weight and with squared distance from those drawn.
 * @see Arthur, Vassilvitskii (2007), k-means++, SODA
 */
export function drawCentres({ places, weights }: Points, k: number, random: Random): Float64Array {
  const centres = new Float64Array(k * 2);
  const chances = Float64Array.from(weights);
  const gaps = new Float64Array(weights.length).fill(Number.POSITIVE_INFINITY);
  for (let cluster = 0; cluster < k; cluster += 1) {
    const drawn = draw(chances, random());
    const [x, y] = [places[drawn * 2]!, places[drawn * 2 + 1]!];
    centres[cluster * 2] = x;
    centres[cluster * 2 + 1] = y;
    for (let point = 0; point < gaps.length; point += 1) {
      gaps[point] = Math.min(gaps[point]!, (places[point * 2]! - x) ** 2 + (places[point * 2 + 1]! - y) ** 2);
      chances[point] = weights[point]! * gaps[point]!;
    }
  }
  return centres;
}

/** By point: the cluster whose centre is nearest, the first of several. */
export function nearest(places: Float64Array, centres: Float64Array): Uint8Array {
  const labels = new Uint8Array(places.length / 2);
  for (let point = 0; point < labels.length; point += 1) {
    const x = places[point * 2]!;
    const y = places[point * 2 + 1]!;
    let least = Number.POSITIVE_INFINITY;
    for (let place = 0; place < centres.length; place += 2) {
      const gap = (x - centres[place]!) ** 2 + (y - centres[place + 1]!) ** 2;
      if (gap < least) {
        least = gap;
        labels[point] = place / 2;
      }
    }
  }
  return labels;
}

/** Weighted mean of every cluster. */
export function means({ places, weights }: Points, labels: Uint8Array, before: Float64Array): Float64Array {
  const sums = new Float64Array(before.length);
  const sizes = new Float64Array(before.length / 2);
  for (let point = 0; point < labels.length; point += 1) {
    const cluster = labels[point]!;
    const weight = weights[point]!;
    sizes[cluster]! += weight;
    sums[cluster * 2]! += weight * places[point * 2]!;
    sums[cluster * 2 + 1]! += weight * places[point * 2 + 1]!;
  }
  return sums.map((sum, place) => (sizes[place >> 1]! > 0 ? sum / sizes[place >> 1]! : before[place]!));
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  for (let point = 0; point < left.length; point += 1) if (left[point] !== right[point]) return false;
  return true;
}
