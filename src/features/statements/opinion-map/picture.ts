import { groupInformedConsensus, mostDivisive, type Consensus, type Divide } from './consensus.ts';
import { divide, NO_GROUP, type Partition } from './division/divide.ts';
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
  const people = Array.from(seen.keys()).filter((id) => seen[id]! >= enough && map.verified[id] === 1);
  const partition = divide(
    { places: pairsOf(places, people), weights: Float64Array.from(people, (id) => weights[id]!) },
    {
      smallest: settings.smallestGroup,
      most: settings.mostGroups,
      seed: settings.seed + drawn,
      previous: lastOf(previous, people),
    },
  );
  const named = nameGroups(partition, people, weights, previous);
  const groups = named.groups.filter((group) => group.people > 0);
  const tallies = tallyGroups(
    votes,
    groups.map(({ id }) => id),
    named.groupOf,
    weights,
  );
  return {
    components,
    places,
    seen,
    weights,
    groupOf: named.groupOf,
    groups,
    silhouette: partition.quality?.mean,
    tallies,
    consensus: groupInformedConsensus(tallies, shown),
    divisive: mostDivisive(tallies, shown),
    portraits: portrayGroups(tallies, shown),
    drawn,
    nextGroup: named.nextGroup,
  };
}

/** Answers from which on somebody is put into a group. */
export const answersNeeded = ({ enoughAnswers }: MapSettings, votes: VoteMatrix): number =>
  Math.max(1, Math.min(enoughAnswers, shownStatements(votes)));

function lastOf(previous: OpinionPicture | undefined, people: readonly number[]) {
  if (previous === undefined || previous.groups.length < 2) return undefined;
  const numbers = new Map(previous.groups.map(({ id }, number) => [id, number]));
  const labels = Uint8Array.from(people, (id) => numbers.get(previous.groupOf[id] ?? -1) ?? NO_GROUP);
  return { labels, k: previous.groups.length };
}

/**
 * Gives each group the id of the last group with which it has most weight in common, the largest common weights first; a
 * group without such gets a new id.
 */
function nameGroups(
  { k, labels, centres }: Partition,
  people: readonly number[],
  weights: Float64Array,
  previous: OpinionPicture | undefined,
) {
  const sizes = Array.from({ length: k }, () => ({ people: 0, weight: 0 }));
  const common = new Map<string, { label: number; id: number; weight: number }>();
  for (const [point, participant] of people.entries()) {
    const label = labels[point]!;
    const weight = weights[participant]!;
    sizes[label]!.people += 1;
    sizes[label]!.weight += weight;
    const id = previous?.groupOf[participant] ?? -1;
    if (id < 0) continue;
    const pair = common.get(`${label} ${id}`) ?? { label, id, weight: 0 };
    pair.weight += weight;
    common.set(`${label} ${id}`, pair);
  }
  const ids = new Map<number, number>();
  for (const { label, id } of [...common.values()].sort((left, right) => right.weight - left.weight)) {
    if (!ids.has(label) && ![...ids.values()].includes(id)) ids.set(label, id);
  }
  const order = [...sizes.keys()].sort((left, right) => sizes[right]!.weight - sizes[left]!.weight);
  let nextGroup = previous?.nextGroup ?? 0;
  for (const label of order) {
    if (ids.has(label)) continue;
    ids.set(label, nextGroup);
    nextGroup += 1;
  }
  const groupOf = new Int32Array(weights.length).fill(-1);
  for (const [point, participant] of people.entries()) groupOf[participant] = ids.get(labels[point]!)!;
  const groups = order.map((label): OpinionGroup => {
    return { id: ids.get(label)!, ...sizes[label]!, centre: [centres[label * 2]!, centres[label * 2 + 1]!] };
  });
  return { groups, groupOf, nextGroup };
}

const pairsOf = (places: Float64Array, people: readonly number[]): Float64Array =>
  Float64Array.from({ length: people.length * 2 }, (_, place) => places[people[place >> 1]! * 2 + (place & 1)]!);
