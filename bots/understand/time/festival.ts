import { LunarDay, LunarMonth, SolarDay, SolarTerm } from 'tyme4ts';
import { readNumber } from '../numerals.ts';
import { inChina, midnight } from './china.ts';

/** A day of the old calendar; `day` 0 is the last of its month. */
interface OldDay {
  readonly month: number;
  readonly day: number;
}

const NEW_YEARS_EVE: OldDay = { month: 12, day: 0 };

/** Festivals of the new calendar: month and day. */
const NEW_CALENDAR: Readonly<Record<string, readonly [month: number, day: number]>> = {
  元旦: [1, 1],
  妇女节: [3, 8],
  三八节: [3, 8],
  植树节: [3, 12],
  五一: [5, 1],
  劳动节: [5, 1],
  青年节: [5, 4],
  儿童节: [6, 1],
  六一: [6, 1],
  建党节: [7, 1],
  七一: [7, 1],
  建军节: [8, 1],
  八一: [8, 1],
  教师节: [9, 10],
  国庆: [10, 1],
  十一国庆: [10, 1],
  平安夜: [12, 24],
  圣诞: [12, 25],
};

const OLD_CALENDAR: Readonly<Record<string, OldDay>> = {
  大年三十: NEW_YEARS_EVE,
  年三十: NEW_YEARS_EVE,
  除夕: NEW_YEARS_EVE,
  春节: { month: 1, day: 1 },
  大年初一: { month: 1, day: 1 },
  元宵: { month: 1, day: 15 },
  龙抬头: { month: 2, day: 2 },
  端午: { month: 5, day: 5 },
  七夕: { month: 7, day: 7 },
  中元: { month: 7, day: 15 },
  中秋: { month: 8, day: 15 },
  重阳: { month: 9, day: 9 },
  腊八: { month: 12, day: 8 },
  北方小年: { month: 12, day: 23 },
  小年: { month: 12, day: 23 },
};

/** Of the 24 terms of the sun, counted from the winter solstice before the year. */
const SUN: Readonly<Record<string, number>> = {
  小寒: 1,
  大寒: 2,
  立春: 3,
  雨水: 4,
  惊蛰: 5,
  春分: 6,
  清明: 7,
  谷雨: 8,
  立夏: 9,
  小满: 10,
  芒种: 11,
  夏至: 12,
  小暑: 13,
  大暑: 14,
  立秋: 15,
  处暑: 16,
  白露: 17,
  秋分: 18,
  寒露: 19,
  霜降: 20,
  立冬: 21,
  小雪: 22,
  大雪: 23,
  冬至: 24,
};

const NAMES = [NEW_CALENDAR, OLD_CALENDAR, SUN].flatMap((days) => Object.keys(days));
const NAMED = new RegExp(
  `^(${NAMES.toSorted((one, other) => other.length - one.length).join('|')})节?(?:那天|当天|当日|这天)?`,
  'u',
);

const MONTH = '(正|腊|冬|[一二三四五六七八九十]|十一|十二)月';
const OLD_DATE = new RegExp(
  `^(?:(?:农历|阴历|旧历)(?:的)?${MONTH}|(正|腊|冬|[一二三四五六七八九十]{1,2}(?=月[初廿])|大年(?=初))月?)(?:初([一二三四五六七八九十])|(廿[一二三四五六七八九]?|三十|二?十[一二三四五六七八九]?|[一二三四五六七八九十]))`,
  'u',
);
const MONTH_NAMES: Readonly<Record<string, number>> = { 正: 1, 大年: 1, 冬: 11, 腊: 12 };

/** A day named by a festival or by the old calendar, and what follows it in the text. */
export interface NamedDay {
  readonly start: Date;
  readonly rest: string;
}

/**
 * The next such day from today on: 中秋节那天, 腊月二十三, 农历八月十六, 冬至.
 * @param today midnight at which today began
 * @returns null when the text begins with none
 */
export function readFestival(words: string, today: Date): NamedDay | null {
  const named = NAMED.exec(words);
  if (named !== null) {
    const start = startOfFestival(named[1]!, today);
    return start === null ? null : { start, rest: words.slice(named[0].length) };
  }
  const date = OLD_DATE.exec(words);
  if (date === null) return null;
  const old = oldDayOf(date);
  const start = old === null ? null : nextOld(old, today);
  return start === null ? null : { start, rest: words.slice(date[0].length) };
}

function startOfFestival(name: string, today: Date): Date | null {
  const year = inChina(today).getUTCFullYear();
  const fixed = NEW_CALENDAR[name];
  if (fixed !== undefined) return firstFrom(today, [year, year + 1], (each) => midnight(each, ...fixed));
  const term = SUN[name];
  if (term !== undefined) return firstFrom(today, [year, year + 1], (each) => startOfTerm(each, term));
  return nextOld(OLD_CALENDAR[name]!, today);
}

function oldDayOf([, month, known, early, late]: RegExpExecArray): OldDay | null {
  const name = month ?? known ?? '';
  const number = MONTH_NAMES[name] ?? readNumber(name);
  const day = early !== undefined ? readNumber(early) : readNumber((late ?? '').replace('廿', '二十'));
  return number === null || day === null ? null : { month: number, day };
}

/** In the old year that is under way, or in the next. */
function nextOld({ month, day }: OldDay, today: Date): Date | null {
  const local = inChina(today);
  const date = SolarDay.fromYmd(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate());
  const year = date.getLunarDay().getYear();
  return firstFrom(today, [year, year + 1], (each) => startOfOldDay(each, month, day));
}

/** The thirtieth of a month that has twenty-nine days is its last. */
function startOfOldDay(year: number, month: number, day: number): Date | null {
  const last = LunarMonth.fromYm(year, month).getDayCount();
  return startOfSolar(LunarDay.fromYmd(year, month, day === 0 ? last : Math.min(day, last)).getSolarDay());
}

const startOfTerm = (year: number, term: number): Date | null =>
  startOfSolar(SolarTerm.fromIndex(year, term).getJulianDay().getSolarDay());

const startOfSolar = (day: SolarDay): Date | null => midnight(day.getYear(), day.getMonth(), day.getDay());

function firstFrom(today: Date, years: readonly number[], startIn: (year: number) => Date | null): Date | null {
  return years.map(startIn).find((start) => start !== null && start >= today) ?? null;
}
