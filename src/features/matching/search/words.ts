/** What is searched for, piece by piece, as texts are compared. */
export const piecesOf = (text: string): readonly string[] =>
  plain(text)
    .split(/\s+/u)
    .filter((piece) => piece !== '');

/** How often the pieces stand in these texts word for word, those of the first text counting most. */
export function literally(pieces: readonly string[], texts: readonly (string | undefined)[]): number {
  let worth = 0;
  for (const [place, text] of texts.entries()) {
    if (text === undefined) continue;
    const said = plain(text);
    for (const piece of pieces) if (said.includes(piece)) worth += LITERAL / (place + 1);
  }
  return Math.round(worth);
}

/** More than words in common are ever worth. */
const LITERAL = 1200;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
