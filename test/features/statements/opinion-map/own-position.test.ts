import { expect, it } from 'vitest';
import { admit, answer, ownPosition, putStatement, updateMap } from '../../../../src/features/statements/index.ts';
import { plantedMap } from '../../../factories/statements/planted.ts';

it('ownPosition() stands where the picture has everybody', () => {
  const { map } = plantedMap({ seed: 4 });
  const { places, groupOf, seen } = updateMap(map);

  for (const participant of [0, 17, 101]) {
    const own = ownPosition(map, participant);
    expect(own.place[0]).toBeCloseTo(places[participant * 2]!, 9);
    expect(own.place[1]).toBeCloseTo(places[participant * 2 + 1]!, 9);
    expect(own).toMatchObject({ group: groupOf[participant], answers: seen[participant], missing: 0 });
  }
});

it('ownPosition() says how many answers are missing, and where somebody leans until then', () => {
  const { map, leanings, truth } = plantedMap({ seed: 4 });
  const { groupOf } = updateMap(map);
  const participant = admit(map);
  expect(ownPosition(map, participant)).toMatchObject({
    place: [0, 0],
    missing: 7,
    group: undefined,
    leaning: undefined,
    withGroup: [],
  });

  for (let statement = 0; statement < 6; statement += 1) {
    answer(map, participant, statement, leanings[1]![statement]! > 0.5 ? 1 : -1);
  }

  const own = ownPosition(map, participant);
  expect(own).toMatchObject({ missing: 1, group: undefined, leaning: groupOf[truth.indexOf(1)] });
  expect(own.withGroup).toEqual([0, 1, 2, 3, 4, 5]);
  expect(own.againstGroup).toEqual([]);
});

it('ownPosition() names what somebody shares with all groups, and where they stand apart from their own', () => {
  const { map, leanings } = plantedMap({ seed: 4, noise: 0.1 });
  const everybody = leanings[0]!.findIndex((_, statement) => leanings.every((lean) => lean[statement]! > 0.5));
  answer(map, 0, everybody, 1);
  const [apart] = leanings[0]!.flatMap((lean, statement) => (lean > 0.5 && statement !== everybody ? [statement] : []));
  answer(map, 0, apart!, -1);
  updateMap(map);

  const own = ownPosition(map, 0);

  expect(own.sharedByAll).toContain(everybody);
  expect(own.againstGroup).toContain(apart);
  expect(own.withGroup).not.toContain(apart);
});

it('ownPosition() bears statements newer than the picture', () => {
  const { map } = plantedMap({ seed: 4 });
  updateMap(map);
  answer(map, 0, putStatement(map), 1);

  expect(ownPosition(map, 0).place.every(Number.isFinite)).toBe(true);
});
