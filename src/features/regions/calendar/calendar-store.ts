import { Schema } from 'mongoose';
import type { RegionPath } from '../../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import { pathsUp } from '../region.ts';
import { ownDaysOf, type OwnDays, type WorkingCalendar } from './working-calendar.ts';

export type CalendarStore = ReturnType<typeof calendarStore>;

/** Keeps the days of each region that has its own. */
export function calendarStore(parts: StoreParts) {
  const store = aggregateStore<WorkingCalendar>(parts, 'working-calendars', { days: Schema.Types.Mixed });
  return {
    ...store,
    /** What counts in the region: its own days and those of every region above it. */
    async ownDaysAt(region: RegionPath): Promise<OwnDays> {
      const calendars = await Promise.all(pathsUp(region).map((path) => store.find(path)));
      return ownDaysOf(calendars.filter((calendar) => calendar !== null));
    },
  };
}
