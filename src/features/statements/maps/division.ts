import {
  groupInformedConsensus,
  mostDivisive,
  portrayGroups,
  tallyGroups,
  updateMap,
  type OpinionGroup,
  type OpinionMap,
  type OpinionPicture,
} from '../opinion-map/index.ts';
import { basisOf, type WarmMap } from './warm-map.ts';

/**
 * Who is in which group, as last drawn by whichever process. Everything else of a picture follows from the answers; which
 * of several equally good divisions it is, and which group has which number, follows from the one before, so this is kept.
 */
export interface Division {
  readonly topic: string;
  /** New with each drawing. */
  readonly token: string;
  readonly basis: string;
  readonly drawn: number;
  readonly nextGroup: number;
  readonly groups: readonly { readonly id: number; readonly members: readonly string[] }[];
}

export function divisionOf({ map, participants }: WarmMap, topic: string, token: string): Division {
  const { groups, groupOf, drawn, nextGroup } = updateMap(map);
  const members = new Map(groups.map(({ id }) => [id, [] as string[]]));
  for (const [resident, participant] of participants) members.get(groupOf[participant] ?? -1)?.push(resident);
  return {
    topic,
    token,
    basis: basisOf(map),
    drawn,
    nextGroup,
    groups: groups.map(({ id }) => ({ id, members: members.get(id)! })),
  };
}

/** Takes over a division that another process drew; where answers came since, the next drawing starts from it. */
export function adoptDivision({ map, participants }: WarmMap, { groups, drawn, nextGroup, basis }: Division): void {
  const picture = updateMap(map);
  const groupOf = new Int32Array(picture.groupOf.length).fill(-1);
  for (const { id, members } of groups) {
    for (const resident of members) {
      const participant = participants.get(resident);
      if (participant !== undefined && participant < groupOf.length) groupOf[participant] = id;
    }
  }
  map.picture = { ...picture, ...divided(map, picture, groupOf, groups), groupOf, drawn, nextGroup };
  map.isOutdated = basis !== basisOf(map);
}

function divided(
  { votes }: OpinionMap,
  { places, weights }: OpinionPicture,
  groupOf: Int32Array,
  groups: Division['groups'],
): Pick<OpinionPicture, 'groups' | 'tallies' | 'consensus' | 'divisive' | 'portraits'> {
  const found = groups
    .map(({ id }) => middleOf(id, groupOf, places, weights))
    .filter(({ people }) => people > 0)
    .sort((left, right) => right.weight - left.weight || left.id - right.id);
  const shown = Array.from({ length: votes.statements }, (_, place) => place).filter(
    (place) => votes.hidden[place] === 0,
  );
  const tallies = tallyGroups(
    votes,
    found.map(({ id }) => id),
    groupOf,
    weights,
  );
  return {
    groups: found,
    tallies,
    consensus: groupInformedConsensus(tallies, shown),
    divisive: mostDivisive(tallies, shown),
    portraits: portrayGroups(tallies, shown),
  };
}

function middleOf(id: number, groupOf: Int32Array, places: Float64Array, weights: Float64Array): OpinionGroup {
  let [people, weight, x, y] = [0, 0, 0, 0];
  for (const [participant, group] of groupOf.entries()) {
    if (group !== id) continue;
    const own = weights[participant]!;
    people += 1;
    weight += own;
    x += own * places[participant * 2]!;
    y += own * places[participant * 2 + 1]!;
  }
  return { id, people, weight, centre: weight === 0 ? [0, 0] : [x / weight, y / weight] };
}
