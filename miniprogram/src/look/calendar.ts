const CHINA_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** A month as people name it; `month` counts from 1. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** The day in China on which a moment falls: 2026-03-05. */
export const chinaDayOf = (moment: string | Date): string =>
  new Date(new Date(moment).getTime() + CHINA_MS).toISOString().slice(0, 10);

export const monthOf = (moment: string | Date): Month => {
  const [year = 0, month = 0] = chinaDayOf(moment).split('-').map(Number);
  return { year, month };
};

export const monthAfter = ({ year, month }: Month, by: number): Month => {
  const months = year * 12 + month - 1 + by;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
};

/** The weeks of a month from Monday to Sunday, as days like 2026-03-05; null where another month is. */
export function weeksOf({ year, month }: Month): (string | null)[][] {
  const first = Date.UTC(year, month - 1, 1);
  const days = (Date.UTC(year, month, 1) - first) / DAY_MS;
  const before = (new Date(first).getUTCDay() + 6) % 7;
  const weeks = Math.ceil((before + days) / 7);
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: 7 }, (_day, place) => {
      const day = week * 7 + place - before;
      return day < 0 || day >= days ? null : new Date(first + day * DAY_MS).toISOString().slice(0, 10);
    }),
  );
}
