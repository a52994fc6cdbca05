/** Letters and digits that are not taken for one another, read aloud or on paper. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A check code: twelve signs in threes of four, `7KQM-2XWD-9RTB`; about 59 bits, so that none is found by trying.
 * @param chance at least 12 random bytes
 */
export function checkCode(chance: Uint8Array): string {
  const signs = Array.from(chance.slice(0, 12), (byte) => SIGNS[byte % SIGNS.length]!).join('');
  return signs.replaceAll(/(.{4})(?=.)/gu, '$1-');
}

/** A code as somebody typed it, in small letters, without strokes or with blanks. */
export const asCheckCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '')
    .replaceAll(/(.{4})(?=.)/gu, '$1-');
