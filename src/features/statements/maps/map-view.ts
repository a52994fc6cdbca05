import { OPINION_MAPS } from '../../../../config/deliberation/statements.ts';
import {
  ownPosition,
  tallyAll,
  updateMap,
  type GroupTally,
  type OpinionGroup,
  type OpinionPicture,
  type Tally,
} from '../opinion-map/index.ts';
import type { Statement } from '../statements/statement.ts';
import type { WarmMap } from './warm-map.ts';

/** Of how many people of a group who saw a statement how many took a side; counted by weight, so newcomers may count less. */
export interface GroupShare {
  readonly group: number;
  readonly took: number;
  readonly seen: number;
}

/** A statement on which the larger part of every group takes the same side. */
export interface SharedStatement {
  readonly statement: Statement;
  readonly side: 'agree' | 'disagree';
  /** Of all who saw it, grouped or not. */
  readonly took: number;
  readonly seen: number;
  readonly groups: readonly GroupShare[];
}

export interface DividingStatement {
  readonly statement: Statement;
  /** Who agrees, group by group. */
  readonly groups: readonly GroupShare[];
}

export interface StandsFor extends GroupShare {
  readonly statement: Statement;
  readonly side: 'agree' | 'disagree';
}

export interface GroupView {
  /** Stays with the group, so it need not follow the order. */
  readonly number: number;
  readonly people: number;
  readonly place: readonly [number, number];
  readonly standsFor: readonly StandsFor[];
}

export interface OwnView {
  readonly answers: number;
  /** Answers until one is put into a group. */
  readonly missing: number;
  readonly group: number | null;
  /** The group that is nearest so far. */
  readonly leaning: number | null;
  readonly place: readonly [number, number];
  readonly withGroup: readonly Statement[];
  readonly againstGroup: readonly Statement[];
  readonly sharedByAll: readonly Statement[];
}

/** What may be seen of a map: groups that are large enough, counts with their sample sizes, and nobody but oneself. */
export interface MapView {
  /** Who answered at least once, their answers, and the statements that are shown. */
  readonly people: number;
  readonly answers: number;
  readonly statements: number;
  /** Largest first; none until enough people have answered enough. */
  readonly groups: readonly GroupView[];
  readonly shared: readonly SharedStatement[];
  readonly divisive: readonly DividingStatement[];
  readonly own: OwnView | null;
}

/** A group is known by a number from 1 on. */
const numberOf = (id: number): number => id + 1;

const SIDES = ['agree', 'disagree'] as const;

/** @param resident whose own place is wanted; nobody else's is to be had */
export function viewOf(warm: WarmMap, resident?: string): MapView {
  const picture = updateMap(warm.map);
  const { votes } = warm.map;
  const answered = votes.answered.subarray(0, votes.participants);
  const groups = picture.groups.filter(({ people }) => people >= OPINION_MAPS.settings.smallestGroup);
  const face = facing(groups);
  const isDrawn = groups.length > 0;
  const tallies = picture.tallies.filter(({ group }) => groups.some(({ id }) => id === group));
  return {
    people: answered.reduce((sum, count) => sum + Number(count > 0), 0),
    answers: answered.reduce((sum, count) => sum + count, 0),
    statements: warm.statements.filter(({ state }) => state === 'shown').length,
    groups: groups.map((group) => viewGroup(warm, picture, group, face(group.centre))),
    shared: isDrawn ? sharedIn(warm, picture, tallies) : [],
    divisive: groups.length > 1 ? dividingIn(warm, picture, tallies) : [],
    own: resident === undefined ? null : ownIn(warm, resident, groups, face),
  };
}

function viewGroup(
  { statements }: WarmMap,
  { portraits }: OpinionPicture,
  { id, people }: OpinionGroup,
  place: readonly [number, number],
): GroupView {
  const portrait = portraits.find(({ group }) => group === id)?.statements ?? [];
  const standsFor = portrait.slice(0, OPINION_MAPS.ofGroup).map(({ statement, side, took, seen }) => ({
    statement: statements[statement]!,
    side,
    group: numberOf(id),
    took: Math.round(took),
    seen: Math.round(seen),
  }));
  return { number: numberOf(id), people, place, standsFor };
}

