import { drawCentres, kMeans, means, nearest, type Clustering, type Points } from './k-means.ts';
import { seededRandom } from '../random.ts';
import { distances, silhouette, type Silhouette } from './silhouette.ts';

/** Groups among those with enough answers. */
export interface Partition extends Clustering {
  /** How many groups; 1 when no division leaves groups that are large enough. */
  readonly k: number;
  /** `undefined` when there is one group only. */
  readonly quality: Silhouette | undefined;
}

export interface GroupOptions {
  /** Weight that a group must have, in people. */
  readonly smallest: number;
  readonly most: number;
  readonly seed: number;
  readonly previous?: Last | undefined;
}

/** The division of the last update. */
export interface Last {
  /** By point: its group, 255 for those who had none. */
  readonly labels: Uint8Array;
  /** How many groups there were, two or more. */
  readonly k: number;
  /** Goes up with every update: which number of groups is tried anew. */
  readonly turn: number;
}

interface Candidate {
  readonly k: number;
  readonly centres: Float64Array;
  readonly quality: Silhouette;
}

export const NO_GROUP = 255;
/** Points among which divisions are sought and compared; all points are then divided. */
const SAMPLE = 300;
const STARTS = 12;
/** With every update one number of groups is tried anew, in turn. */
const STARTS_WARM = 2;

/**
 * Divides people by where they stand. k-means has several stable outcomes for the same k, of nearly the same sum of squares,
 * between which chance would decide: among them the silhouette does, as it does between the numbers of groups. Of numbers
 * whose silhouettes lie within one standard error of the best the smallest is taken; the division of the last update stays
 * as long as it is one of those.
 * @see Rousseeuw (1987), Silhouettes; Breiman, Friedman, Olshen, Stone (1984), CART, 3.4.3 (rule of one standard error)
 */
export function divide(points: Points, options: GroupOptions): Partition {
  const sample = sampled(points);
  const between = distances(sample);
  const found: Candidate[] = [];
  const stays = options.previous && candidate(points, sample, between, carriedOn(points, options.previous), options);
  if (stays) found.push(stays);
  const random = seededRandom(options.seed);
  for (const k of numbersToTry(options, stays === undefined)) {
    const tried = new Set<string>();
    for (let start = 0; start < (stays === undefined ? STARTS : STARTS_WARM); start += 1) {
      const { centres } = kMeans(sample, drawCentres(sample, k, random));
      // Outcomes that are the same come again and again; their centres, sorted, tell.
      const name = [...centres]
        .map((value) => value.toFixed(6))
        .sort()
        .join(' ');
      if (tried.has(name)) continue;
      tried.add(name);
      const next = candidate(points, sample, between, centres, options);
      if (next) found.push(next);
    }
  }
  const chosen = choose(found, stays);
  if (chosen === undefined) return together(points);
  const { centres, labels } = kMeans(points, chosen.centres);
  return isLargeEnough(points, labels, chosen.k, options.smallest)
    ? { k: chosen.k, centres, labels, quality: chosen.quality }
    : together(points);
}

function numbersToTry({ most, previous }: GroupOptions, tryAll: boolean): readonly number[] {
  const all = Array.from({ length: most - 1 }, (_, number) => number + 2);
  return tryAll || previous === undefined ? all : all.filter((k) => k - 2 === previous.turn % all.length);
}

function candidate(
  points: Points,
  sample: Points,
  between: Float64Array,
  centres: Float64Array,
  { smallest }: GroupOptions,
): Candidate | undefined {
  const k = centres.length / 2;
  if (k < 2 || !isLargeEnough(points, nearest(points.places, centres), k, smallest)) return undefined;
  return { k, centres, quality: silhouette(between, sample.weights, nearest(sample.places, centres), k) };
}

function choose(found: readonly Candidate[], stays: Candidate | undefined): Candidate | undefined {
  const best = found.reduce<Candidate | undefined>(
    (top, next) => (top === undefined || next.quality.mean > top.quality.mean ? next : top),
    undefined,
  );
  if (best === undefined) return undefined;
  const bar = best.quality.mean - best.quality.error;
  if (stays !== undefined && stays.quality.mean >= bar) return stays;
  return found
    .filter(({ quality }) => quality.mean >= bar)
    .reduce((top, next) => (next.k < top.k || (next.k === top.k && next.quality.mean > top.quality.mean) ? next : top));
}

/** The centres of the groups of the last update, where their people stand now. */
function carriedOn(points: Points, { labels, k }: NonNullable<GroupOptions['previous']>): Float64Array {
  const known = labels.map((label) => (label < k ? label : k));
  const centres = means(points, known, new Float64Array((k + 1) * 2)).subarray(0, k * 2);
  return kMeans(points, Float64Array.from(centres)).centres;
}

/** Evenly over all points, so that it stays nearly the same from update to update. */
function sampled(points: Points): Points {
  const size = points.weights.length;
  if (size <= SAMPLE) return points;
  const sample = { places: new Float64Array(SAMPLE * 2), weights: new Float64Array(SAMPLE) };
  for (let number = 0; number < SAMPLE; number += 1) {
    const point = Math.floor((number * size) / SAMPLE);
    sample.places.set(points.places.subarray(point * 2, point * 2 + 2), number * 2);
    sample.weights[number] = points.weights[point]!;
  }
  return sample;
}

function together(points: Points): Partition {
  const labels = new Uint8Array(points.weights.length);
  return { k: 1, labels, centres: means(points, labels, new Float64Array(2)), quality: undefined };
}

function isLargeEnough({ weights }: Points, labels: Uint8Array, k: number, smallest: number): boolean {
  const sizes = new Float64Array(k);
  for (let point = 0; point < labels.length; point += 1) sizes[labels[point]!]! += weights[point]!;
  return sizes.every((size) => size >= smallest - 1e-9);
}
