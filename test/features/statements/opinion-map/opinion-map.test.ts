import { describe, expect, it } from 'vitest';
import {
  admit,
  answer,
  changeStanding,
  isUpdateDue,
  moderate,
  openMap,
  putStatement,
  seededRandom,
  stanceOf,
  updateMap,
  type OpinionMap,
} from '../../../../src/features/statements/index.ts';
import { adjustedRandIndex } from '../../../../scripts/measure/opinion-map/agreement.ts';
import { anAnswer, plantedMap } from '../../../factories/statements/planted.ts';

const SEEDS = [1, 2, 3, 4, 5];

describe('updateMap()', () => {
  it.each(SEEDS.flatMap((seed) => [2, 3].map((groups) => ({ seed, groups }))))(
    'finds $groups planted groups (seed $seed)',
    ({ seed, groups }) => {
      const { map, truth } = plantedMap({ groups, seed, noise: 0.1, seen: 0.7 });

      const picture = updateMap(map);

      expect(picture.groups).toHaveLength(groups);
      expect(adjustedRandIndex(truth, [...picture.groupOf])).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('shows nearly the same groups when a fifth of the participants is missing', () => {
    const { map } = plantedMap({ seed: 6 });
    const whole = updateMap(map);
    const random = seededRandom(11);

    for (let round = 0; round < 20; round += 1) {
      const drawn = [...whole.groupOf.keys()].filter(() => random() < 0.8);
      const part = updateMap(partOf(map, drawn));
      const agreement = adjustedRandIndex(
        [...part.groupOf],
        drawn.map((participant) => whole.groupOf[participant]!),
      );
      expect(agreement).toBeGreaterThanOrEqual(0.85);
    }
  });

  it('gives the same picture of the same answers', () => {
    const pictures = [0, 1].map(() => updateMap(plantedMap({ seed: 7 }).map));

    expect(pictures[0]).toEqual(pictures[1]);
  });

  it('keeps the ids of groups and the sides of the map while people come and answer', () => {
    const { map, leanings } = plantedMap({ seed: 8, participants: 90 });
    const random = seededRandom(5);
    let before = updateMap(map);
    for (let round = 0; round < 12; round += 1) {
      for (let count = 0; count < 15; count += 1) {
        const participant = admit(map);
        for (let statement = 0; statement < 40; statement += 1) {
          const lean = leanings[participant % 3]![statement]!;
          if (random() < 0.5) answer(map, participant, statement, anAnswer(lean, random));
        }
      }

      const after = updateMap(map);

      expect(after.groups.map(({ id }) => id).sort()).toEqual([0, 1, 2]);
      const moved = [...before.groupOf].filter((id, participant) => id !== after.groupOf[participant]);
      expect(moved.length).toBeLessThan(before.groupOf.length / 20);
      for (const { id, centre } of before.groups) {
        const now = after.groups.find((group) => group.id === id)!.centre;
        expect(Math.hypot(now[0] - centre[0], now[1] - centre[1])).toBeLessThan(1.5);
      }
      before = after;
    }
  });

  it('comes to the same groups in many updates as in one', () => {
    const { map } = plantedMap({ seed: 9 });
    const everybody = [...Array(map.votes.participants).keys()];
    const slow = partOf(map, everybody.slice(0, 30));
    for (const participant of everybody.slice(30)) {
      copyAnswers(map, participant, slow, admit(slow));
      if (isUpdateDue(slow)) updateMap(slow);
    }

    expect(adjustedRandIndex([...updateMap(slow).groupOf], [...updateMap(map).groupOf])).toBeGreaterThan(0.95);
  });

  it('leaves out what moderation hides, and takes it back in', () => {
    const { map } = plantedMap({ seed: 10 });
    const before = updateMap(map);

    moderate(map, 3, 'hidden');
    const hidden = updateMap(map);
    moderate(map, 3, 'shown');
    const again = updateMap(map);

    expect(hidden.consensus.map(({ statement }) => statement)).not.toContain(3);
    expect(hidden.divisive.map(({ statement }) => statement)).not.toContain(3);
    expect(hidden.components.axes[0][3]).toBe(0);
    expect(again.consensus).toHaveLength(before.consensus.length);
  });

  it('counts verified residents only', () => {
    const { map } = plantedMap({ seed: 12 });
    const before = updateMap(map);
    const stranger = admit(map, { isVerified: false, isNewcomer: false });
    for (let statement = 0; statement < 40; statement += 1) answer(map, stranger, statement, 1);

    const with_ = updateMap(map);
    expect(with_.groupOf[stranger]).toBe(-1);
    expect(with_.tallies.map(({ tallies }) => tallies.reduce((sum, { seen }) => sum + seen, 0))).toEqual(
      before.tallies.map(({ tallies }) => tallies.reduce((sum, { seen }) => sum + seen, 0)),
    );

    changeStanding(map, stranger, { isVerified: true, isNewcomer: false });
    expect(updateMap(map).groupOf[stranger]).toBeGreaterThanOrEqual(0);
  });

  it('puts nobody into a group who answered less than seven, or than all when there are fewer', () => {
    const { map } = plantedMap({ seed: 13 });
    const shy = admit(map);
    for (let statement = 0; statement < 6; statement += 1) answer(map, shy, statement, 1);
    expect(updateMap(map).groupOf[shy]).toBe(-1);
    answer(map, shy, 6, 1);
    expect(updateMap(map).groupOf[shy]).toBeGreaterThanOrEqual(0);

    const { map: short } = plantedMap({ statements: 3, seen: 1, groups: 2, common: 0 });
    expect([...updateMap(short).groupOf]).not.toContain(-1);
  });

  it('shows one group when there are too few people for two', () => {
    const map = openMap();
    for (let statement = 0; statement < 8; statement += 1) putStatement(map);
    for (let count = 0; count < 6; count += 1) {
      const participant = admit(map);
      for (let statement = 0; statement < 8; statement += 1) answer(map, participant, statement, count < 3 ? 1 : -1);
    }

    expect(updateMap(map).groups).toMatchObject([{ people: 6 }]);
  });
});

it('isUpdateDue() after one answer in a hundred', () => {
  const { map } = plantedMap({ participants: 20, statements: 50, seen: 1 });
  updateMap(map);

  const due = Array.from({ length: 12 }, (_, statement) => {
    answer(map, 0, statement, stanceOf(map.votes, 0, statement) === 1 ? -1 : 1);
    return isUpdateDue(map);
  });

  expect(due).toEqual([...Array(9).fill(false), true, true, true]);
});

function partOf(map: OpinionMap, people: readonly number[]): OpinionMap {
  const part = openMap();
  for (let statement = 0; statement < map.votes.statements; statement += 1) putStatement(part);
  for (const participant of people) copyAnswers(map, participant, part, admit(part));
  return part;
}

function copyAnswers(from: OpinionMap, participant: number, to: OpinionMap, copy: number): void {
  for (let statement = 0; statement < from.votes.statements; statement += 1) {
    answer(to, copy, statement, stanceOf(from.votes, participant, statement));
  }
}
