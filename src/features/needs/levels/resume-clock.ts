import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import type { CalendarStore } from '../../regions/index.ts';
import type { NeedStore } from '../need-store.ts';
import { mayTriage } from '../policy.ts';
import { needNumbered } from '../views/find-need.ts';
import { resume } from './resume.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly calendars: CalendarStore;
  readonly clock: Clock;
}

/** The clock of a need goes on with the time that was left. */
export const resumeClock = defineUseCase({
  name: 'needs.resume-clock',
  input: z.object({ number: z.string().max(40) }),
  async run({ needs, calendars, clock }: Ports, actor, { number }, { cause }) {
    const known = await needNumbered(needs, number);
    allow(mayTriage(actor, known), 'needs.not-your-region');

    const by = { by: actor.id, at: clock() };
    const own = await calendars.ownDaysAt(known.region);
    const changed = await needs.change(
      known.id,
      (need) => {
        const { levels } = need;
        ensure(levels?.pause !== undefined, 'needs.not-paused', { number: need.number });
        const { next, happenings } = resume(need, levels, { ...by, countedFrom: by.at }, own);
        return { next, happenings, result: next };
      },
      { cause },
    );
    return found(changed ?? (await needs.find(known.id)), 'needs.missing');
  },
});
