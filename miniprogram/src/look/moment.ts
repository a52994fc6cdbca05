const CHINA_MS = 8 * 3_600_000;

/** A moment as people here read it: 11月24日 9:05. Counted by hand: WeChat's engine knows no time zones. */
export function sayMoment(iso: string): string {
  const china = new Date(new Date(iso).getTime() + CHINA_MS);
  const minutes = String(china.getUTCMinutes()).padStart(2, '0');
  return `${china.getUTCMonth() + 1}月${china.getUTCDate()}日 ${china.getUTCHours()}:${minutes}`;
}

/** From when to when: 3月5日 14:00–16:00. */
export function sayPeriod(from: string, until: string): string {
  const [start, end] = [sayMoment(from), sayMoment(until)];
  const [day = '', hour = ''] = end.split(' ');
  return start.startsWith(`${day} `) ? `${start}–${hour}` : `${start}–${end}`;
}

/** A day without its hour: 3月5日. */
export const sayDay = (day: string): string => {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
};

/** How long until then, in its two largest parts; null once it has passed. */
export function sayLeft(iso: string, now: number): string | null {
  const minutes = Math.floor((new Date(iso).getTime() - now) / 60_000);
  if (minutes < 1) return null;
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return hours > 0 ? `${days}天${hours}小时` : `${days}天`;
  if (hours === 0) return `${minutes}分钟`;
  return minutes % 60 > 0 ? `${hours}小时${minutes % 60}分钟` : `${hours}小时`;
}
