import { ensure, type HappeningDraft, type HappeningFacts, type RegionPath } from '../../../kernel/index.ts';
import type { OtherDoor } from '../doors/declared.ts';
import type { PollRules } from '../poll.ts';
import type { Notice } from '../notice/notice.ts';
import type { Nominee } from './nominee.ts';

/**
 * nominating → listed, when the candidates are public and vote is taken → settled, or run-off-due while seats are left and
 * somebody may still stand for them; from there listed again. Withdrawn at any time before it is settled.
 */
export const ELECTION_STATES = ['nominating', 'listed', 'run-off-due', 'settled', 'withdrawn'] as const;
export type ElectionState = (typeof ELECTION_STATES)[number];

/** One vote of an election; its poll has the same id from the moment the round was decided, whoever comes to make it. */
export interface Round {
  readonly poll: string;
  readonly kind: 'first' | 'run-off';
  /** Seats to be filled in it. */
  readonly seats: number;
  /** Numbers of those who stand, in the order in which they stand on the ballot. */
  readonly candidates: readonly string[];
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly by: string;
  readonly at: Date;
  /** The list was taken back before anybody voted. */
  readonly isTakenBack?: true;
  /** What it came to, once it was counted. */
  readonly elected?: readonly string[];
}

/** Seats of a committee, those who are nominated for them, and the votes by which they are filled. */
export interface Election extends Notice {
  readonly id: string;
  /** Short, unique in the installation, for saying in a chat which election is meant. */
  readonly number: number;
  readonly hall: string;
  readonly region: RegionPath;
  readonly title: string;
  readonly rules: PollRules;
  /** The frozen roll whose entries nominate and vote. */
  readonly rollId: string;
  /** The roll of those who may stand, where it is another one: households vote, and their members stand. */
  readonly standRollId?: string;
  readonly seats: number;
  /** By which ways ballots come in besides online. */
  readonly doors: readonly OtherDoor[];
  /** Nominations are taken before this moment. */
  readonly nominateUntil: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly noticeReason?: string;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly state: ElectionState;
  readonly nominees: readonly Nominee[];
  readonly rounds: readonly Round[];
  /** Numbers of those elected so far, in the order of their election. */
  readonly elected: readonly string[];
  readonly seatsLeft: number;
  /** Numbers of those who may stand in the run-off that is due. */
  readonly runOff?: readonly string[];
  /** The run-off opens before this moment or not at all. */
  readonly runOffUntil?: Date;
  readonly withdrawnBecause?: string;
}

/** Goes on while nominations are taken; otherwise says since when not. */
export function ensureNominating({ state, number, nominateUntil }: Election, now: Date): void {
  ensure(state !== 'withdrawn', 'polls.election-withdrawn', { number });
  ensure(state === 'nominating' && now < nominateUntil, 'polls.nominations-over', { number });
}

/** What happened to an election: ids and counts only, names stand in none. */
export const happened = (
  { region, hall, seats }: Election,
  name: string,
  at: Date,
  by: string,
  facts: HappeningFacts = {},
): HappeningDraft => ({ name, by, at, region, facts: { hall, seats, ...facts } });
