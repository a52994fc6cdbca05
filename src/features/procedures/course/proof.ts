import { chinaDay, later } from '../../../kernel/index.ts';
import type { PollState, RollKind, Verdict } from '../../polls/index.ts';

/** A topic for statements, as it was when the step was said to be done. */
export interface TopicProof {
  readonly kind: 'topic';
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly hall: string;
  readonly openedAt: Date;
  /** Null while it is open. */
  readonly closedAt: Date | null;
}

/** A hearing, as it was when the step was said to be done. */
export interface HearingProof {
  readonly kind: 'hearing';
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly hall: string;
  /** Null before its session. */
  readonly beganAt: Date | null;
  /** Null until its conclusion is published. */
  readonly concludedAt: Date | null;
  /** How many had a seat, and how many of them came. */
  readonly entitled: number;
  readonly attended: number;
}

export interface PollProof {
  readonly kind: 'poll';
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly hall: string;
  readonly state: PollState;
  readonly opensAt: Date;
  /** Null until it is counted. */
  readonly countedAt: Date | null;
  readonly roll: number;
  readonly participants: number | null;
  /** The rule pack it is judged by, and what came of it; null where it only asks for opinions. */
  readonly pack: string | null;
  readonly outcome: Verdict['outcome'] | null;
  /** By which law or adopted rules it decides, as an officer recorded it. */
  readonly basis: string | null;
}

/** A vote in a meeting, as an officer wrote its figures down; all are whole people. */
export interface MeetingProof {
  readonly kind: 'meeting';
  /** The day in China, `2026-03-02`. */
  readonly heldOn: string;
  readonly title: string;
  readonly document: string;
  readonly pack: string;
  readonly rollKind: RollKind;
  readonly entitled: number;
  readonly attended: number;
  readonly agree: number;
  readonly against: number;
  readonly abstain: number;
  readonly outcome: Verdict['outcome'];
  readonly basis: string;
}

/** A meeting, hearing or notice on paper. */
export interface RecordProof {
  readonly kind: 'record';
  readonly heldOn: string;
  readonly title: string;
  readonly document?: string;
  readonly attended?: number;
  readonly entitled?: number;
}

/** An item of the board that was published for this step. */
export interface DisclosureProof {
  readonly kind: 'disclosure';
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly procedure: string;
  readonly step: string;
  readonly round: number;
  /** When its newest version was published, and until when it has to stay. */
  readonly since: Date;
  readonly until: Date;
  /** Objections that nobody has answered. */
  readonly waiting: number;
}

/** What those who took part say of it; it is counted where it is kept. */
export interface RatingsProof {
  readonly kind: 'ratings';
}

/** The tasks themselves. */
export interface TasksProof {
  readonly kind: 'tasks';
}

/** What a step rests on, with the facts as they were found. */
export type Proof =
  TopicProof | HearingProof | PollProof | MeetingProof | RecordProof | DisclosureProof | RatingsProof | TasksProof;

/** When a day in China began. */
export const startOfDay = (date: string): Date => new Date(`${date}T00:00:00+08:00`);

/** When what is shown began, at the latest; what has no time of its own, now. */
export function beganAt(proof: Proof, now: Date): Date {
  if (proof.kind === 'topic') return proof.openedAt;
  if (proof.kind === 'hearing') return proof.beganAt ?? now;
  if (proof.kind === 'poll') return proof.opensAt;
  if (proof.kind === 'disclosure') return proof.since;
  // A meeting may have been held on the very day on which what came before was over.
  return proof.kind === 'meeting' || proof.kind === 'record' ? later(chinaDay(startOfDay(proof.heldOn)).end, -1) : now;
}

/** And when it was over. */
export function overAt(proof: Proof, now: Date): Date {
  if (proof.kind === 'topic') return proof.closedAt ?? now;
  if (proof.kind === 'hearing') return proof.concludedAt ?? now;
  if (proof.kind === 'poll') return proof.countedAt ?? now;
  if (proof.kind === 'disclosure') return proof.until;
  return proof.kind === 'meeting' || proof.kind === 'record' ? startOfDay(proof.heldOn) : now;
}
