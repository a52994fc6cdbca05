import { DAY, HOUR, later, MINUTE } from '../../../src/kernel/index.ts';
import { normalize } from '../normalize.ts';
import { NUMERAL, readNumber } from '../numerals.ts';
import { at, startOfDay, type Hour } from './china.ts';
import { readDay } from './day.ts';
import { partIn, readHour } from './hour.ts';

/** What a day means when nobody says the hour: its last minute. */
const END_OF_DAY: Hour = { hours: 23, minutes: 59 };

/** Counted in hours, or in days and a half. */
const AFTER = new RegExp(
  `^(?:再?过)?(?:(${NUMERAL}|半)(?:个)?(半)?(小时|钟头|分钟)(?:半)?|(半)(天)|(${NUMERAL})(天)半)(?:之?后|以后|内|之内|以内)?$`,
  'u',
);
const BETWEEN = new RegExp(`到|(?<![冬夏])至|~|—|－|(?<=[:点时分半刻\\d])-{1,2}(?=\\D{0,3}${NUMERAL}[:点时])`, 'u');

const UNITS: Readonly<Record<string, number>> = { 天: DAY, 小时: HOUR, 钟头: HOUR, 分钟: MINUTE };

/**
 * The moment that words like 11月25日20:00, 明天晚上8点半, 下周一9点, 腊月二十三上午 or 3天后 name; a day without an hour is
 * its last minute, a part of the day its usual beginning.
 * @returns null when they name none
 */
export function readMoment(text: string, now: Date, hourUnsaid = END_OF_DAY): Date | null {
  const words = wordsOf(text);
  const after = AFTER.exec(words);
  if (after !== null) return readAfter(after, now);

  const day = readDay(words, now);
  if (day === null) return null;
  const rest = day.rest
    .replace(/^(?:周|星期|礼拜)[一二三四五六日天](?=.)/u, '')
    .replace(/^的|(?:之?前|以前|截止)$/gu, '');
  const hour = rest === '' ? hourUnsaid : readHour(rest);
  return hour === null ? null : at(day.start, hour);
}

/** A moment of which the hour was said, too: nobody is invited to the last minute of a day. */
export function readAppointment(text: string, now: Date): Date | null {
  const [last, first] = [readMoment(text, now), readMoment(text, now, { hours: 0, minutes: 0 })];
  return last?.getTime() === first?.getTime() ? last : null;
}

/** When something begins: a day without an hour is its first minute, and what would be past begins now. */
export function readBeginning(text: string, now: Date): Date | null {
  const begins = readMoment(text, now, { hours: 0, minutes: 0 });
  return begins !== null && begins < now ? now : begins;
}

/** A period as people write it: 11月25日14:00到16:00, 明天下午2点-4点; without an end it lasts `usually` ms. */
export function readPeriod(text: string, now: Date, usually: number): { from: Date; to: Date } | null {
  const [first = '', second, ...more] = wordsOf(text).split(BETWEEN);
  const saysWhen = /[:点时]/u.test(first) || partIn(first) !== '';
  const from = more.length > 0 || !saysWhen ? null : readMoment(withHour(first, second), now);
  if (from === null) return null;
  if (second === undefined) return { from, to: later(from, usually) };

  const to = readMoment(second, now) ?? endOn(from, first, second);
  return to === null ? null : { from, to };
}

/** 3到5点: the first hour borrows its word from the second. */
const withHour = (first: string, second = ''): string =>
  /\d$|[一二两三四五六七八九十]$/u.test(first) && /点/u.test(second) && !/[:点时]/u.test(first) ? `${first}点` : first;

/** Without blanks, except between digits: 3/1 8:05 is not 3/18:05. */
const wordsOf = (text: string): string =>
  normalize(text)
    .replaceAll(/(?<=\d),(?=\d{1,2}:)/gu, ' ')
    .replaceAll(/(?<!\d)[\s,]+|[\s,]+(?!\d)|[()]/gu, '');

function readAfter([all, hours, , unit, half, , days]: RegExpExecArray, now: Date): Date {
  const halves = half !== undefined || /半(?:个)?(?:天|小时|钟头)|(?:个|天|小时|钟头)半/u.test(all) ? 0.5 : 0;
  const count = hours ?? days;
  const whole = count === undefined || count === '半' ? 0 : (readNumber(count) ?? 0);
  return later(now, (whole + halves) * UNITS[unit ?? '天']!);
}

/** 下午2点到4点: the end is on the day of the start, and in the same half of it when that is not said. */
function endOn(from: Date, first: string, second: string): Date | null {
  const hour = readHour(second);
  if (hour === null) return null;
  const same = at(startOfDay(from), hour);
  const part = partIn(first);
  if (same > from || part === '') return same;
  const inPart = readHour(second, part);
  return inPart === null ? null : at(startOfDay(from), inPart);
}
