import { z } from 'zod';
import { dueOf, LEVEL_NAMES, wordClock, type Need } from '../../../features/needs/index.ts';
import { moment } from '../../present.ts';

/** Until when a need is answered and done, as everyone with the number sees it. */
export const clock = z.object({
  /** The same in sentences for whoever waits. */
  say: z.array(z.string()),
  /** Nothing while the clock is paused. */
  due: z.array(
    z.object({
      level: z.enum(LEVEL_NAMES),
      at: moment,
      isOverdue: z.boolean(),
      /** Counted without the official calendar of that year. */
      isProvisional: z.boolean(),
    }),
  ),
  isPaused: z.boolean(),
});

export const presentClock = (need: Need): z.input<typeof clock> => ({
  say: wordClock(need, false),
  due: dueOf(need).map(({ level, at, isOverdue, isProvisional }) => ({
    level,
    at: at.toISOString(),
    isOverdue,
    isProvisional,
  })),
  isPaused: need.levels?.pause !== undefined,
});

/** As those involved see it. */
export const privateClock = clock.extend({ pause: z.object({ reason: z.string(), until: moment }).nullable() });

export function presentPrivateClock(need: Need): z.input<typeof privateClock> {
  const pause = need.levels?.pause;
  return {
    ...presentClock(need),
    say: wordClock(need, true),
    pause: pause === undefined ? null : { reason: pause.reason, until: pause.until.toISOString() },
  };
}
