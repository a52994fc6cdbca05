import { chinaDay } from '../../../kernel/index.ts';

/** A time that comes every week, and who is on duty in it, first to be called first. */
export interface DutyShift {
  /** The weekdays on which it begins, 1 Monday … 7 Sunday. */
  readonly days: readonly number[];
  /** By the clock in China: 18:00. */
  readonly from: string;
  /** The first minute after it; at or before `from` it is the next day's. */
  readonly to: string;
  readonly members: readonly string[];
}

/** Everybody on duty at the moment, in the order of the shifts, each once. */
export function onDutyAt(rota: readonly DutyShift[], now: Date): readonly string[] {
  const { weekday, minute } = chinaDay(now);
  const dayBefore = weekday === 1 ? 7 : weekday - 1;
  const going = rota.filter(({ days, from, to }) => {
    const [start, end] = [minuteOf(from), minuteOf(to)];
    const last = end > start ? end : DAY_MINUTES;
    if (days.includes(weekday) && minute >= start && minute < last) return true;
    return end <= start && days.includes(dayBefore) && minute < end;
  });
  return [...new Set(going.flatMap(({ members }) => members))];
}

export const endsNextDay = ({ from, to }: Pick<DutyShift, 'from' | 'to'>): boolean => minuteOf(to) <= minuteOf(from);

const DAY_MINUTES = 24 * 60;

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
