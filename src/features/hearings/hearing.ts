import type { RegionPath } from '../../kernel/index.ts';
import type { LinkedPaper, Voters } from '../halls/index.ts';
import type { Question } from './answers/question.ts';
import type { Seat, SignUp } from './calling/seats.ts';
import type { Minutes } from './minutes/minutes.ts';
import type { Session } from './session/session.ts';
import type { HearingState } from './steps.ts';

/** 听证会: a meeting on the record, from the notice to the answers that are owed after it. */
export interface Hearing {
  readonly id: string;
  /** Short, unique in the installation, for saying in a chat which hearing is meant. */
  readonly number: number;
  readonly hall: string;
  readonly region: RegionPath;
  /** Rooms that are told, and who may sign up: the hall's, as they were when it was announced. */
  readonly rooms: readonly string[];
  readonly voters: Voters;
  readonly title: string;
  /** What is to be heard about. */
  readonly question: string;
  readonly place: string;
  readonly startsAt: Date;
  /** Seats that are drawn by lot. */
  readonly seats: number;
  readonly signUpUntil: Date;
  readonly quorum: Quorum;
  readonly speakingMinutes: number;
  readonly questionMinutes: number;
  /** What the session goes through, in order; numbered from 1. */
  readonly agenda: readonly string[];
  /** Experts, departments and others who speak without a seat and do not count for the quorum. */
  readonly invited: readonly string[];
  readonly papers: readonly Paper[];
  readonly state: HearingState;
  readonly announcedAt: Date;
  readonly announcedBy: string;
  /** SHA-256 of the secret by which the lot will be drawn. */
  readonly commitment: string;
  readonly signUps: readonly SignUp[];
  readonly list?: FrozenList;
  readonly lot?: Lot;
  readonly seated: readonly Seat[];
  readonly session?: Session;
  readonly minutes?: Minutes;
  readonly questions: readonly Question[];
  readonly conclusion?: Conclusion;
  readonly postponed: readonly Postponement[];
  readonly cancelled?: { readonly at: Date; readonly by: string; readonly reason: string };
  /** When the earliest answer that nobody was reminded of is due. */
  readonly remindAt?: Date;
}

/** How many of those selected must be there: a number, or a share, which must be reached or exceeded. */
export type Quorum =
  | { readonly kind: 'number'; readonly number: number }
  | {
      readonly kind: 'share';
      readonly numerator: number;
      readonly denominator: number;
      /** 过半数: more than the share. */
      readonly exceeds: boolean;
    };

/** Something to read before the session: where it is, or what it says. */
export interface Paper extends Pick<LinkedPaper, 'title'>, Partial<Pick<LinkedPaper, 'link'>> {
  readonly text?: string;
}

/** The list of those signed up, when nobody else can come on it any more. */
export interface FrozenList {
  readonly hash: string;
  /** 1, and one more for each who withdrew after it was frozen. */
  readonly version: number;
  readonly frozenAt: Date;
}

/** The lot as it was drawn; it does not change any more. */
export interface Lot {
  readonly secret: string;
  readonly calledOut: string;
  readonly seed: string;
  readonly selected: readonly number[];
  readonly reserves: readonly number[];
  readonly drawnAt: Date;
  readonly drawnBy: string;
}

export interface Conclusion {
  readonly text: string;
  readonly at: Date;
  readonly by: string;
  /** Until then, at least, it is shown to everybody. */
  readonly disclosedUntil: Date;
}

export interface Postponement {
  readonly from: Date;
  readonly to: Date;
  readonly reason: string;
  readonly at: Date;
}

/** How many of those who are due must be present. */
export function neededOf(quorum: Quorum, due: number): number {
  if (quorum.kind === 'number') return quorum.number;
  const { numerator, denominator, exceeds } = quorum;
  return exceeds ? Math.floor((due * numerator) / denominator) + 1 : Math.ceil((due * numerator) / denominator);
}

/** Those who have a seat now. */
export const dueOf = ({ seated }: Pick<Hearing, 'seated'>): Seat[] =>
  seated.filter(({ leftAt }) => leftAt === undefined);

/** Everybody who has a say in the session. */
export const isParticipant = (hearing: Pick<Hearing, 'seated' | 'invited'>, resident: string): boolean =>
  hearing.invited.includes(resident) || dueOf(hearing).some((seat) => seat.resident === resident);

/** Everybody who was at the session, with a seat or invited, however long. */
export const cameTo = ({ session }: Pick<Hearing, 'session'>): ReadonlySet<string> =>
  new Set(session?.attendance.map(({ resident }) => resident));
