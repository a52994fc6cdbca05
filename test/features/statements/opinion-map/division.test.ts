import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/features/statements/index.ts';
import { divide } from '../../../../src/features/statements/opinion-map/division/divide.ts';
import { kMeans, type Points } from '../../../../src/features/statements/opinion-map/division/k-means.ts';
import { distances, silhouette } from '../../../../src/features/statements/opinion-map/division/silhouette.ts';

const OPTIONS = { smallest: 5, most: 5, seed: 1 };

it('kMeans() moves centres to weighted means', () => {
  const points: Points = { places: Float64Array.of(0, 0, 1, 0, 10, 0), weights: Float64Array.of(1, 3, 1) };

  const { centres, labels } = kMeans(points, Float64Array.of(0, 0, 8, 0));

  expect([...labels]).toEqual([0, 0, 1]);
  expect([...centres]).toEqual([0.75, 0, 10, 0]);
});

it('silhouette() agrees with an example counted by hand', () => {
  // 0 and 1 against 10: (10 − 1) / 10 and (9 − 1) / 9; who is alone counts 0.
  const points: Points = { places: Float64Array.of(0, 0, 1, 0, 10, 0), weights: Float64Array.of(1, 1, 1) };

  const { mean } = silhouette(distances(points), points.weights, Uint8Array.of(0, 0, 1), 2);

  expect(mean).toBeCloseTo((9 / 10 + 8 / 9 + 0) / 3, 12);
});

describe('divide()', () => {
  it.each([2, 3, 4, 5])('finds %i heaps', (count) => {
    const { k, labels } = divide(heaps(count, 30), OPTIONS);

    expect(k).toBe(count);
    for (let heap = 0; heap < count; heap += 1) {
      expect(new Set(labels.subarray(heap * 30, heap * 30 + 30)).size).toBe(1);
    }
  });

  it('makes no group smaller than the smallest that is shown', () => {
    const points = heaps(3, 30);
    points.weights.fill(0.1, 60);

    expect(divide(points, OPTIONS).k).toBe(2);
    expect(divide(heaps(2, 4), OPTIONS)).toMatchObject({ k: 1, quality: undefined });
    expect(divide({ places: new Float64Array(0), weights: new Float64Array(0) }, OPTIONS).k).toBe(1);
  });

  it('keeps the last division as long as no other is better by a standard error', () => {
    const points = heaps(1, 60);
    const fresh = divide(points, OPTIONS);
    const kept = divide(points, { ...OPTIONS, previous: { labels: fresh.labels, k: fresh.k, turn: 1 } });

    expect(kept.k).toBe(fresh.k);
    expect([...kept.labels]).toEqual([...fresh.labels]);
  });

  it('finds other numbers of groups within four updates, one being tried with each', () => {
    const points = heaps(4, 30);
    const halves = Uint8Array.from({ length: 120 }, (_, point) => Number(point < 60));
    let last: { readonly labels: Uint8Array; readonly k: number } = { labels: halves, k: 2 };

    for (let turn = 0; turn < 4; turn += 1) last = divide(points, { ...OPTIONS, previous: { ...last, turn } });

    expect(last.k).toBe(4);
  });
});

/** Heaps of points around a circle. */
function heaps(count: number, size: number): Points {
  const random = seededRandom(count * 100 + size);
  const places = Array.from({ length: count * size }, (_, point) => {
    const angle = (2 * Math.PI * Math.floor(point / size)) / count;
    return [6 * Math.cos(angle) + random() - 0.5, 6 * Math.sin(angle) + random() - 0.5];
  });
  return { places: Float64Array.from(places.flat()), weights: new Float64Array(count * size).fill(1) };
}
