import { readEntries, type ListEntry } from './entry.ts';
import type { Jielong } from './parse-jielong.ts';

/**
 * The list as WeChat writes it: the sign, what it is for, a blank line, and the entries numbered from 1, or one empty place.
 * Read again it is the same list.
 */
export function printJielong({ title, entries }: Jielong): string {
  const lines = entries.length === 0 ? ['1. '] : entries.map((entry, index) => `${index + 1}. ${printEntry(entry)}`);
  return ['#接龙', ...(title === '' ? [] : [title]), '', ...lines].join('\n');
}

/** How many is said when it is not one, and where the remark would be read as another number. */
function printEntry(entry: ListEntry): string {
  const { name, quantity, remark } = entry;
  const note = remark === '' ? '' : `（${remark}）`;
  const short = `${name}${note}`;
  return quantity === 1 && reads(short, entry) ? short : `${name} ${quantity}人${note}`;
}

function reads(line: string, { name, quantity }: ListEntry): boolean {
  const [entry, ...others] = readEntries(line);
  return others.length === 0 && entry?.name === name && entry.quantity === quantity;
}
