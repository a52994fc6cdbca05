import { describe, expect, it } from 'vitest';
import {
  admit,
  answer,
  belongingOf,
  moderate,
  nextStatement,
  putStatement,
  seededRandom,
  stanceOf,
  teaches,
  updateMap,
  type GroupTally,
} from '../../../../src/features/statements/index.ts';
import { anAnswer, plantedMap } from '../../../factories/statements/planted.ts';

const tally = (agree: number, disagree: number, pass = 0) => ({ agree, disagree, pass, seen: agree + disagree + pass });
/** Statements: 0 divides, 1 unites, 2 is new, 3 is passed over, 4 would divide were it not passed over. */
const GROUPS: readonly GroupTally[] = [
  { group: 0, tallies: [tally(45, 5), tally(45, 5), tally(0, 0), tally(2, 2, 46), tally(9, 1, 40)] },
  { group: 1, tallies: [tally(5, 45), tally(45, 5), tally(0, 0), tally(2, 2, 46), tally(1, 9, 40)] },
];

describe('teaches()', () => {
  it('ranks a dividing statement before a uniting one for who may belong to either group', () => {
    expect(teaches(0, GROUPS, [0.5, 0.5])).toBeGreaterThan(10 * teaches(1, GROUPS, [0.5, 0.5]));
    expect(teaches(0, GROUPS, [0.5, 0.5])).toBeGreaterThan(teaches(0, GROUPS, [0.99, 0.01]));
    expect(teaches(0, GROUPS, [0.5, 0.5])).toBeGreaterThan(teaches(4, GROUPS, [0.5, 0.5]));
  });

  it('ranks a new statement first for who is known', () => {
    const all = [0, 1, 2, 3].map((statement) => teaches(statement, GROUPS, [1, 0]));

    expect(all[2]).toBe(Math.max(...all));
    expect(all[3]).toBe(Math.min(...all));
  });
});

it('belongingOf() weighs answers by what each group says, sizes when there are none', () => {
  expect(belongingOf([], GROUPS, [29, 9])).toEqual([expect.closeTo(0.75, 12), expect.closeTo(0.25, 12)]);
  expect(belongingOf([{ statement: 0, side: 'agree' }], GROUPS, [50, 50])[0]).toBeCloseTo(46 / 52, 12);
  expect(belongingOf([], [], [])).toEqual([]);
});

describe('nextStatement()', () => {
  it('never shows what was answered or is hidden, and ends', () => {
    const { map } = plantedMap({ seed: 2 });
    moderate(map, 5, 'hidden');
    const participant = admit(map);
    const random = seededRandom(3);
    const shown: number[] = [];

    for (;;) {
      const next = nextStatement(map, participant, random());
      if (next === undefined) break;
      expect(stanceOf(map.votes, participant, next)).toBeUndefined();
      shown.push(next);
      answer(map, participant, next, 1);
    }

    expect([...shown].sort((left, right) => left - right)).toEqual([...Array(40).keys()].filter((id) => id !== 5));
  });

  it('shows a statement that came after the last picture', () => {
    const { map } = plantedMap({ seed: 2, seen: 1 });
    updateMap(map);
    const fresh = putStatement(map);

    expect(nextStatement(map, 0, 0.5)).toBe(fresh);
  });

  it('begins with what fewest have answered while there are no groups', () => {
    const { map } = plantedMap({ participants: 3, statements: 6, seen: 0 });
    for (let statement = 0; statement < 5; statement += 1) for (const id of [0, 1]) answer(map, id, statement, 1);
    const random = seededRandom(1);

    const drawn = Array.from({ length: 200 }, () => nextStatement(map, 2, random())!);

    expect(new Set(drawn).size).toBe(6);
    expect(drawn.filter((statement) => statement === 5).length).toBeGreaterThan(200 / 6);
  });

  it('tells sooner where somebody belongs than statements in random order', () => {
    const { map, leanings, truth } = plantedMap({ seed: 5, participants: 300, common: 0.7 });
    const { groupOf, groups, tallies } = updateMap(map);
    const random = seededRandom(8);
    const right = [0, 0];

    for (let count = 0; count < 150; count += 1) {
      for (const way of [0, 1]) {
        const participant = admit(map);
        for (let given = 0; given < 3; given += 1) {
          const open = [...Array(40).keys()].filter((id) => stanceOf(map.votes, participant, id) === undefined);
          const next =
            way === 0 ? nextStatement(map, participant, random())! : open[Math.floor(random() * open.length)]!;
          answer(map, participant, next, anAnswer(leanings[count % 3]![next]!, random));
        }
        const answers = [...Array(40).keys()].flatMap((statement) => {
          const stance = stanceOf(map.votes, participant, statement);
          if (stance === undefined) return [];
          return [
            {
              statement,
              side: stance === 1 ? ('agree' as const) : stance === 0 ? ('pass' as const) : ('disagree' as const),
            },
          ];
        });
        const chances = belongingOf(
          answers,
          tallies,
          groups.map(({ weight }) => weight),
        );
        const likeliest = groups[chances.indexOf(Math.max(...chances))]!.id;
        right[way]! += Number(likeliest === groupOf[truth.indexOf(count % 3)]);
      }
    }

    expect(right[0]).toBeGreaterThan(right[1]! + 10);
  });
});
