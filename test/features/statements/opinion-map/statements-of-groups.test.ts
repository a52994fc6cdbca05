import { describe, expect, it } from 'vitest';
import {
  groupInformedConsensus,
  mostDivisive,
  oneProportion,
  portrayGroups,
  twoProportions,
  updateMap,
  type GroupTally,
  type Tally,
} from '../../../../src/features/statements/index.ts';
import { plantedMap } from '../../../factories/statements/planted.ts';

/** Two groups: agree, disagree, pass on three statements. */
const GROUPS: readonly GroupTally[] = [
  { group: 4, tallies: [tally(8, 1, 1), tally(18, 0, 0), tally(0, 0, 0)] },
  { group: 7, tallies: [tally(5, 0, 1), tally(1, 15, 2), tally(0, 0, 0)] },
];
const SHOWN = [0, 1, 2];

it('groupInformedConsensus() agrees with an example counted by hand', () => {
  expect(groupInformedConsensus(GROUPS, SHOWN)).toEqual([
    { statement: 0, agree: (9 / 12) * (6 / 8), disagree: (2 / 12) * (1 / 8) },
    { statement: 2, agree: 1 / 4, disagree: 1 / 4 },
    { statement: 1, agree: (19 / 20) * (2 / 20), disagree: (1 / 20) * (16 / 20) },
  ]);
});

it('mostDivisive() puts first what sets groups apart, and needs two of them', () => {
  expect(mostDivisive(GROUPS, SHOWN)[0]).toEqual({ statement: 1, gap: 19 / 20 - 2 / 20 });
  expect(mostDivisive(GROUPS.slice(0, 1), SHOWN)).toEqual([]);
});

describe('portrayGroups()', () => {
  it('names what each group stands for, on its own side', () => {
    const portraits = portrayGroups(GROUPS, SHOWN);

    expect(portraits).toMatchObject([
      { group: 4, statements: [{ statement: 1, side: 'agree', took: 18, seen: 18 }] },
      { group: 7, statements: [{ statement: 1, side: 'disagree', took: 15, seen: 18 }] },
    ]);
  });

  it('names only statements that were planted to set the group apart', () => {
    const { map, leanings, truth } = plantedMap({ seed: 3 });
    const { portraits, groupOf } = updateMap(map);

    for (const { group, statements } of portraits) {
      const planted = truth[groupOf.indexOf(group)]!;
      expect(statements).toHaveLength(5);
      for (const { statement, side } of statements) {
        const own = leanings[planted]![statement]! > 0.5;
        expect(side).toBe(own ? 'agree' : 'disagree');
        expect(leanings.filter((lean) => lean[statement]! > 0.5 === own).length).toBeLessThan(leanings.length);
      }
    }
  });
});

it('oneProportion() and twoProportions() are the usual scores, one success and one failure added', () => {
  // (9 / 12 − 1/2) / √(1/4 / 12)
  expect(oneProportion(8, 10)).toBeCloseTo(0.25 / Math.sqrt(0.25 / 12), 12);
  // 9/12 against 3/12, pooled 12/24
  expect(twoProportions(8, 10, 2, 10)).toBeCloseTo(0.5 / Math.sqrt(0.25 * (2 / 12)), 12);
  expect(twoProportions(5, 10, 5, 10)).toBeCloseTo(0, 12);
});

function tally(agree: number, disagree: number, pass: number): Tally {
  return { agree, disagree, pass, seen: agree + disagree + pass };
}
