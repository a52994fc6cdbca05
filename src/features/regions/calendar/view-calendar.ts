import { z } from 'zod';
import { chinaDay, DAY, defineUseCase, found, later, type Clock } from '../../../kernel/index.ts';
import { regionPath } from '../region-path.ts';
import type { RegionStore } from '../region-store.ts';
import type { CalendarStore } from './calendar-store.ts';
import { isYearKnown, yearOf } from './official-days.ts';
import { dayStatus, isWeekday, type DayStatus } from './working-calendar.ts';

interface Ports {
  readonly regions: RegionStore;
  readonly calendars: CalendarStore;
  readonly clock: Clock;
}

/** A year as a region works it: each day on which it does otherwise than Monday to Friday, or says so itself. */
export interface CalendarYear {
  readonly year: number;
  /** Without the official calendar of the year, weekdays and the region's own days are all there is. */
  readonly isOfficialKnown: boolean;
  readonly days: readonly (DayStatus & { readonly date: string })[];
}

/** When it is worked is no secret: deadlines are counted by it. */
export const viewCalendar = defineUseCase({
  name: 'regions.view-calendar',
  input: z.object({ region: regionPath, year: z.coerce.number().int().min(2000).max(2100).optional() }),
  async run({ regions, calendars, clock }: Ports, _actor, { region, year: asked }): Promise<CalendarYear> {
    found(await regions.find(region), 'regions.missing');
    const year = asked ?? yearOf(chinaDay(clock()).date);
    const own = await calendars.ownDaysAt(region);
    const days = datesOf(year)
      .map((date) => ({ date, ...dayStatus(date, own) }))
      .filter(({ date, isWorking, source }) => source === 'region' || isWorking !== isWeekday(date));
    return { year, isOfficialKnown: isYearKnown(year), days };
  },
});

function datesOf(year: number): string[] {
  const dates = [];
  for (let day = new Date(Date.UTC(year, 0, 1)); day.getUTCFullYear() === year; day = later(day, DAY)) {
    dates.push(day.toISOString().slice(0, 10));
  }
  return dates;
}
