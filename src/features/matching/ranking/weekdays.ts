import { chinaDay, DAY, later } from '../../../kernel/index.ts';

/** Days of the week as ISO 8601 counts them: 1 Monday … 7 Sunday. */
export type Weekdays = ReadonlySet<number>;

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NAMES = '一二三四五六日';
const EVERY_DAY: Weekdays = new Set([1, 2, 3, 4, 5, 6, 7]);

/** 周一到周五, 星期三或周四, 礼拜天; not 上周三, which is over, and not 一周一次, which is no day. */
const SPAN = /(?:周|星期|礼拜)([一二三四五六])(?:到|至|—|-|~)(?:周|星期|礼拜)?([二三四五六日天])/gu;
const DAY_OF_WEEK = /(?<!上)(?:周|星期|礼拜)([一二三四五六日天]+)(?!次|回|趟|期)/gu;
const GROUPS: readonly (readonly [words: RegExp, days: readonly number[]])[] = [
  [/(?<!上)(?:周末|双休日|休息日)/u, [6, 7]],
  [/工作日|平日|上班时间/u, [1, 2, 3, 4, 5]],
];
const NEAR: readonly (readonly [words: RegExp, daysOn: number])[] = [
  [/今[天日晚早]|今儿/u, 0],
  [/(?<!大)明[天日晚早]|明儿/u, 1],
  [/(?<!大)后[天日](?!性)/u, 2],
];

/** The days that a text asks for, said at this moment; none where it names no time. */
export function daysNamed(text: string, at: Date): Weekdays {
  const days = new Set<number>();
  for (const [, from, until] of text.matchAll(SPAN)) {
    for (let day = numberOf(from!); day <= numberOf(until!); day += 1) days.add(day);
  }
  for (const [, names] of text.matchAll(DAY_OF_WEEK)) for (const name of names!) days.add(numberOf(name));
  for (const [words, group] of GROUPS) if (words.test(text)) for (const day of group) days.add(day);
  for (const [words, daysOn] of NEAR) if (words.test(text)) days.add(chinaDay(later(at, daysOn * DAY)).weekday);
  return days;
}

/**
 * The days on which a service works.
 * @param schedule an RRULE without start (RFC 5545, 3.3.10), such as `FREQ=WEEKLY;BYDAY=MO,TU` or `FREQ=MONTHLY;BYDAY=1SA`
 * @returns null where the rule does not say which
 */
export function daysServed(schedule: string | undefined): Weekdays | null {
  if (schedule === undefined) return null;
  const parts = new Map(schedule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const byDay = parts.get('BYDAY');
  if (byDay === undefined) return parts.get('FREQ') === 'DAILY' ? EVERY_DAY : null;
  return new Set(byDay.split(',').map((code) => CODES.indexOf(code.slice(-2)) + 1));
}

const numberOf = (name: string): number => NAMES.indexOf(name.replace('天', '日')) + 1;
