import { DAY, MINUTE } from '../src/kernel/clock.ts';

/** The public numbers for fire, illness and violence, as every answer to a danger names them. */
export const EMERGENCY_NUMBERS = ['119', '120', '110'] as const;

/** A step of the calls about a danger: whom it calls, how often before the next step, and how long each call waits for an answer. */
export interface AlertRung {
  /** `duty-list`: one after another, whom the rota has on duty now, then the list in its order; a role: whoever holds it for the region itself, all at once. */
  readonly call: 'duty-list' | 'duty-worker' | 'worker' | 'steward';
  readonly times: number;
  readonly waitMs: number;
}

/** Gone through for the region of the danger, then for each one above it; whoever was called on a lower step is not called on a higher one. */
export const ALERT_LADDER: readonly AlertRung[] = [
  { call: 'duty-list', times: 2, waitMs: 2 * MINUTE },
  { call: 'duty-worker', times: 2, waitMs: 2 * MINUTE },
  { call: 'worker', times: 1, waitMs: 3 * MINUTE },
  { call: 'steward', times: 1, waitMs: 3 * MINUTE },
];

export const ALERTS = {
  /** How often it is looked whether a call is due. */
  lookEveryMs: MINUTE / 4,
  /** After the last step the first follows again; by round, so many times longer each call waits, later rounds as the last one here. */
  slowerByRound: [1, 1, 2, 4],
  /** Where there is nobody to call: after so long it is looked again. */
  nobodyWaitMs: 5 * MINUTE,
  /** More people than this are called in turns. */
  mostAtOnce: 30,
  /** What one person says within this time after their last words belongs to the same danger. */
  sameAlertMs: 10 * MINUTE,
  /** Likewise for words that alone would speak of no danger. */
  sameTalkMs: 3 * MINUTE,
  /** After so many further messages the next one is a danger of its own. */
  mostFurtherWords: 20,
  /** People on the duty list of one region. */
  mostOnDuty: 20,
  /** Times of the week in the rota of one region. */
  mostShifts: 50,
} as const;

export const URGING = {
  /** How often whoever waits may ask not to be forgotten. */
  everyMs: DAY,
} as const;
