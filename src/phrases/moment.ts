import { currentLocale } from './locale.ts';

/** China has one time zone, eight hours ahead of UTC, without summer time. */
const CHINA_MS = 8 * 3_600_000;

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

const english = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A moment as a neighbour would say it: 11月25日（周三）14:00; in English Wed, 25 Nov, 14:00. */
export const sayMoment = (moment: Date): string =>
  currentLocale() === 'en' ? `${sayDay(moment)}, ${sayHour(moment)}` : `${sayDay(moment)}${sayHour(moment)}`;

/** From one moment to another; the day is said once when it is the same. */
export const sayPeriod = (from: Date, to: Date): string =>
  `${sayMoment(from)}－${sayDay(from) === sayDay(to) ? sayHour(to) : sayMoment(to)}`;

function sayDay(moment: Date): string {
  const local = new Date(moment.getTime() + CHINA_MS);
  if (currentLocale() === 'en') return english.format(local);
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日（周${WEEKDAYS[local.getUTCDay()]}）`;
}

function sayHour(moment: Date): string {
  const local = new Date(moment.getTime() + CHINA_MS);
  return `${local.getUTCHours()}:${String(local.getUTCMinutes()).padStart(2, '0')}`;
}
