import { NUMERAL, readNumber } from '../../../src/kernel/index.ts';

/** What somebody said of how often something takes place: the rule, and the words without it. */
export interface Recurrence {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

const CODES: Readonly<Record<string, string>> = {
  一: 'MO',
  二: 'TU',
  三: 'WE',
  四: 'TH',
  五: 'FR',
  六: 'SA',
  日: 'SU',
  天: 'SU',
};
const WEEK = '(?:周|星期|礼拜)';
const DAY = '[一二三四五六日天]';
const DAYS = `(${DAY}(?:(?:[、,和及跟与]|${WEEK})*${DAY})*)`;
const WORKING = '一二三四五';

const FORMS: readonly (readonly [RegExp, (found: RegExpExecArray) => string | null])[] = [
  [
    new RegExp(`每(?:个)?月的?第?(最后|${NUMERAL})一?个?${WEEK}(${DAY})`, 'u'),
    ([, nth, day]) => nthOfMonth(nth!, day!),
  ],
  [new RegExp(`每(?:个)?月的?(${NUMERAL})[号日]`, 'u'), ([, date]) => dateOfMonth(date!)],
  [
    new RegExp(`(?:每(?:隔)?(?:两|2|二)(?:个)?${WEEK}|隔${WEEK})的?(?:${WEEK})?${DAYS}`, 'u'),
    ([, days]) => weekly(days!, ';INTERVAL=2'),
  ],
  [
    new RegExp(`每(?:个)?${WEEK}(${DAY})(?:到|至|-|~)${WEEK}?(${DAY})`, 'u'),
    ([, from, to]) => weekly(between(from!, to!)),
  ],
  [new RegExp(`(?:每(?:个)?${WEEK}|逢${WEEK})的?(?:${WEEK})?${DAYS}`, 'u'), ([, days]) => weekly(days!)],
  [/每个?工作日/u, () => weekly(WORKING)],
  [/每天|每日|天天/u, () => 'FREQ=DAILY'],
];

/** 每周三 · 每周一、三、五 · 每两周的周六 · 每月第一个周六 · 每月15号 · 每天. Null where nothing of the kind is said. */
export function readRecurrence(text: string): Recurrence | null {
  for (const [form, ruleOf] of FORMS) {
    const found = form.exec(text);
    const rule = found === null ? null : ruleOf(found);
    if (found === null || rule === null) continue;
    return { rule, before: text.slice(0, found.index), after: text.slice(found.index + found[0].length) };
  }
  return null;
}

function weekly(days: string, more = ''): string {
  const codes = [...days].flatMap((sign) => CODES[sign] ?? []);
  return `FREQ=WEEKLY;BYDAY=${[...new Set(codes)].join(',')}${more}`;
}

function between(from: string, to: string): string {
  const week = '一二三四五六日';
  return week.slice(week.indexOf(from.replace('天', '日')), week.indexOf(to.replace('天', '日')) + 1);
}

function nthOfMonth(nth: string, day: string): string | null {
  const number = nth === '最后' ? -1 : readNumber(nth);
  const isSpoken = number === -1 || (number !== null && number >= 1 && number <= 4);
  return isSpoken ? `FREQ=MONTHLY;BYDAY=${number}${CODES[day]}` : null;
}

function dateOfMonth(date: string): string | null {
  const number = readNumber(date);
  return number !== null && number >= 1 && number <= 31 ? `FREQ=MONTHLY;BYMONTHDAY=${number}` : null;
}
