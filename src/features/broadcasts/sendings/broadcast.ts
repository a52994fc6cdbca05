import { BROADCASTS } from '../../../../config/broadcasts.ts';
import { ensure, type RegionPath } from '../../../kernel/index.ts';
import { isQuiet } from '../../regions/index.ts';
import type { Recipients } from '../audiences/recipients.ts';

/** What it is for: a service to everyone's life, a notice the law asks for, an activity, publicity. */
export const BROADCAST_KINDS = ['service', 'legal', 'activity', 'publicity'] as const;
export type BroadcastKind = (typeof BROADCAST_KINDS)[number];

/** draft → scheduled → sending ⇄ paused → done; recalled from any of these but the first. */
export const BROADCAST_STATES = ['draft', 'scheduled', 'sending', 'paused', 'done', 'recalled'] as const;
export type BroadcastState = (typeof BROADCAST_STATES)[number];

/** What is told to those who got a broadcast that was recalled. */
export interface Correction {
  readonly text: string;
  /** Id of the last notice whose recipient was told. */
  readonly cursor: string;
  readonly isExpanded: boolean;
}

/** One message to many. What became of it for each recipient, their notices say. */
export interface Broadcast {
  readonly id: string;
  /** Short, unique in the installation, for saying in a chat which broadcast is meant. */
  readonly number: number;
  readonly region: RegionPath;
  readonly text: string;
  readonly kind: BroadcastKind;
  readonly to: Recipients;
  readonly state: BroadcastState;
  readonly composedBy: string;
  readonly composedAt: Date;
  readonly startsAt?: Date;
  readonly scheduledBy?: string;
  /** Why it cannot wait: then neither quiet hours nor the frequency cap hold it. */
  readonly urgent?: string;
  /** Why it says what broadcasts had better not say. */
  readonly excuse?: string;
  /** Is it to be approved by a second person before it goes out? */
  readonly awaitsSecond?: boolean;
  readonly approvedBy?: string;
  /** Id of the last recipient whose notice is written. */
  readonly cursor: string;
  /** Has every recipient a notice? */
  readonly isExpanded: boolean;
  readonly correction?: Correction;
  readonly changedAt: Date;
}

export const isMandatory = ({ kind }: Broadcast): boolean => BROADCASTS.mandatory.includes(kind);

/** Does it wait for the morning? */
export const waitsForMorning = ({ urgent }: Broadcast, now: Date): boolean =>
  urgent === undefined && isQuiet(now, BROADCASTS.quietHours);

/** The name under which the correction of a broadcast keeps its notices. */
export const correctionOf = (broadcast: string): string => `${broadcast}/correction`;

export function pause(broadcast: Broadcast, now: Date): Broadcast {
  if (broadcast.state === 'paused') return broadcast;
  ensure(broadcast.state === 'sending', 'broadcasts.not-sending', { number: broadcast.number });
  return { ...broadcast, state: 'paused', changedAt: now };
}

export function resume(broadcast: Broadcast, now: Date): Broadcast {
  if (broadcast.state === 'sending') return broadcast;
  ensure(broadcast.state === 'paused', 'broadcasts.not-paused', { number: broadcast.number });
  return { ...broadcast, state: 'sending', changedAt: now };
}

/** A recall stays; only its first may bring a correction. */
export function recall(broadcast: Broadcast, correction: string | undefined, now: Date): Broadcast {
  if (broadcast.state === 'recalled') return broadcast;
  ensure(broadcast.state !== 'draft', 'broadcasts.not-scheduled', { number: broadcast.number });
  return {
    ...broadcast,
    state: 'recalled',
    changedAt: now,
    ...(correction !== undefined && { correction: { text: correction, cursor: '', isExpanded: false } }),
  };
}
