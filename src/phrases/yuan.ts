import { currentLocale } from './locale.ts';

/** A sum as people write it: 1234550 fen is 12345.50元. */
export function sayYuan(fen: number): string {
  const rest = fen % 100;
  const yuan = String((fen - rest) / 100);
  const amount = rest === 0 ? yuan : `${yuan}.${String(rest).padStart(2, '0')}`;
  return currentLocale() === 'en' ? `${amount} yuan` : `${amount}元`;
}
