import { Refusal } from '../../kernel/index.ts';

/**
 * The way of a hearing, in order. sign-up: announced, residents sign up. frozen: the list is closed. drawn: seats are drawn by
 * lot. prepared: its papers are published. in-session. minutes: they are written. confirming: those who were present look at
 * them. concluded: the conclusion is published for good. Before its session it may be cancelled.
 */
export const HEARING_STATES = [
  'sign-up',
  'frozen',
  'drawn',
  'prepared',
  'in-session',
  'minutes',
  'confirming',
  'concluded',
  'cancelled',
] as const;
export type HearingState = (typeof HEARING_STATES)[number];

/** Where a hearing stands. */
interface Standing {
  readonly state: HearingState;
  readonly number: number;
}

/**
 * Goes on in these states only.
 * @throws Refusal `hearings.now-<state>`, which says where the hearing stands and what comes next
 */
export function ensureState({ state, number }: Standing, ...right: HearingState[]): void {
  if (!right.includes(state)) throw new Refusal('conflict', `hearings.now-${state}`, { number });
}

/** Before the session is held. */
export const BEFORE_SESSION: readonly HearingState[] = ['sign-up', 'frozen', 'drawn', 'prepared'];

/** When its minutes may be read by those who were there, and when by everybody. */
export const hasSession = ({ state }: Pick<Standing, 'state'>): boolean =>
  state === 'in-session' || state === 'minutes' || state === 'confirming' || state === 'concluded';
