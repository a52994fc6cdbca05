import { momentOf, nextDays } from '../parts/days';

const DAY_MS = 86_400_000;
const MORNING = '08:00';
const EVENING = '18:00';

/** So many days from now at this hour of China. */
const inDays = (now: Date, days: number, hour: string): string =>
  momentOf(nextDays(now, days)[days - 1]!, hour).toISOString();

/** A vote from the morning of a day until the evening of the same or a later one. */
export const voteIn = (now: Date, days: number, more: number) => ({
  opensAt: inDays(now, days, MORNING),
  closesAt: inDays(now, days + more, EVENING),
});

export const nominateUntilIn = (now: Date, days: number): string => inDays(now, days, EVENING);

/** Moments moved by whole days. */
export const movedBy = <Given extends Readonly<Record<string, string>>>(moments: Given, days: number): Given =>
  Object.fromEntries(
    Object.entries(moments).map(([name, iso]) => [name, new Date(Date.parse(iso) + days * DAY_MS).toISOString()]),
  ) as Given;
