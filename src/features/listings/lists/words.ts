import { z } from 'zod';
import { LISTINGS } from '../../../../config/lists/listings.ts';
import { mask } from '../../privacy/index.ts';

/** Words to look for, as input: every one of them must be there. */
export const wordsInput = z.string().trim().max(100).optional();

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * Do all the words stand in what everybody reads of the texts? What is hidden is not found either, or it could be guessed.
 * Texts in which they do not even stand before hiding are not masked, which would take longer.
 */
export function saysAll(words: string | undefined, texts: readonly string[]): boolean {
  const wanted = plain(words ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const isIn = (text: string) => wanted.every((word) => text.includes(word));
  return wanted.length === 0 || (isIn(plain(texts.join('\n'))) && isIn(plain(texts.map(mask).join('\n'))));
}

/** A text for everybody, cut for a list: masked before it is cut, since half a number would no longer be known for one. */
export const excerptOf = (text: string): string => cut(mask(text));

/** What is masked already, no longer than a list shows. */
export function cut(shown: string): string {
  return shown.length > LISTINGS.mostLetters ? `${shown.slice(0, LISTINGS.mostLetters)}…` : shown;
}
