import { z } from 'zod';
import { SERVICE_LEVELS } from '../../../../config/levels.ts';
import { allow, defineUseCase, ensure, found, moment, Refusal, type Clock } from '../../../kernel/index.ts';
import { addWorking, WORKING_DAY, type CalendarStore, type OwnDays, type RegionStore } from '../../regions/index.ts';
import type { Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { mayTriage } from '../policy.ts';
import { tell } from '../steps.ts';
import { needNumbered } from '../views/find-need.ts';
import { isAwaited } from './clock-of.ts';
import { escalate } from './escalate.ts';
import { hubAbove } from './hub-above.ts';
import { pauseLevels, type Pause } from './service-levels.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly calendars: CalendarStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** The clock of a need stops, for a reason that whoever asked hears. What was due before is told of first. */
export const pauseClock = defineUseCase({
  name: 'needs.pause-clock',
  input: z.object({
    number: z.string().max(40),
    reason: z.string().trim().min(2).max(300),
    /** When the pause ends by itself; at the latest and unless said after a number of working days. */
    until: moment.optional(),
  }),
  async run({ needs, calendars, regions, clock }: Ports, actor, { number, reason, until }, { cause }) {
    const known = await needNumbered(needs, number);
    allow(mayTriage(actor, known), 'needs.not-your-region');

    const at = clock();
    const own = await calendars.ownDaysAt(known.region);
    const latest = addWorking(own, at, SERVICE_LEVELS.longestPauseDays * WORKING_DAY);
    if (until !== undefined && (until <= at || until > latest)) {
      throw new Refusal('invalid', 'needs.pause-too-long', { days: SERVICE_LEVELS.longestPauseDays });
    }
    const hub = await hubAbove(regions, known.region);
    const pause = { reason, by: actor.id, at, until: until ?? latest };
    const changed = await needs.change(known.id, (need) => stop(need, { pause, hub, own }), { cause });
    return found(changed ?? (await needs.find(known.id)), 'needs.missing');
  },
});

/** @throws Refusal `needs.now-<state>` when nobody waits or a danger is being called about, and when there is no clock or it stands */
function stop(given: Need, { pause, hub, own }: { pause: Pause; hub: string; own: OwnDays }) {
  const { number, state, levels } = given;
  ensure(isAwaited(given) && state !== 'alerted', `needs.now-${state}`, { number });
  ensure(levels !== undefined, 'needs.no-clock', { number });
  ensure(levels.pause === undefined, 'needs.paused-already', { number });

  const { at, by, reason: note, until } = pause;
  const { next: need, happenings } = escalate(given, levels, at, hub);
  const next: Need = {
    ...need,
    levels: pauseLevels(need.levels, pause, own),
    timeline: [...need.timeline, { at, step: 'pause', by, note }],
    changedAt: at,
  };
  const paused = tell(next, 'needs.paused', { by, at, facts: { until: until.toISOString() } });
  return { next, happenings: [...happenings, paused], result: next };
}
