/** Where a reader pauses: the end of a line or of a sentence. */
const ENDS = /[\n。！？；!?;]$/u;

/**
 * Cuts a text into parts that a channel takes, at line or sentence ends where there is one.
 * @param mostBytes of one part, in UTF-8; at least the 4 bytes of the longest character
 * @returns parts that joined give the text again; a character as people see it is cut only when it alone is too long
 */
export function splitText(text: string, mostBytes: number): string[] {
  const characters = charactersOf(text, mostBytes);
  const parts: string[] = [];
  let from = 0;
  while (from < characters.length) {
    const to = partEnd(characters, from, mostBytes);
    parts.push(characters.slice(from, to).join(''));
    from = to;
  }
  return parts;
}

/** The end of the part that begins at `from`: after the last sentence or line that fits, or else after what fits. */
function partEnd(characters: readonly string[], from: number, mostBytes: number): number {
  let bytes = 0;
  let pause = from;
  for (let at = from; at < characters.length; at += 1) {
    bytes += Buffer.byteLength(characters[at]!);
    if (bytes > mostBytes) return pause > from ? pause : at;
    if (ENDS.test(characters[at]!)) pause = at + 1;
  }
  return characters.length;
}

function charactersOf(text: string, mostBytes: number): string[] {
  const seen = new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text);
  return Array.from(seen, ({ segment }) => segment).flatMap((segment) =>
    Buffer.byteLength(segment) > mostBytes ? [...segment] : [segment],
  );
}
