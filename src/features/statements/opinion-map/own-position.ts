import { drawNext, belongingOf } from './next-statement.ts';
import { updateMap, type OpinionMap } from './opinion-map.ts';
import { answersNeeded, type OpinionGroup, type OpinionPicture } from './picture.ts';
import { tallyAll, type GroupTally, type Tally } from './tallies.ts';
import { stanceOf, type Stance } from './votes/vote-matrix.ts';

/** Where one participant stands, with every answer given so far, also those since the picture was drawn. */
export interface OwnPosition {
  /** Along the first and the second axis; 0, 0 without answers. */
  readonly place: readonly [number, number];
  /** Answers to statements that are shown. */
  readonly answers: number;
  /** Answers still to give before they are put into a group; 0 when enough. */
  readonly missing: number;
  /** The group they are in, by the last picture. */
  readonly group: number | undefined;
  /** The group whose middle is nearest, as soon as there is one answer; the only thing to be said before `missing` is 0. */
  readonly leaning: number | undefined;
  /** Statements on which they answered as the larger part of that group does, and otherwise; passes left out. */
  readonly withGroup: readonly number[];
  readonly againstGroup: readonly number[];
  /** Statements they agree to and on which the larger part of every group agrees as well. */
  readonly sharedByAll: readonly number[];
}

type Answer = { readonly statement: number; readonly side: 'agree' | 'disagree' | 'pass' };

const UNSEEN: Tally = { agree: 0, disagree: 0, pass: 0, seen: 0 };
const SIDES = { '-1': 'disagree', 0: 'pass', 1: 'agree' } as const;

export function ownPosition(map: OpinionMap, participant: number): OwnPosition {
  const picture = map.picture ?? updateMap(map);
  const answers = answersOf(map, participant);
  const place = placeOf(map, picture, participant);
  const group = picture.groupOf[participant] ?? -1;
  const leaning = answers.length === 0 ? undefined : nearestGroup(picture.groups, place)?.id;
  const nearest = picture.tallies.find((tally) => tally.group === leaning)?.tallies ?? [];
  const taken = answers.filter(({ side, statement }) => side !== 'pass' && nearest[statement] !== undefined);
  const isShared = ({ statement, side }: Answer): boolean => {
    const { agree, disagree } = nearest[statement]!;
    return side === 'agree' ? agree > disagree : disagree > agree;
  };
  return {
    place,
    answers: answers.length,
    missing: Math.max(0, answersNeeded(map.settings, map.votes) - answers.length),
    group: group < 0 ? undefined : group,
    leaning,
    withGroup: taken.filter(isShared).map(({ statement }) => statement),
    againstGroup: taken.filter((one) => !isShared(one)).map(({ statement }) => statement),
    sharedByAll: taken
      .filter(({ side }) => side === 'agree')
      .map(({ statement }) => statement)
      .filter((statement) => picture.tallies.every(({ tallies }) => isMost(tallies[statement]!))),
  };
}

/**
 * The statement to show a participant next: never a hidden one or one they answered.
 * @param chance a random number from 0 up to 1
 * @returns `undefined` when they answered all
 */
export function nextStatement(map: OpinionMap, participant: number, chance: number): number | undefined {
  const { statements, hidden } = map.votes;
  const open: number[] = [];
  for (let statement = 0; statement < statements; statement += 1) {
    if (hidden[statement] === 0 && stanceOf(map.votes, participant, statement) === undefined) open.push(statement);
  }
  const { groups, sizes } = talliesNow(map);
  return drawNext({ open, groups, belonging: belongingOf(answersOf(map, participant), groups, sizes), chance });
}

/** The groups of the last picture, statements since then being new to all of them; all as one while there are no groups. */
function talliesNow(map: OpinionMap): { readonly groups: readonly GroupTally[]; readonly sizes: readonly number[] } {
  const { tallies, groups } = map.picture ?? updateMap(map);
  if (groups.length === 0) return { groups: [{ group: 0, tallies: tallyAll(map.votes) }], sizes: [1] };
  const since = Array.from({ length: map.votes.statements - tallies[0]!.tallies.length }, () => UNSEEN);
  return {
    groups: since.length === 0 ? tallies : tallies.map((own) => ({ ...own, tallies: [...own.tallies, ...since] })),
    sizes: groups.map(({ weight }) => weight),
  };
}

function answersOf({ votes }: OpinionMap, participant: number): Answer[] {
  const answers: Answer[] = [];
  for (let statement = 0; statement < votes.statements; statement += 1) {
    const stance = votes.hidden[statement] === 0 ? stanceOf(votes, participant, statement) : undefined;
    if (stance !== undefined) answers.push({ statement, side: SIDES[stance] });
  }
  return answers;
}

/** As `positions` does it for all, by the axes of the last picture; statements newer than that say nothing yet. */
function placeOf({ votes }: OpinionMap, { components }: OpinionPicture, participant: number): [number, number] {
  const { means, axes } = components;
  let [x, y, seen] = [0, 0, 0];
  for (let statement = 0; statement < means.length; statement += 1) {
    const stance: Stance | undefined = stanceOf(votes, participant, statement);
    if (stance === undefined && votes.hidden[statement] === 0) continue;
    seen += 1;
    if (votes.hidden[statement] === 1) continue;
    x += (stance! - means[statement]!) * axes[0][statement]!;
    y += (stance! - means[statement]!) * axes[1][statement]!;
  }
  const scale = Math.sqrt(means.length / Math.max(1, seen));
  return [x * scale, y * scale];
}

function nearestGroup(groups: readonly OpinionGroup[], [x, y]: readonly [number, number]): OpinionGroup | undefined {
  const gap = ({ centre }: OpinionGroup): number => (centre[0] - x) ** 2 + (centre[1] - y) ** 2;
  return groups.reduce<OpinionGroup | undefined>(
    (near, group) => (near === undefined || gap(group) < gap(near) ? group : near),
    undefined,
  );
}

const isMost = ({ agree, seen }: { readonly agree: number; readonly seen: number }): boolean => agree * 2 > seen;
