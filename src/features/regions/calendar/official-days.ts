import { LegalHoliday, SolarDay } from 'tyme4ts';

export interface OfficialDay {
  readonly isWorking: boolean;
  readonly name: string;
}

type OfficialYear = ReadonlyMap<string, OfficialDay>;

/** By year, once it was asked for: the library looks each day up in one long text. */
const years = new Map<number, OfficialYear>();

/** What the State Council's notice says of a day, such as `2026-10-01`; null for a day that it leaves as the week has it. */
export const officialDay = (date: string): OfficialDay | null => officialYear(yearOf(date)).get(date) ?? null;

/** Is the notice for this year known here? */
export const isYearKnown = (year: number): boolean => officialYear(year).size > 0;

export const yearOf = (date: string): number => Number(date.slice(0, 4));

function officialYear(year: number): OfficialYear {
  const known = years.get(year);
  if (known !== undefined) return known;
  const days = readYear(year);
  years.set(year, days);
  return days;
}

function readYear(year: number): OfficialYear {
  const days = new Map<string, OfficialDay>();
  for (let day = SolarDay.fromYmd(year, 1, 1); day.getYear() === year; day = day.next(1)) {
    const official = LegalHoliday.fromYmd(year, day.getMonth(), day.getDay());
    if (official === null) continue;
    const date = [year, twoDigits(day.getMonth()), twoDigits(day.getDay())].join('-');
    days.set(date, { isWorking: official.isWork(), name: official.getName() });
  }
  return days;
}

const twoDigits = (part: number): string => String(part).padStart(2, '0');
