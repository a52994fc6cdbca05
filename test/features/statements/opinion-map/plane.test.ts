import { expect, it } from 'vitest';
import { moderate, stanceOf, updateMap, type VoteMatrix } from '../../../../src/features/statements/index.ts';
import { positions } from '../../../../src/features/statements/opinion-map/plane/positions.ts';
import { principalComponents } from '../../../../src/features/statements/opinion-map/plane/principal-components.ts';
import { eigenvectors } from '../../../../src/features/statements/opinion-map/plane/symmetric-eigen.ts';
import { plantedMap } from '../../../factories/statements/planted.ts';

it('eigenvectors() of a matrix known by hand', () => {
  const { values, vectors } = eigenvectors([
    [2, 1, 0],
    [1, 2, 0],
    [0, 0, 5],
  ]);

  expect(values.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([5, 3, 1]);
  expect(Math.abs(vectors[1]![0]!)).toBeCloseTo(Math.SQRT1_2, 9);
  expect(vectors[1]![0]! * vectors[1]![1]!).toBeCloseTo(0.5, 9);
});

it('principalComponents() finds the axes that all eigenvectors of the filled-in matrix give', () => {
  const { votes } = plantedMap({ seed: 3 }).map;
  const weights = new Float64Array(votes.participants).fill(1);

  const { axes } = principalComponents(votes, { weights, seed: 1 });

  const { vectors } = eigenvectors(covariance(votes));
  for (const [number, axis] of axes.entries()) {
    const along = axis.reduce((sum, value, place) => sum + value * vectors[number]![place]!, 0);
    expect(Math.abs(along)).toBeGreaterThan(0.9999);
  }
});

it('principalComponents() keeps the sides of the map from update to update', () => {
  const { votes } = plantedMap({ seed: 4 }).map;
  const weights = new Float64Array(votes.participants).fill(1);
  const first = principalComponents(votes, { weights, seed: 1 });
  const turned = { ...first, axes: [first.axes[0].map((value) => -value), first.axes[1]] as const };

  const again = principalComponents(votes, { weights, seed: 1, previous: turned });

  expect(again.axes[0][0]! * turned.axes[0][0]!).toBeGreaterThan(0);
  expect(again.axes[1][0]! * turned.axes[1][0]!).toBeGreaterThan(0);
});

it('positions() moves those out who saw little, a hidden statement counting as seen', () => {
  const components = { means: new Float64Array(4), axes: [Float64Array.of(1, 0, 0, 0), new Float64Array(4)] as const };
  const { map } = plantedMap({ participants: 1, statements: 4, groups: 1, seen: 1 });
  const { votes } = map;
  const first = stanceOf(votes, 0, 0)!;

  expect(positions(votes, components, Int32Array.of(1))[0]).toBeCloseTo(first * 2, 12);
  moderate(map, 3, 'hidden');
  expect(positions(votes, components, Int32Array.of(1))[0]).toBeCloseTo(first * Math.SQRT2, 12);
});

it('updateMap() draws something of no answers at all', () => {
  const { map } = plantedMap({ participants: 5, statements: 3, seen: 0 });

  expect(updateMap(map)).toMatchObject({ groups: [], silhouette: undefined });
});

function covariance(votes: VoteMatrix): number[][] {
  const all = [...Array(votes.statements).keys()];
  const people = [...Array(votes.participants).keys()];
  const means = all.map((statement) => {
    const given = people.map((id) => stanceOf(votes, id, statement)).filter((stance) => stance !== undefined);
    return given.reduce<number>((sum, stance) => sum + stance, 0) / given.length;
  });
  const rows = people.map((id) =>
    all.map((statement) => (stanceOf(votes, id, statement) ?? means[statement]!) - means[statement]!),
  );
  return all.map((left) => all.map((right) => rows.reduce((sum, row) => sum + row[left]! * row[right]!, 0)));
}
