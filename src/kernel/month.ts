import { z } from 'zod';

/** A month in China, `2026-11`. */
export const month = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/u, '应为年份和月份，例如 2026-11');

/** When it begins in China, and when the next one does. */
export function boundsOf(text: string): { readonly from: Date; readonly until: Date } {
  const [year, number] = text.split('-').map(Number) as [number, number];
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { from: new Date(`${text}-01T00:00:00+08:00`), until: new Date(`${next}-01T00:00:00+08:00`) };
}
