/** What no line begins with, and what no line ends with (GB/T 15834, 标点符号用法). */
const NEVER_FIRST = /^[，。、；：！？）”’》】〉…—－·%,.;:!?)\]]$/u;
const NEVER_LAST = /^[（“‘《【〈([]$/u;

/**
 * Breaks a text into lines.
 * @param widthOf how wide a piece of text is
 * @returns lines that joined give the text without its line ends and the blanks at breaks; only a piece that cannot be
 *   broken, such as one character, is wider than `most`
 */
export function breakLines(text: string, most: number, widthOf: (piece: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => fill(piecesOf(paragraph), most, widthOf));
}

function fill(pieces: readonly string[], most: number, widthOf: (piece: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces.flatMap((piece) => (widthOf(piece) > most ? [...piece] : [piece]))) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line !== '' || piece.trim() !== '') line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** Words of Latin letters and digits stay whole, marks stay with the character they belong to. */
function piecesOf(paragraph: string): string[] {
  const pieces: string[] = [];
  for (const piece of paragraph.match(/[\w@:/.-]+|\P{M}\p{M}*|\p{M}/gu) ?? []) {
    const last = pieces.at(-1);
    const belongs = last !== undefined && (NEVER_FIRST.test(piece) || NEVER_LAST.test([...last].at(-1)!));
    if (belongs) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}
