import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, type Clock } from '../../../kernel/index.ts';
import type { CalendarStore } from '../../regions/index.ts';
import type { NeedStore } from '../need-store.ts';
import { isAwaited, startClock, withinOf } from './clock-of.ts';
import { allowOther } from './service-levels.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly calendars: CalendarStore;
  readonly clock: Clock;
}

/**
 * Starts the clock of a need that has come or come back, from when it did, however late that is seen; and gives it other
 * times when it turned out to be of another urgency or to go elsewhere.
 */
export const keepClock = defineUseCase({
  name: 'needs.keep-clock',
  input: z.object({
    needId: z.string(),
    at: z.iso.datetime().transform((text) => new Date(text)),
    /** It is waited for anew since `at`. */
    isAnew: z.boolean(),
  }),
  async run({ needs, calendars, clock }: Ports, actor, { needId, at, isAnew }, { cause }) {
    allow(isSystem(actor), 'needs.system-only');
    const { region } = found(await needs.find(needId), 'needs.missing');
    const own = await calendars.ownDaysAt(region);
    await needs.change(
      needId,
      (need) => {
        if (!isAwaited(need)) return { result: undefined };
        const { levels } = need;
        const isToStart = levels === undefined || (isAnew && levels.startedAt < at);
        const next = isToStart ? startClock(need, at, own) : allowOther(levels, withinOf(need), clock(), own);
        return { next: { ...need, levels: next }, result: undefined };
      },
      { cause },
    );
  },
});
