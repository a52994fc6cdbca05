/**
 * Takes such signs from the end of the words, in one look at each. A pattern for a run of signs at the end would begin anew
 * at every sign of every run before it.
 */
export function withoutSignsAtEnd(words: string, sign: RegExp): string {
  let end = words.length;
  while (end > 0 && sign.test(words[end - 1]!)) end -= 1;
  return words.slice(0, end);
}

/** Likewise from both ends. @param atEnd the same as at the start when not given */
export function withoutSigns(words: string, atStart: RegExp, atEnd: RegExp = atStart): string {
  let start = 0;
  while (start < words.length && atStart.test(words[start]!)) start += 1;
  return withoutSignsAtEnd(words.slice(start), atEnd);
}

const STOPS = /[\s,;:.。]/u;

/** Without blanks and stops around it. */
export const trimmed = (words: string): string => withoutSigns(words, STOPS);
