import { currentLocale } from './locale.ts';

/** How long something took, as a neighbour would say it: 90 is 1小时30分钟; in English 1 h 30 min. Whole minutes. */
export function sayMinutes(minutes: number): string {
  const [hour, minute, space] = currentLocale() === 'en' ? [' h', ' min', ' '] : ['小时', '分钟', ''];
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  const parts = [...(hours > 0 ? [`${hours}${hour}`] : []), ...(rest > 0 || hours === 0 ? [`${rest}${minute}`] : [])];
  return (minutes < 0 ? '-' : '') + parts.join(space);
}
