/** Where a reader pauses: the end of a line or of a sentence. */
const ENDS = /[\n。！？；!?;]$/u;

/** How long a text is: in UTF-8, or as JavaScript counts. */
export type LengthOf = (text: string) => number;

export const inBytes: LengthOf = (text) => Buffer.byteLength(text);
export const inUnits: LengthOf = (text) => text.length;

/**
 * Cuts a text into parts that are not too long, at line or sentence ends where there is one.
 * @param most of one part, by `lengthOf`; at least what the longest code point has
 * @returns parts that joined give the text again; a character as people see it is cut only when it alone is too long
 */
export function splitText(text: string, most: number, lengthOf: LengthOf = inBytes): string[] {
  const characters = charactersOf(text, most, lengthOf);
  const parts: string[] = [];
  let from = 0;
  while (from < characters.length) {
    const to = partEnd(characters, from, { most, lengthOf });
    parts.push(characters.slice(from, to).join(''));
    from = to;
  }
  return parts;
}

/** The end of the part that begins at `from`: after the last sentence or line that fits, or else after what fits. */
function partEnd(
  characters: readonly string[],
  from: number,
  { most, lengthOf }: { readonly most: number; readonly lengthOf: LengthOf },
): number {
  let length = 0;
  let pause = from;
  for (let at = from; at < characters.length; at += 1) {
    length += lengthOf(characters[at]!);
    if (length > most) return pause > from ? pause : at;
    if (ENDS.test(characters[at]!)) pause = at + 1;
  }
  return characters.length;
}

function charactersOf(text: string, most: number, lengthOf: LengthOf): string[] {
  const seen = new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text);
  return Array.from(seen, ({ segment }) => segment).flatMap((segment) =>
    lengthOf(segment) > most ? [...segment] : [segment],
  );
}
