import Sheet from 'pdfkit';
import { breakLines } from './line-break.ts';
import { faceFor, type Face, type Weight } from './typeface.ts';

export interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly colour?: string;
}

/** Lines are this much higher than their letters. */
const LEADING = 1.4;

/** Writes Chinese on a PDF, each character in the face that has it. */
export interface Pen {
  readonly document: PDFKit.PDFDocument;
  lines(text: string, style: Style, width: number): string[];
  heightOf(text: string, style: Style, width: number): number;
  /** Writes the text into a column. @returns where the next line would be */
  write(text: string, style: Style, box: { readonly x: number; readonly y: number; readonly width: number }): number;
  widthOf(text: string, style: Style): number;
}

/** @param text everything that will be written: its faces are opened beforehand */
export async function takePen(document: PDFKit.PDFDocument, text: string): Promise<Pen> {
  const faces = await facesOf(text);
  const known = new Set<string>();
  const widths = new Map<string, number>();

  return {
    document,
    lines: (text, style, width) => breakLines(text, width, (piece) => widthOf(piece, style)),
    heightOf: (text, style, width) =>
      breakLines(text, width, (piece) => widthOf(piece, style)).length * style.size * LEADING,
    write(text, style, { x, y, width }) {
      let top = y;
      for (const line of breakLines(text, width, (piece) => widthOf(piece, style))) {
        writeLine(line, style, x, top);
        top += style.size * LEADING;
      }
      return top;
    },
    widthOf,
  };

  function writeLine(line: string, style: Style, x: number, y: number): void {
    let left = x;
    for (const { face, text } of runsOf(line, style.weight)) {
      use(face, style.size);
      document.fillColor(style.colour ?? 'black').text(text, left, y, { lineBreak: false });
      left += widthOf(text, style);
    }
  }

  function runsOf(line: string, weight: Weight): { readonly face: Face; readonly text: string }[] {
    const runs: { face: Face; text: string }[] = [];
    for (const character of line) {
      const face = faces.get(`${weight}${character}`)!;
      const last = runs.at(-1);
      if (last?.face === face) last.text += character;
      else runs.push({ face, text: character });
    }
    return runs;
  }

  function widthOf(text: string, { size, weight }: Style): number {
    return [...text].reduce((sum, character) => sum + size * widthOfOne(character, weight), 0);
  }

  /** Of a size of one point. */
  function widthOfOne(character: string, weight: Weight): number {
    const key = `${weight}${character}`;
    const before = widths.get(key);
    if (before !== undefined) return before;
    use(faces.get(key)!, 1);
    const width = document.widthOfString(character);
    widths.set(key, width);
    return width;
  }

  function use({ name, file }: Face, size: number): void {
    if (!known.has(name)) document.registerFont(name, file);
    known.add(name);
    document.font(name).fontSize(size);
  }
}

async function facesOf(text: string): Promise<ReadonlyMap<string, Face>> {
  const faces = new Map<string, Face>();
  for (const weight of [400, 700] as const) {
    for (const character of new Set(text)) {
      const face = await faceFor(character, weight);
      if (face !== null) faces.set(`${weight}${character}`, face);
    }
  }
  return faces;
}

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;

/** A4, with dates and ids that follow from what is given: the same input makes the same bytes. */
export const blankSheet = (title: string, author: string, date: Date): PDFKit.PDFDocument =>
  new Sheet({
    size: 'A4',
    margin: 0,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, Author: author, CreationDate: date },
  });
