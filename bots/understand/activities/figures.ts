import { chinaDay } from '../../../src/kernel/index.ts';
import { NUMERAL, readNumber } from '../numerals.ts';

/** Which figures somebody wants: of a month, or of what is called so. */
export type FiguresAsked = { readonly month: string } | { readonly activity: string };

const ASKS = /^(?:看看?|查看?|查一下)?(?:活动)(?:数字|数据|统计|人次|场次)(?:情况)?(?:[\s:,，]*(?<of>.{1,40}))?$/u;
const MONTH = new RegExp(
  `^(?:(?<year>20\\d\\d|今年|去年)年?)?(?:(?<number>${NUMERAL})月份?|(?<named>本月|这个月|上月|上个月))$`,
  'u',
);

/**
 * 活动数字 · 活动数字 十一月 · 活动统计 重阳茶话会. A month without a year is the last one of that name; without anything it is
 * this month.
 */
export function readFiguresAsked(text: string, now: Date): FiguresAsked | null {
  const asked = ASKS.exec(text);
  if (asked === null) return null;
  const of = asked.groups?.['of']?.trim() ?? '';
  const [year, month] = chinaDay(now).date.split('-').map(Number) as [number, number];
  if (of === '') return { month: monthText(year, month) };
  const { number, named, year: said } = MONTH.exec(of)?.groups ?? {};
  if (named !== undefined) return { month: monthText(year, named.startsWith('上') ? month - 1 : month) };
  const spoken = number === undefined ? null : readNumber(number);
  if (spoken === null || spoken < 1 || spoken > 12) return { activity: of };
  return { month: monthText(yearOf(said, year, spoken > month), spoken) };
}

function yearOf(said: string | undefined, year: number, isToCome: boolean): number {
  if (said === '今年') return year;
  if (said === '去年') return year - 1;
  if (said !== undefined) return Number(said);
  return isToCome ? year - 1 : year;
}

/** Month 0 is the last one of the year before. */
const monthText = (year: number, month: number): string =>
  month === 0 ? `${year - 1}-12` : `${year}-${String(month).padStart(2, '0')}`;
