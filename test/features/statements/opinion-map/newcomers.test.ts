import { describe, expect, it } from 'vitest';
import {
  admit,
  answer,
  seededRandom,
  updateMap,
  type OpinionMap,
  type Stance,
} from '../../../../src/features/statements/index.ts';
import { anAnswer, plantedMap, type PlantedMap } from '../../../factories/statements/planted.ts';

const PLANS = [
  { participants: 200, statements: 40, groups: 3 },
  { participants: 200, statements: 40, groups: 2 },
  { participants: 500, statements: 60, groups: 2, seen: 0.4 },
  { participants: 150, statements: 30, groups: 2, seen: 0.8 },
].flatMap((plan) => [1, 2, 3].map((seed) => ({ ...plan, seed })));

describe('a block of new accounts, one for ten residents', () => {
  it.each(PLANS)('that answer alike moves no statement by more than 3 ranks: %o', (plan) => {
    const planted = plantedMap(plan);
    const before = ranksOf(planted.map);

    addBlock(planted, 0, true);

    expect(largestMove(before, ranksOf(planted.map))).toBeLessThanOrEqual(3);
  });

  it.each(PLANS)('that changes one answer in ten at random does neither: %o', (plan) => {
    const planted = plantedMap(plan);
    const before = ranksOf(planted.map);
    const groups = updateMap(planted.map).groups.length;

    addBlock(planted, 0.1, true);

    expect(largestMove(before, ranksOf(planted.map))).toBeLessThanOrEqual(3);
    expect(updateMap(planted.map).groups).toHaveLength(groups);
    expect(
      updateMap(planted.map)
        .portraits.map(({ group }) => group)
        .sort(),
    ).toEqual([...Array(groups).keys()]);
  });

  it('would move statements much farther if it were not known to be new', () => {
    const planted = plantedMap(PLANS[0]!);
    const before = ranksOf(planted.map);

    addBlock(planted, 0, false);

    expect(largestMove(before, ranksOf(planted.map))).toBeGreaterThan(10);
  });
});

describe('newcomerWeights()', () => {
  it('lets newcomers count in full who think as residents do', () => {
    const { map, leanings } = plantedMap({ participants: 300 });
    const random = seededRandom(21);
    const arrived = Array.from({ length: 60 }, (_, count) => {
      const participant = admit(map, { isVerified: true, isNewcomer: true });
      for (const [statement, lean] of leanings[count % 3]!.entries()) {
        if (random() < 0.6) answer(map, participant, statement, anAnswer(lean, random));
      }
      return participant;
    });

    const { weights } = updateMap(map);

    const mean = arrived.reduce((sum, participant) => sum + weights[participant]!, 0) / arrived.length;
    expect(mean).toBeGreaterThan(0.9);
  });

  it('lets a block count for less than one person, the less the larger it is', () => {
    const totals = [0.05, 0.1, 0.3].map((share) => {
      const planted = plantedMap({ seed: 2 });
      const block = addBlock(planted, 0, true, share);
      const { weights } = updateMap(planted.map);
      return block.reduce((sum, participant) => sum + weights[participant]!, 0);
    });

    expect(totals[0]).toBeLessThan(1);
    expect(totals[1]).toBeLessThan(totals[0]!);
    expect(totals[2]).toBeLessThan(totals[1]!);
  });

  it('compares with nobody when there are fewer than thirty residents of before', () => {
    const planted = plantedMap({ participants: 29, seen: 1 });
    const block = addBlock(planted, 0, true, 0.5);

    expect(block.map((participant) => updateMap(planted.map).weights[participant])).toEqual(block.map(() => 1));
  });
});

function addBlock({ map, plan }: PlantedMap, change: number, isNewcomer: boolean, share = 0.1): number[] {
  const random = seededRandom(plan.seed * 77);
  const line = Array.from({ length: plan.statements }, (): Stance => (random() < 0.5 ? 1 : -1));
  return Array.from({ length: Math.round(plan.participants * share) }, () => {
    const participant = admit(map, { isVerified: true, isNewcomer });
    for (const [statement, stance] of line.entries()) {
      answer(map, participant, statement, random() < change ? (-stance as Stance) : stance);
    }
    return participant;
  });
}

const ranksOf = (map: OpinionMap): Map<number, number> =>
  new Map(updateMap(map).consensus.map(({ statement }, rank) => [statement, rank]));

const largestMove = (before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number =>
  Math.max(...[...before].map(([statement, rank]) => Math.abs(rank - after.get(statement)!)));
