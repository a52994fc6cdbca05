import { DAY, HOUR, later, MINUTE } from '../../src/kernel/index.ts';
import { normalize } from './normalize.ts';
import { NUMERAL, readNumber } from './numerals.ts';

/** China has one time zone, eight hours ahead of UTC, without summer time. */
const CHINA_MS = 8 * HOUR;

/** What a day means when nobody says the hour: its last minute. */
const END_OF_DAY: Hour = { hours: 23, minutes: 59 };

interface Hour {
  readonly hours: number;
  readonly minutes: number;
}

const AFTER = new RegExp(`^(${NUMERAL})(?:个)?(天|小时|钟头|分钟|周|星期|礼拜)(?:之?后|以后|内)?$`, 'u');
const UNITS: Readonly<Record<string, number>> = {
  天: DAY,
  小时: HOUR,
  钟头: HOUR,
  分钟: MINUTE,
  周: 7 * DAY,
  星期: 7 * DAY,
  礼拜: 7 * DAY,
};

const DATE = /^(?:(\d{4})(?:年|-|\/))?(\d{1,2})(?:月|-|\/)(\d{1,2})[日号]?\s?/u;
const NEAR: Readonly<Record<string, number>> = { 今天: 0, 今晚: 0, 明天: 1, 明晚: 1, 后天: 2, 大后天: 3 };
const NEAR_DAY = /^(大后天|今天|今晚|明天|明晚|后天)/u;
const WEEKDAY = /^(下)?(?:周|星期|礼拜)([一二三四五六日天])/u;
const HOUR_OF_DAY = new RegExp(
  `^(凌晨|早上|上午|中午|下午|傍晚|晚上|晚)?(${NUMERAL})(?::(\\d{2})|[点时](半|一刻|三刻|(?:${NUMERAL})分?)?)$`,
  'u',
);

/**
 * The moment that words like 11月25日20:00, 明天晚上8点半, 下周一9点 or 3天后 name; a day without an hour is its last minute.
 * @returns null when they name none
 */
export function readMoment(text: string, now: Date): Date | null {
  const words = wordsOf(text);
  const after = AFTER.exec(words);
  if (after !== null) return later(now, (readNumber(after[1]!) ?? 0) * UNITS[after[2]!]!);

  const day = readDay(words, now);
  if (day === null) return null;
  const hour = day.rest === '' ? END_OF_DAY : readHour(day.rest);
  return hour === null ? null : at(day.start, hour);
}

/** A period as people write it: 11月25日14:00到16:00, 明天下午2点-4点; without an end it lasts `usually` ms. */
export function readPeriod(text: string, now: Date, usually: number): { from: Date; to: Date } | null {
  const [first = '', second, ...more] = wordsOf(text).split(/到|至|~|—|(?<=[:点时\d])-(?=\D{0,2}\d{1,2}[:点时])/u);
  const from = more.length > 0 || !/[:点时]/u.test(first) ? null : readMoment(first, now);
  if (from === null) return null;
  if (second === undefined) return { from, to: later(from, usually) };

  const to = readMoment(second, now) ?? endOn(from, first, second);
  return to === null ? null : { from, to };
}

/** Without blanks, except between digits: 3/1 8:05 is not 3/18:05. */
const wordsOf = (text: string): string => normalize(text).replaceAll(/(?<!\d)[\s,]+|[\s,]+(?!\d)/gu, '');

interface Day {
  /** Midnight at which it begins, in China. */
  readonly start: Date;
  /** What follows the day in the text. */
  readonly rest: string;
}

function readDay(words: string, now: Date): Day | null {
  const today = startOfDay(now);
  const near = NEAR_DAY.exec(words);
  if (near !== null) {
    const rest = words.slice(near[0].length);
    return { start: later(today, NEAR[near[1]!]! * DAY), rest: near[1]!.endsWith('晚') ? `晚${rest}` : rest };
  }
  const weekday = WEEKDAY.exec(words);
  if (weekday !== null) return { start: nextWeekday(today, weekday), rest: words.slice(weekday[0].length) };

  const date = DATE.exec(words);
  if (date === null) return null;
  const start = dateOf(today, date);
  return start === null ? null : { start, rest: words.slice(date[0].length) };
}

/** 周五 is the next Friday, today included; 下周五 the one of the week that begins next Monday. */
function nextWeekday(today: Date, [, next, name]: RegExpExecArray): Date {
  const wanted = '一二三四五六日'.indexOf(name === '天' ? '日' : name!);
  const current = (inChina(today).getUTCDay() + 6) % 7;
  const days = next === undefined ? (wanted - current + 7) % 7 : 7 - current + wanted;
  return later(today, days * DAY);
}

/** Without a year, the next such day from today on. */
function dateOf(today: Date, [, year, month, day]: RegExpExecArray): Date | null {
  const thisYear = inChina(today).getUTCFullYear();
  const first = midnight(year === undefined ? thisYear : Number(year), Number(month), Number(day));
  if (first === null || year !== undefined || first >= today) return first;
  return midnight(thisYear + 1, Number(month), Number(day));
}

function midnight(year: number, month: number, day: number): Date | null {
  const local = new Date(Date.UTC(year, month - 1, day));
  const exists = local.getUTCMonth() === month - 1 && local.getUTCDate() === day;
  return exists ? later(local, -CHINA_MS) : null;
}

function readHour(words: string): Hour | null {
  const [, part, hour, minutes, spoken] = HOUR_OF_DAY.exec(words) ?? [];
  const hours = hour === undefined ? null : readNumber(hour);
  const pastHour = minutes === undefined ? spokenMinutes(spoken) : Number(minutes);
  if (hours === null || pastHour === null || hours > 24 || pastHour > 59) return null;
  const isAfternoon = hours < 12 && /下午|傍晚|晚/u.test(part ?? '');
  const isNoon = part === '中午' && hours < 11;
  return { hours: isAfternoon || isNoon ? hours + 12 : hours, minutes: pastHour };
}

function spokenMinutes(spoken: string | undefined): number | null {
  if (spoken === undefined) return 0;
  if (spoken === '半') return 30;
  if (spoken === '一刻') return 15;
  return spoken === '三刻' ? 45 : readNumber(spoken.replace('分', ''));
}

/** 下午2点到4点: the end is on the day of the start, and in the same half of it when that is not said. */
function endOn(from: Date, first: string, second: string): Date | null {
  const part = /凌晨|早上|上午|中午|下午|傍晚|晚上|晚/u.exec(first)?.[0] ?? '';
  const hour = readHour(second) ?? null;
  if (hour === null) return null;
  const same = at(startOfDay(from), hour);
  if (same > from || part === '') return same;
  const inPart = readHour(`${part}${second}`);
  return inPart === null ? null : at(startOfDay(from), inPart);
}

const at = (start: Date, { hours, minutes }: Hour): Date => later(start, hours * HOUR + minutes * MINUTE);

const inChina = (moment: Date): Date => later(moment, CHINA_MS);

const startOfDay = (moment: Date): Date => {
  const local = inChina(moment).getTime();
  return new Date(local - (local % DAY) - CHINA_MS);
};
