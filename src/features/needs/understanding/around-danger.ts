import { isDanger } from './danger.ts';

/** As many letters of a text as may be kept or told: those that speak of danger, wherever they stand in it. */
export function aroundDanger(text: string, most: number): string {
  for (let start = 0; start + most < text.length; start += Math.floor(most / 2)) {
    const part = text.slice(start, start + most);
    if (isDanger(part)) return part;
  }
  return text.slice(-most);
}
