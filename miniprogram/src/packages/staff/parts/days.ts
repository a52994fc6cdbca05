const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;

/** The days from tomorrow on as `2026-03-03`, by the clock of China. */
export const nextDays = (now: Date, count: number): readonly string[] =>
  [...Array(count).keys()].map((at) =>
    new Date(now.getTime() + CHINA_MS + (at + 1) * DAY_MS).toISOString().slice(0, 10),
  );

/** A day and hour of China as a moment. */
export const momentOf = (day: string, hour: string): Date => new Date(`${day}T${hour}:00+08:00`);

/** 0 for Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
