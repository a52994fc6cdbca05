import { z } from 'zod';
import { MOST_OWN_DAYS } from '../../../../config/levels.ts';
import { allow, defineUseCase, found, Refusal, type Clock } from '../../../kernel/index.ts';
import { mayKeepCalendar } from '../policy.ts';
import { regionPath } from '../region-path.ts';
import type { RegionStore } from '../region-store.ts';
import type { CalendarStore } from './calendar-store.ts';

interface Ports {
  readonly regions: RegionStore;
  readonly calendars: CalendarStore;
  readonly clock: Clock;
}

/** Says on which days the region does otherwise than the official calendar, here and below; the list replaces the one before. */
export const setOwnDays = defineUseCase({
  name: 'regions.set-own-days',
  input: z.object({
    region: regionPath,
    days: z
      .array(z.object({ date: z.iso.date(), isWorking: z.boolean(), name: z.string().trim().min(1).max(40) }))
      .max(MOST_OWN_DAYS),
  }),
  async run({ regions, calendars, clock }: Ports, actor, { region, days }, { cause }) {
    allow(mayKeepCalendar(actor, region), 'regions.not-calendar-keeper');
    found(await regions.find(region), 'regions.missing');
    const dates = days.map(({ date }) => date);
    const twice = dates.find((date, index) => dates.indexOf(date) !== index);
    if (twice !== undefined) throw new Refusal('invalid', 'regions.day-twice', { date: twice });

    const sorted = days.toSorted((one, other) => (one.date < other.date ? -1 : 1));
    await calendars.insert({ id: region, days: [] }, []);
    await calendars.change(
      region,
      (calendar) => ({
        next: { ...calendar, days: sorted },
        happenings: [
          { name: 'regions.own-days-set', by: actor.id, at: clock(), region, facts: { days: sorted.length } },
        ],
        result: undefined,
      }),
      { cause },
    );
    return found(await calendars.find(region), 'regions.missing');
  },
});