/** The strongest first, of either side; a group of which too few have answered is not said to agree. */
function sharedIn(warm: WarmMap, { consensus }: OpinionPicture, tallies: readonly GroupTally[]): SharedStatement[] {
  const whole = tallyAll(warm.map.votes);
  const found = SIDES.flatMap((side) =>
    consensus
      .filter(({ statement }) => tallies.every((own) => isMost(own.tallies[statement]!, side)))
      .map((one) => ({ ...one, side, strength: one[side] })),
  );
  return found
    .sort((left, right) => right.strength - left.strength || left.statement - right.statement)
    .slice(0, OPINION_MAPS.agreed)
    .map(({ statement, side }) => ({
      statement: warm.statements[statement]!,
      side,
      took: whole[statement]![side],
      seen: whole[statement]!.seen,
      groups: sharesOf(tallies, statement, side),
    }));
}

const isMost = (tally: Tally, side: 'agree' | 'disagree'): boolean =>
  tally.seen >= OPINION_MAPS.fewestOfGroup && tally[side] * 2 > tally.seen;

function dividingIn(
  { statements }: WarmMap,
  { divisive }: OpinionPicture,
  tallies: readonly GroupTally[],
): DividingStatement[] {
  return divisive
    .filter(({ gap, statement }) => gap >= OPINION_MAPS.smallestGap && tallies.every((own) => isKnown(own, statement)))
    .slice(0, OPINION_MAPS.divisive)
    .map(({ statement }) => ({
      statement: statements[statement]!,
      groups: sharesOf(tallies, statement, 'agree'),
    }));
}

const isKnown = ({ tallies }: GroupTally, statement: number): boolean =>
  tallies[statement]!.seen >= OPINION_MAPS.fewestOfGroup;

const sharesOf = (tallies: readonly GroupTally[], statement: number, side: 'agree' | 'disagree'): GroupShare[] =>
  tallies.map(({ group, tallies: own }) => ({
    group: numberOf(group),
    took: Math.round(own[statement]![side]),
    seen: Math.round(own[statement]!.seen),
  }));

function ownIn(
  { map, participants, statements }: WarmMap,
  resident: string,
  groups: readonly OpinionGroup[],
  face: (place: readonly [number, number]) => readonly [number, number],
): OwnView | null {
  const participant = participants.get(resident);
  if (participant === undefined) return null;
  const own = ownPosition(map, participant);
  if (own.answers === 0) return null;
  const textsOf = (places: readonly number[]): Statement[] => places.map((place) => statements[place]!);
  const shown = (id: number | undefined): number | null =>
    id !== undefined && groups.some((group) => group.id === id) ? numberOf(id) : null;
  const leaning = shown(own.leaning);
  return {
    answers: own.answers,
    missing: own.missing,
    group: shown(own.group),
    leaning,
    place: face(own.place),
    withGroup: leaning === null ? [] : textsOf(own.withGroup),
    againstGroup: leaning === null ? [] : textsOf(own.againstGroup),
    sharedByAll: leaning === null ? [] : textsOf(own.sharedByAll),
  };
}

/**
 * Turns the map so that the group with the smallest number lies to the left and the one farthest up or down lies up: which
 * side an axis has is chance, and would differ from process to process.
 */
function facing(groups: readonly OpinionGroup[]): (place: readonly [number, number]) => readonly [number, number] {
  const first = groups.toSorted((one, other) => one.id - other.id)[0];
  const farthest = groups.toSorted((one, other) => Math.abs(other.centre[1]) - Math.abs(one.centre[1]))[0];
  const x = (first?.centre[0] ?? 0) > 0 ? -1 : 1;
  const y = (farthest?.centre[1] ?? 0) < 0 ? -1 : 1;
  return (place) => [place[0] * x, place[1] * y];
}
