import { chinaDay, DAY, later } from '../../../kernel/index.ts';
import { dayStatus, NO_OWN_DAYS, type OwnDays } from '../../regions/index.ts';

/** A time that comes every week, and who is on duty in it, first to be called first. */
export interface DutyShift {
  /** The weekdays on which it begins, 1 Monday … 7 Sunday. */
  readonly days: readonly number[];
  /** Of these days those alone that are worked, or those that are not, by the region's working calendar. */
  readonly only?: OnlyDays | undefined;
  /** By the clock in China: 18:00. */
  readonly from: string;
  /** The first minute after it; at or before `from` it is the next day's. */
  readonly to: string;
  readonly members: readonly string[];
}

export const ONLY_DAYS = ['working-days', 'days-off'] as const;
export type OnlyDays = (typeof ONLY_DAYS)[number];

/** Everybody on duty at the moment, in the order of the shifts, each once. @param own days of the region and those above */
export function onDutyAt(rota: readonly DutyShift[], now: Date, own: OwnDays = NO_OWN_DAYS): readonly string[] {
  const today = chinaDay(now);
  const dayBefore = chinaDay(later(now, -DAY));
  const isOn = ({ days, only }: DutyShift, { weekday, date }: ReturnType<typeof chinaDay>): boolean =>
    days.includes(weekday) && (only === undefined || dayStatus(date, own).isWorking === (only === 'working-days'));
  const going = rota.filter((shift) => {
    const [start, end] = [minuteOf(shift.from), minuteOf(shift.to)];
    const last = end > start ? end : DAY_MINUTES;
    if (today.minute >= start && today.minute < last && isOn(shift, today)) return true;
    return end <= start && today.minute < end && isOn(shift, dayBefore);
  });
  return [...new Set(going.flatMap(({ members }) => members))];
}

export const endsNextDay = ({ from, to }: Pick<DutyShift, 'from' | 'to'>): boolean => minuteOf(to) <= minuteOf(from);

const DAY_MINUTES = 24 * 60;

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
