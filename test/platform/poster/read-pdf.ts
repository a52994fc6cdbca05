import { inflateSync } from 'node:zlib';

/** What a reader of the PDF would see: the words, the sizes they are printed in, and the filled squares of the QR code. */
export interface ReadPdf {
  readonly text: string;
  readonly sizes: readonly number[];
  readonly pages: number;
  /** Dark modules of the QR code, row by row. */
  readonly modules: readonly (readonly boolean[])[];
}

/** Reads a PDF as pdfkit writes it: through the fonts' own tables, as a program that copies text would. */
export function readPdf(file: Buffer): ReadPdf {
  const source = file.toString('latin1');
  const objects = new Map(
    [...source.matchAll(/\n(\d+) 0 obj\n(.*?)\nendobj/gsu)].map(([, id, body]) => [id!, body!] as const),
  );
  const fonts = new Map(
    [...source.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name, id]) => [
      name!,
      charactersOf(objects, objects.get(id!)!),
    ]),
  );
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/u.test(body));
  const contents = pages.map((page) => streamOf(objects.get(/\/Contents (\d+) 0 R/u.exec(page)![1]!)!));
  const drawn = contents.join('\n');
  return {
    text: wordsOf(drawn, fonts),
    sizes: [...drawn.matchAll(/\/F\d+ ([\d.]+) Tf/gu)].map(([, size]) => Number(size)),
    pages: pages.length,
    modules: modulesOf(drawn),
  };
}

function streamOf(body: string): string {
  const packed = /stream\n(.*)\nendstream/su.exec(body)![1]!;
  return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
}

function charactersOf(objects: ReadonlyMap<string, string>, font: string): readonly string[] {
  const map = streamOf(objects.get(/\/ToUnicode (\d+) 0 R/u.exec(font)![1]!)!);
  const ranges = [...map.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[(.*?)\]/gu)].map(([, list]) => list!);
  return ranges.flatMap((list) => [...list.matchAll(/<([0-9a-f ]+)>/gu)].map(([, hex]) => fromUtf16(hex!)));
}

const fromUtf16 = (hex: string): string => {
  const units = hex.replaceAll(' ', '').match(/.{4}/gu) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
};

function wordsOf(drawn: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  let font: readonly string[] = [];
  let text = '';
  for (const [, name, shown] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/gu)) {
    if (name !== undefined) font = fonts.get(name)!;
    for (const [, hex] of (shown ?? '').matchAll(/<([0-9a-f]+)>/gu)) {
      for (const glyph of hex!.match(/.{4}/gu) ?? []) text += font[Number.parseInt(glyph, 16)] ?? '\u0000';
    }
  }
  return text;
}

function modulesOf(drawn: string): boolean[][] {
  const squares = [...drawn.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/gu)]
    .map(([, x, y, width, height]) => ({ x: Number(x), y: Number(y), width: Number(width), height: Number(height) }))
    .filter(({ width, height }) => width === height);
  if (squares.length === 0) return [];
  const side = squares[0]!.width;
  const [left, top] = [Math.min(...squares.map(({ x }) => x)), Math.min(...squares.map(({ y }) => y))];
  const places = squares.map(({ x, y }) => [Math.round((y - top) / side), Math.round((x - left) / side)] as const);
  const size = Math.max(...places.flat()) + 1;
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [row, column] of places) rows[row]![column] = true;
  return rows;
}
