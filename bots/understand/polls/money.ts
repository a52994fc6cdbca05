import { NUMERAL, readNumber } from '../numerals.ts';

const DIGITS = /^(\d{1,9})(?:\.(\d{1,6}))?(万)?(?:元|块钱?|圆)?$/u;
const WORDS = new RegExp(`^(${NUMERAL})(?:元|块钱?|圆)$`, 'u');

/**
 * A sum as people write it, in fen: 8000元, 12345.50, 3.5万元, 三万块.
 * @returns null for what is none, or is no whole number of fen
 */
export function readMoney(text: string): number | null {
  const words = text.replaceAll(/(?<=\d),(?=\d{3})/gu, '').replaceAll(/\s/gu, '');
  const [, whole, part = '', tenThousand] = DIGITS.exec(words) ?? [];
  if (whole === undefined) {
    const yuan = readNumber(WORDS.exec(words)?.[1] ?? '');
    return yuan === null ? null : yuan * 100;
  }
  const places = tenThousand === undefined ? 2 : 6;
  if (part.length > places) return null;
  return Number(`${whole}${part.padEnd(places, '0')}`);
}
