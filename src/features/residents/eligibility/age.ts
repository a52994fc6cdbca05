import { z } from 'zod';

/** When somebody was born, as exactly as they have said: `1958`, `1958-03` or `1958-03-05`. */
export const bornOn = z
  .string()
  .regex(
    /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    '应为出生年份或日期，例如 1958 或 1958-03-05',
  )
  .refine(isInCalendar, '没有这一天');

/** An age in whole years; the two differ where only the year or the month of birth is known. */
export interface Age {
  readonly least: number;
  readonly most: number;
}

/**
 * How old somebody is on a day. Who was born on 29 February is a year older on 1 March of other years.
 * @param born `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @param date `YYYY-MM-DD`
 */
export const ageOn = (born: string, date: string): Age => ({
  least: yearsFrom(`${born}${'-12-31'.slice(born.length - 4)}`, date),
  most: yearsFrom(`${born}${'-01-01'.slice(born.length - 4)}`, date),
});

/** Of adult age (民法典 17)? Null where that cannot be told from what is known. */
export function isAdult(born: string | undefined, date: string, adultAge: number): boolean | null {
  if (born === undefined) return null;
  const { least, most } = ageOn(born, date);
  if (least >= adultAge) return true;
  return most < adultAge ? false : null;
}

/** Days compare as texts; the last day that a month can have stands for its end. */
function yearsFrom(birthday: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birthday.slice(0, 4));
  return birthday.slice(5) > date.slice(5) ? years - 1 : years;
}

function isInCalendar(born: string): boolean {
  if (born.length < 10) return true;
  const midnight = new Date(`${born}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(born);
}
