import { faceFor, MISSING_MARK } from './typeface.ts';

/** Says in words that these characters, as `U+20BB7`, were printed as this mark. */
export type WordMissing = (mark: string, codes: readonly string[]) => string;

/** Marks what cannot be printed, and remembers what it was. */
export interface Marker {
  /** The text as it can be printed; a joiner or variation selector without a glyph of its own is nothing to see. */
  readonly mark: (text: string) => Promise<string>;
  /** The line that says what was marked so far, each character once; null when everything can be printed. */
  readonly note: (word: WordMissing) => string | null;
}

export function takeMarker(): Marker {
  const missing = new Set<string>();
  return {
    async mark(text) {
      let printed = '';
      for (const character of text) {
        const isThere = character === '\n' || (await faceFor(character, 400)) !== null;
        const isSeen = !/[\p{Cf}\p{Cc}\p{Variation_Selector}]/u.test(character);
        if (isThere) printed += character;
        else if (isSeen) {
          printed += MISSING_MARK;
          missing.add(character);
        }
      }
      return printed;
    },
    note(word) {
      const codes = [...missing].map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase()}`);
      return codes.length === 0 ? null : word(MISSING_MARK, codes);
    },
  };
}
