import {
  admit,
  answer,
  openMap,
  putStatement,
  seededRandom,
  type MapSettings,
  type OpinionMap,
  type Stance,
} from '../../../src/features/statements/index.ts';

export interface Planted {
  readonly participants: number;
  readonly statements: number;
  /** How many groups were planted; participant p belongs to group p mod this. */
  readonly groups: number;
  /** Share of the statements that each participant sees. */
  readonly seen: number;
  /** Chance that an answer is not that of the group but the opposite, or a pass. */
  readonly noise: number;
  /** Share of the statements on which all groups are for the same. */
  readonly common: number;
  readonly seed: number;
}

export interface PlantedMap {
  readonly map: OpinionMap;
  readonly plan: Planted;
  /** By participant, the planted group. */
  readonly truth: readonly number[];
  /** What each group is for, by group and statement: the chance that a member agrees, from 0 to 1. */
  readonly leanings: readonly (readonly number[])[];
}

const PLAN: Planted = { participants: 200, statements: 40, groups: 3, seen: 0.6, noise: 0.15, common: 0.3, seed: 1 };

/** A conversation of groups of known opinions, everybody answering a random part of the statements. */
export function plantedMap(plan: Partial<Planted> = {}, settings: Partial<MapSettings> = {}): PlantedMap {
  const whole = { ...PLAN, ...plan };
  const leanings = leaningsOf(whole);
  const map = openMap(settings);
  for (let statement = 0; statement < whole.statements; statement += 1) putStatement(map);
  const random = seededRandom(whole.seed + 1000);
  const truth = Array.from({ length: whole.participants }, (_, participant) => participant % whole.groups);
  for (const group of truth) {
    const participant = admit(map);
    for (let statement = 0; statement < whole.statements; statement += 1) {
      if (random() < whole.seen) answer(map, participant, statement, anAnswer(leanings[group]![statement]!, random));
    }
  }
  return { map, plan: whole, truth, leanings };
}

/** One in ten passes; the others agree with the chance given. */
export function anAnswer(agree: number, random: () => number): Stance {
  if (random() < 0.1) return 0;
  return random() < agree ? 1 : -1;
}

/** Each statement either unites the groups or sets one of them, in turn, against the others. */
function leaningsOf({ statements, groups, noise, common, seed }: Planted): number[][] {
  const random = seededRandom(seed);
  const rows = Array.from({ length: groups }, (): number[] => []);
  for (let statement = 0; statement < statements; statement += 1) {
    const strength = noise * (0.5 + random());
    const isCommon = random() < common;
    const turn = random() < 0.5;
    for (const [group, row] of rows.entries()) {
      const isFor = isCommon ? turn : (statement % groups === group) === turn;
      row.push(isFor ? 1 - strength : strength);
    }
  }
  return rows;
}
