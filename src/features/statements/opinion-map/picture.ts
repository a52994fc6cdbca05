import { groupInformedConsensus, mostDivisive, type Consensus, type Divide } from './consensus.ts';
import { divide, NO_GROUP, type Last, type Partition } from './division/divide.ts';
import { keepIdentity } from './division/identity.ts';
import type { Points } from './division/k-means.ts';
import { newcomerWeights } from './newcomer-weights.ts';
import type { MapSettings } from './settings.ts';
import { answersShown, positions } from './plane/positions.ts';
import { principalComponents, type Components } from './plane/principal-components.ts';
import { portrayGroups, type GroupPortrait } from './representative.ts';
import { tallyGroups, type GroupTally } from './tallies.ts';
import { shownStatements, type VoteMatrix } from './votes/vote-matrix.ts';

export interface OpinionGroup {
  /** Stays with the group from picture to picture. */
  readonly id: number;
  readonly people: number;
  /** People, each counted by their weight. */
  readonly weight: number;
  /** Along the first and the second axis. */
  readonly centre: readonly [number, number];
}

/** What the answers show at one moment. */
export interface OpinionPicture {
  readonly components: Components;
  /** By participant × 2: along the first and the second axis. */
  readonly places: Float64Array;
  /** By participant: answers to statements that are shown. */
  readonly seen: Int32Array;
  /** By participant, from 0 to 1: how much their answers count. */
  readonly weights: Float64Array;
  /** By participant: the id of their group; -1 for who has not answered enough, or is not verified. */
  readonly groupOf: Int32Array;
  /** Largest first; one when opinions do not divide into groups that are large enough, none when nobody is in one. */
  readonly groups: readonly OpinionGroup[];
  /** Mean silhouette of the division, from -1 to 1; `undefined` with fewer than two groups. */
  readonly silhouette: number | undefined;
  /** In the order of the groups. */
  readonly tallies: readonly GroupTally[];
  readonly consensus: readonly Consensus[];
  readonly divisive: readonly Divide[];
  readonly portraits: readonly GroupPortrait[];
  /** How many pictures were drawn, this one included. */
  readonly drawn: number;
  /** The id for the next group that is new. */
  readonly nextGroup: number;
}

interface Drawn {
  readonly settings: MapSettings;
  readonly votes: VoteMatrix;
  readonly verified: Uint8Array;
  readonly newcomers: Uint8Array;
  readonly picture: OpinionPicture | undefined;
}

export function drawPicture(map: Drawn): OpinionPicture {
  const { settings, votes, picture: previous } = map;
  const shown = Array.from(votes.hidden.subarray(0, votes.statements).keys()).filter((id) => votes.hidden[id] === 0);
  const enough = answersNeeded(settings, votes);
  const seen = answersShown(votes);
  const weights = newcomerWeights(votes, { ...map, seen, enough });
  const drawn = (previous?.drawn ?? 0) + 1;
  const components = principalComponents(votes, { weights, seed: settings.seed, previous: previous?.components });
  const places = positions(votes, components, seen);
  const people = peopleIn(map, seen, enough);
  const points = pointsOf(people, places, weights);
  const last = lastOf(previous, people);
  const partition = divide(points, {
    smallest: settings.smallestGroup,
    most: settings.mostGroups,
    seed: settings.seed + drawn,
    previous: last,
  });
  const nextNew = previous?.nextGroup ?? 0;
  const known = previous?.groups.map(({ id }) => id) ?? [];
  const ids = keepIdentity(partition, points.weights, { ids: known, labels: last?.labels, nextNew });
  const groups = groupsOf(partition, points.weights, ids);
  const groupOf = new Int32Array(votes.participants).fill(-1);
  for (let point = 0; point < people.length; point += 1) groupOf[people[point]!] = ids[partition.labels[point]!]!;
  const tallies = tallyGroups(
    votes,
    groups.map(({ id }) => id),
    groupOf,
    weights,
  );
  return {
    components,
    places,
    seen,
    weights,
    groupOf,
    groups,
    silhouette: partition.quality?.mean,
    tallies,
    consensus: groupInformedConsensus(tallies, shown),
    divisive: mostDivisive(tallies, shown),
    portraits: portrayGroups(tallies, shown),
    drawn,
    nextGroup: Math.max(nextNew, ...ids.map((id) => id + 1)),
  };
}

/** Answers from which on somebody is put into a group. */
export const answersNeeded = ({ enoughAnswers }: MapSettings, votes: VoteMatrix): number =>
  Math.max(1, Math.min(enoughAnswers, shownStatements(votes)));

/** Who answered enough and is verified. */
function peopleIn({ verified }: Drawn, seen: Int32Array, enough: number): Int32Array {
  const people = new Int32Array(seen.length);
  let count = 0;
  for (let participant = 0; participant < seen.length; participant += 1) {
    if (seen[participant]! < enough || verified[participant] === 0) continue;
    people[count] = participant;
    count += 1;
  }
  return people.slice(0, count);
}

function pointsOf(people: Int32Array, places: Float64Array, weights: Float64Array): Points {
  const points = { places: new Float64Array(people.length * 2), weights: new Float64Array(people.length) };
  for (let point = 0; point < people.length; point += 1) {
    const participant = people[point]!;
    points.places[point * 2] = places[participant * 2]!;
    points.places[point * 2 + 1] = places[participant * 2 + 1]!;
    points.weights[point] = weights[participant]!;
  }
  return points;
}

/** The groups of the last picture, numbered by their order there. */
function lastOf(previous: OpinionPicture | undefined, people: Int32Array): Last | undefined {
  if (previous === undefined || previous.groups.length < 2) return undefined;
  const { groups, groupOf, drawn } = previous;
  const labels = new Uint8Array(people.length).fill(NO_GROUP);
  for (const [label, { id }] of groups.entries()) {
    for (let point = 0; point < people.length; point += 1) if (groupOf[people[point]!] === id) labels[point] = label;
  }
  return { labels, k: groups.length, turn: drawn };
}

function groupsOf({ k, labels, centres }: Partition, weights: Float64Array, ids: readonly number[]): OpinionGroup[] {
  const people = new Int32Array(k);
  const sums = new Float64Array(k);
  for (let point = 0; point < labels.length; point += 1) {
    people[labels[point]!]! += 1;
    sums[labels[point]!]! += weights[point]!;
  }
  return ids
    .map((id, label): OpinionGroup => {
      const centre = [centres[label * 2]!, centres[label * 2 + 1]!] as const;
      return { id, people: people[label]!, weight: sums[label]!, centre };
    })
    .filter((group) => group.people > 0)
    .sort((left, right) => right.weight - left.weight || left.id - right.id);
}
