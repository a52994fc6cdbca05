import { say } from '../../../phrases/index.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const UNITS = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month' } as const;

/** How often a rule says something takes place, as a neighbour would say it: 每周三、每周五, 每月第1个周六（共12次）. */
export function wordRule(rule: string): string {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const unit = UNITS[parts.get('FREQ') as keyof typeof UNITS];
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const each =
    interval === 1 ? say(`activities.often-each-${unit}`) : say(`activities.often-every-${unit}`, { interval });
  const often = `${each}${daysIn(parts)}`;
  const count = parts.get('COUNT');
  const until = parts.get('UNTIL');
  if (count !== undefined) return say('activities.often-counted', { often, count });
  if (until === undefined) return often;
  const day = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6)}`;
  return say('activities.often-until', { often, day });
}

function daysIn(parts: ReadonlyMap<string, string>): string {
  const dates = parts.get('BYMONTHDAY')?.split(',') ?? [];
  if (dates.length > 0) return say('activities.often-dates', { dates: dates.map(dateIn) });
  const days = parts.get('BYDAY')?.split(',') ?? [];
  return days.length === 0 ? '' : say('activities.often-days', { days: days.map(dayIn) });
}

const dateIn = (date: string): string =>
  date === '-1' ? say('activities.often-last-date') : say('activities.often-date', { date });

function dayIn(code: string): string {
  const nth = code.slice(0, -2);
  const day = say(
    `activities.weekday-${DAYS.indexOf(code.slice(-2) as (typeof DAYS)[number]) + 1}` as 'activities.weekday-1',
  );
  if (nth === '') return day;
  return nth === '-1' ? say('activities.often-last', { day }) : say('activities.often-nth', { nth, day });
}
