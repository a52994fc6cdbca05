import { later } from '../../kernel/index.ts';
import { beforeQuiet, isQuiet, type QuietHours } from './quiet-hours.ts';

export interface ReminderRules {
  /** How long before it people are reminded, each time, in ms; longest first. */
  readonly before: readonly number[];
  readonly quietHours: QuietHours;
  /** What would fall into the night comes so long before the night instead, in ms. */
  readonly eveningMs: number;
  /** And so close upon another reminder it is left out, in ms. */
  readonly apartMs: number;
}

/**
 * When to remind next of something at a moment: the first time that is still to come.
 * @returns null when none is to come
 */
export function nextReminder(
  moment: Date,
  now: Date,
  { before, quietHours, eveningMs, apartMs }: ReminderRules,
): Date | null {
  let last: Date | undefined;
  for (const period of before) {
    const time = later(moment, -period);
    const isMoved = isQuiet(time, quietHours);
    const moved = isMoved ? later(beforeQuiet(time, quietHours), -eveningMs) : time;
    const isClose = last !== undefined && moved < later(last, apartMs);
    if (isMoved && isClose) continue;
    if (moved > now) return moved;
    last = moved;
  }
  return null;
}
