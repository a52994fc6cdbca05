/** Marks that take no room on the screen: zero-width spaces and joiners, direction marks, the byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;

/** Ends of sentences that mean nothing to a command; a question mark does. */
const CLOSING = /[\s.。!！~～,，;；、…]+$/u;

/** The same words in one form: full-width letters, digits and signs become half-width, runs of space one space. */
export function normalize(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

/** What commands are matched against: normalized, without the marks that close a sentence. */
export const asHeard = (text: string): string => normalize(text).replace(CLOSING, '');
