import type { Answer } from '@/api/client';
import { ROLL } from '@/phrases/hall';

export type Roll = Answer<'GET /rolls/{rollId}'>;
export type Entry = Roll['entries'][number];

/** An entry as everybody may see it; square metres to two places, without noughts at the end. */
export function wordEntry({ label, areaCm2 }: Pick<Entry, 'label' | 'areaCm2'>): string {
  if (areaCm2 === null) return label;
  return `${label} ${ROLL.area(String(Number((areaCm2 / 10_000).toFixed(2))))}`;
}
