import { normalize } from './normalize.ts';
import { NUMERAL, readNumber } from './numerals.ts';

const COUNTED = new RegExp(`(${NUMERAL})\\s*(?:个人|个|人|位|名|口)`, 'u');
const TOGETHER = /我们(俩|仨)|一共(俩|仨)|(俩|仨)人/u;
const PLUS = /\+\s*(\d{1,3})(?!\d)/u;
const BARE = new RegExp(`^${NUMERAL}$`, 'u');

/**
 * How many people a text speaks of: 2人, 两个人, 三位, 我们俩, +1 (one more than oneself), or just a number.
 * @returns null when it names no number
 */
export function peopleIn(text: string): number | null {
  const heard = normalize(text);
  const together = TOGETHER.exec(heard);
  if (together !== null) return readNumber(together[1] ?? together[2] ?? together[3] ?? '');

  const counted = COUNTED.exec(heard);
  if (counted !== null) return readNumber(counted[1]!);

  const plus = PLUS.exec(heard);
  if (plus !== null) return Number(plus[1]) + 1;
  return BARE.test(heard) ? readNumber(heard) : null;
}
