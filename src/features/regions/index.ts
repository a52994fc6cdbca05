/** Regions: the tree of district, street, community or village, grid and building that everything else is placed in. */
export { addRegion } from './add-region.ts';
export { calendarStore, type CalendarStore } from './calendar/calendar-store.ts';
export { setOwnDays } from './calendar/set-own-days.ts';
export { viewCalendar, type CalendarYear } from './calendar/view-calendar.ts';
export { dayStatus, NO_OWN_DAYS, ownDaysOf, type OwnDay, type OwnDays } from './calendar/working-calendar.ts';
export { addWorking, isProvisional, WORKING_DAY, workingBetween } from './calendar/working-time.ts';
export { communityOf } from './community-of.ts';
export { dutyPhoneOf } from './duty-phone.ts';
export { listChildren } from './list-children.ts';
export { viewRegion } from './view-region.ts';
export { plainDwelling } from './plain-dwelling.ts';
export { regionNames, type RegionNames } from './region-names.ts';
export { regionPath } from './region-path.ts';
export { regionStore, type RegionStore } from './region-store.ts';
export { postedIn, type Posted } from './posted-in.ts';
export { afterQuiet, beforeQuiet, isQuiet, type QuietHours } from './quiet-hours.ts';
export * from './policy.ts';
export * from './region.ts';
