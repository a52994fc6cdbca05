import { MAP_SETTINGS, type MapSettings } from './settings.ts';
import { drawPicture, type OpinionPicture } from './picture.ts';
import {
  addParticipant,
  addStatement,
  setStance,
  voteMatrix,
  type Stance,
  type VoteMatrix,
} from './votes/vote-matrix.ts';

/** Who answers. Answers of others than verified residents are kept and count from the day they are verified. */
export interface Standing {
  readonly isVerified: boolean;
  /** Became a resident only after the conversation had begun. */
  readonly isNewcomer: boolean;
}

/** The opinion map of one conversation: the answers so far, and the picture last drawn of them. */
export interface OpinionMap {
  readonly settings: MapSettings;
  readonly votes: VoteMatrix;
  /** By participant: 1 or 0. */
  verified: Uint8Array;
  newcomers: Uint8Array;
  picture: OpinionPicture | undefined;
  /** Answers given, changed or taken back since the picture was drawn. */
  changes: number;
  /** Whether statements or participants came, went or changed since then. */
  isOutdated: boolean;
}

export function openMap(settings: Partial<MapSettings> = {}): OpinionMap {
  return {
    settings: { ...MAP_SETTINGS, ...settings },
    votes: voteMatrix(),
    verified: new Uint8Array(16),
    newcomers: new Uint8Array(16),
    picture: undefined,
    changes: 0,
    isOutdated: true,
  };
}

/** @returns the number of the new participant, from 0 on */
export function admit(map: OpinionMap, standing: Standing = { isVerified: true, isNewcomer: false }): number {
  const participant = addParticipant(map.votes);
  if (participant === map.verified.length) {
    map.verified = doubled(map.verified);
    map.newcomers = doubled(map.newcomers);
  }
  changeStanding(map, participant, standing);
  return participant;
}

export function changeStanding(map: OpinionMap, participant: number, { isVerified, isNewcomer }: Standing): void {
  map.verified[participant] = Number(isVerified);
  map.newcomers[participant] = Number(isNewcomer);
  map.isOutdated = true;
}

/** @returns the number of the new statement, from 0 on */
export function putStatement(map: OpinionMap): number {
  map.isOutdated = true;
  return addStatement(map.votes);
}

/** A statement that moderation takes out is neither shown nor counted; its answers come back with it. */
export function moderate(map: OpinionMap, statement: number, decision: 'shown' | 'hidden'): void {
  map.votes.hidden[statement] = Number(decision === 'hidden');
  map.isOutdated = true;
}

/**
 * Keeps the latest answer; takes the same time however many there are. The picture changes with the next `updateMap`.
 * @param stance `undefined` takes the answer back
 */
export function answer(map: OpinionMap, participant: number, statement: number, stance: Stance | undefined): void {
  if (setStance(map.votes, participant, statement, stance)) map.changes += 1;
}

/**
 * Whether enough has changed to draw the picture anew: one answer in a hundred, or anything else than answers. All drawing
 * of a conversation then costs, for each answer, a hundredth of what one answer's share of a picture costs, times a constant.
 */
export function isUpdateDue({ picture, changes, isOutdated, votes }: OpinionMap): boolean {
  if (picture === undefined || isOutdated) return true;
  const answers = votes.answered.subarray(0, votes.participants).reduce((sum, count) => sum + count, 0);
  return changes > 0 && changes * 100 >= answers;
}

/** Draws the picture anew when anything changed, starting from the last one, so that groups and sides keep their identity. */
export function updateMap(map: OpinionMap): OpinionPicture {
  if (map.picture !== undefined && map.changes === 0 && !map.isOutdated) return map.picture;
  const picture = drawPicture(map);
  Object.assign(map, { picture, changes: 0, isOutdated: false });
  return picture;
}

function doubled(flags: Uint8Array): Uint8Array {
  const more = new Uint8Array(flags.length * 2);
  more.set(flags);
  return more;
}
