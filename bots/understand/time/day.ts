import { DAY, later } from '../../../src/kernel/index.ts';
import { NUMERAL, readNumber } from '../numerals.ts';
import { inChina, midnight, startOfDay } from './china.ts';
import { readFestival, type NamedDay } from './festival.ts';

const MONTH_AND_DAY = new RegExp(
  `^(?:(\\d{4}|明年|来年|今年|后年)(?:年|-|/|\\.|的)?)?(?:(\\d{1,2})(?:-|/|\\.)(\\d{1,2})(?!\\d|[.:])|(${NUMERAL})月(?:份)?(?:的)?(${NUMERAL}))[日号]?\\s?`,
  'u',
);
const DAY_OF_MONTH = new RegExp(`^(这个?月|本月|下个?月)?的?(${NUMERAL})[日号]`, 'u');
const END_OF_MONTH = /^(?:(这个?月|本月|下个?月)?(?:的)?(?:月底|月末|最后一天)|(下)个?月底|(?:这个?|本)月底)/u;
const END_OF_NAMED_MONTH = new RegExp(`^(?:(${NUMERAL})月(?:底|末)|(年底|年末))`, 'u');
const COUNTED = new RegExp(
  `^(?:再?过)?(?:(${NUMERAL})(天|日(?!上)|周|个?星期|个?礼拜|个月)|(半个月))(?:(之?后|以后|过后|内|之内|以内)的?|$)`,
  'u',
);
const YEARS_ON: Readonly<Record<string, number>> = { 今年: 0, 明年: 1, 来年: 1, 后年: 2 };
const NEAR: Readonly<Record<string, number>> = { 今: 0, 当: 0, 明: 1, 后: 2, 大后: 3 };
const NEAR_DAY = /^(大后|今|明|后|当)(?:(天|日|儿个?)|(?=[早晚夜]))/u;
const WEEKDAY = /^(下下|下|这|本)?(?:一)?个?(?:周|星期|礼拜|拜)([一二三四五六日天末]|[1-7](?!\d))/u;

/** The day a text begins with, and what follows it. 周五 is the next Friday, today included; 下周五 that of the week after. */
export function readDay(words: string, now: Date): NamedDay | null {
  const today = startOfDay(now);
  return (
    readNear(words, today) ??
    readCounted(words, today) ??
    readWeekday(words, today) ??
    readFestival(words, today) ??
    readEndOfMonth(words, today) ??
    readMonthAndDay(words, today) ??
    readDayOfMonth(words, today)
  );
}

function readNear(words: string, today: Date): NamedDay | null {
  const near = NEAR_DAY.exec(words);
  if (near === null) return null;
  return { start: later(today, NEAR[near[1]!]! * DAY), rest: words.slice(near[0].length) };
}

/** 三天后, 一周内, 半个月后: the day that is so far away. */
function readCounted(words: string, today: Date): NamedDay | null {
  const found = COUNTED.exec(words);
  if (found === null) return null;
  const [all, said, unit = '', half] = found;
  const count = said === undefined ? 0 : readNumber(said);
  if (count === null) return null;
  const rest = words.slice(all.length);
  if (half !== undefined) return { start: later(today, 15 * DAY), rest };
  if (!unit.endsWith('月')) return { start: later(today, count * (/[天日]/u.test(unit) ? 1 : 7) * DAY), rest };
  const start = sameDayOfMonth(today, count);
  return start === null ? null : { start, rest };
}

/** The last of the month where it is shorter. */
function sameDayOfMonth(today: Date, monthsOn: number): Date | null {
  const day = inChina(today).getUTCDate();
  for (const earlier of [0, 1, 2, 3]) {
    const start = dayOfMonth(today, monthsOn, day - earlier);
    if (start !== null) return start;
  }
  return null;
}

/** A week begins on Monday. Without 下 a day that is past is next week's. */
function readWeekday(words: string, today: Date): NamedDay | null {
  const found = WEEKDAY.exec(words);
  if (found === null) return null;
  const [all, which, name] = found;
  const wanted = /\d/.test(name!)
    ? Number(name) - 1
    : '一二三四五六日'.indexOf(name!.replace('天', '日').replace('末', '六'));
  const current = (inChina(today).getUTCDay() + 6) % 7;
  const weeks = which === '下' ? 1 : which === '下下' ? 2 : 0;
  const apart = wanted - current + 7 * weeks;
  return { start: later(today, (apart < 0 ? apart + 7 : apart) * DAY), rest: words.slice(all.length) };
}

/** Without a year, the next such day from today on. */
function readMonthAndDay(words: string, today: Date): NamedDay | null {
  const found = MONTH_AND_DAY.exec(words);
  if (found === null) return null;
  const [all, year, ...numbers] = found;
  const [month, day] = numbers.filter((number) => number !== undefined).map(readNumber);
  if (month == null || day == null) return null;

  const thisYear = inChina(today).getUTCFullYear();
  const first = midnight(yearSaid(year, thisYear), month, day);
  const start = first === null || year !== undefined || first >= today ? first : midnight(thisYear + 1, month, day);
  return start === null ? null : { start, rest: words.slice(all.length) };
}

const yearSaid = (said: string | undefined, thisYear: number): number =>
  said === undefined || said in YEARS_ON ? thisYear + (YEARS_ON[said ?? ''] ?? 0) : Number(said);

/** 28号: of this month, or of the next when it is past. */
function readDayOfMonth(words: string, today: Date): NamedDay | null {
  const found = DAY_OF_MONTH.exec(words);
  const day = found === null ? null : readNumber(found[2]!);
  if (found === null || day === null) return null;

  const isNext = found[1]?.startsWith('下') ?? false;
  const thisMonth = isNext ? null : dayOfMonth(today, 0, day);
  const start = thisMonth !== null && thisMonth >= today ? thisMonth : dayOfMonth(today, 1, day);
  return start === null ? null : { start, rest: words.slice(found[0].length) };
}

function readEndOfMonth(words: string, today: Date): NamedDay | null {
  const named = END_OF_NAMED_MONTH.exec(words);
  if (named !== null) return readEndOfNamedMonth(named, words, today);
  const found = END_OF_MONTH.exec(words);
  if (found === null) return null;
  const months = found[0].startsWith('下') ? 2 : 1;
  const firstOfNext = dayOfMonth(today, months, 1);
  return firstOfNext === null ? null : { start: later(firstOfNext, -DAY), rest: words.slice(found[0].length) };
}

/** 12月底, 年底 */
function readEndOfNamedMonth([all, said]: RegExpExecArray, words: string, today: Date): NamedDay | null {
  const month = said === undefined ? 12 : readNumber(said);
  if (month === null || month < 1 || month > 12) return null;
  const monthsOn = (month - 1 - inChina(today).getUTCMonth() + 12) % 12;
  const next = dayOfMonth(today, monthsOn + 1, 1);
  return next === null ? null : { start: later(next, -DAY), rest: words.slice(all.length) };
}

function dayOfMonth(today: Date, monthsOn: number, day: number): Date | null {
  const local = inChina(today);
  const month = local.getUTCMonth() + monthsOn;
  return midnight(local.getUTCFullYear() + Math.floor(month / 12), (month % 12) + 1, day);
}
