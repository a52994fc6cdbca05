import { buffer } from 'node:stream/consumers';
import { takeMarker } from './marks.ts';
import { blankSheet, PAGE, takePen, type Pen, type Style } from './pen.ts';
import type { PrintedSheet, SheetBlock, SheetPage } from './sheet.ts';

const MARGIN = 56;
const WIDTH = PAGE.width - 2 * MARGIN;
const LABEL_WIDTH = 100;
const BOX = 18;
const GAP = 12;
const BOTTOM = PAGE.height - MARGIN - 20;

const TITLE: Style = { size: 24, weight: 700 };
const TEXT: Style = { size: 14, weight: 400 };
const STRONG: Style = { size: 14, weight: 700 };
const CHOICE: Style = { size: 20, weight: 400 };
const FOOT: Style = { size: 9, weight: 400 };

/** A4 pages as a PDF, each beginning on a page of its own; what is longer goes on to the next one. The same input makes the same bytes. */
export async function drawSheet(given: PrintedSheet): Promise<Buffer> {
  const pages = await withMarks(given);
  const document = blankSheet(given.title, given.issuer, given.date);
  const done = buffer(document);
  const pen = await takePen(document, pages.flatMap(wordsOf).join(''));
  pages.forEach((page, index) => {
    if (index > 0) document.addPage();
    drawPage(pen, page);
  });
  document.end();
  return done;
}

/** Characters that cannot be printed are marked, and a line on the first page says which they are. */
async function withMarks({ pages, wordMissing }: PrintedSheet): Promise<SheetPage[]> {
  const { mark, note } = takeMarker();
  const marked: SheetPage[] = [];
  for (const { title, blocks, foot } of pages) {
    const own: SheetBlock[] = [];
    for (const block of blocks) own.push(await markBlock(block, mark));
    marked.push({ title: await mark(title), blocks: own, foot: await mark(foot) });
  }
  const text = note(wordMissing);
  const [first, ...others] = marked;
  if (text === null || first === undefined) return marked;
  return [{ ...first, blocks: [...first.blocks, { kind: 'text', text }] }, ...others];
}

async function markBlock(block: SheetBlock, mark: (text: string) => Promise<string>): Promise<SheetBlock> {
  if (block.kind === 'text') return { ...block, text: await mark(block.text) };
  if (block.kind === 'fact') return { ...block, label: await mark(block.label), text: await mark(block.text) };
  if (block.kind === 'blank') return { ...block, label: await mark(block.label) };
  return { ...block, labels: await Promise.all(block.labels.map(mark)) };
}

const wordsOf = ({ title, blocks, foot }: SheetPage): string[] => [
  title,
  foot,
  ...blocks.flatMap((block) => {
    if (block.kind === 'text') return [block.text];
    if (block.kind === 'fact') return [block.label, block.text];
    return block.kind === 'blank' ? [block.label] : block.labels;
  }),
];

function drawPage(pen: Pen, { title, blocks, foot }: SheetPage): void {
  drawFoot(pen, foot);
  let y = pen.write(title, TITLE, { x: MARGIN, y: MARGIN, width: WIDTH }) + GAP;
  for (const block of blocks) y = drawBlock(pen, block, foot, y) + GAP;
}

/** @returns where it ended, on the page it ended on */
function drawBlock(pen: Pen, block: SheetBlock, foot: string, top: number): number {
  if (block.kind === 'text') {
    const style = block.isStrong === true ? STRONG : TEXT;
    return drawLines(pen, pen.lines(block.text, style, WIDTH), style, { x: MARGIN, y: top, foot });
  }
  if (block.kind === 'fact') {
    const y = roomFor(pen, TEXT.size * 2, foot, top);
    pen.write(block.label, STRONG, { x: MARGIN, y, width: LABEL_WIDTH });
    const lines = pen.lines(block.text, TEXT, WIDTH - LABEL_WIDTH);
    return drawLines(pen, lines, TEXT, { x: MARGIN + LABEL_WIDTH, y, foot });
  }
  if (block.kind === 'blank') {
    const y = roomFor(pen, 36, foot, top);
    pen.write(block.label, TEXT, { x: MARGIN, y: y + 12, width: WIDTH });
    const from = MARGIN + pen.widthOf(block.label, TEXT) + 8;
    pen.document
      .moveTo(from, y + 32)
      .lineTo(PAGE.width - MARGIN, y + 32)
      .lineWidth(0.8)
      .stroke('black');
    return y + 32;
  }
  return block.labels.reduce((at, label) => drawBox(pen, label, foot, at), top);
}

function drawBox(pen: Pen, label: string, foot: string, top: number): number {
  const y = roomFor(pen, CHOICE.size * 2, foot, top);
  pen.document
    .rect(MARGIN, y + 4, BOX, BOX)
    .lineWidth(1.2)
    .stroke('black');
  return pen.write(label, CHOICE, { x: MARGIN + BOX + 14, y, width: WIDTH - BOX - 14 }) + 8;
}

function drawLines(
  pen: Pen,
  lines: readonly string[],
  style: Style,
  { x, y, foot }: { readonly x: number; readonly y: number; readonly foot: string },
): number {
  return lines.reduce(
    (at, line) => pen.write(line, style, { x, y: roomFor(pen, style.size * 2, foot, at), width: WIDTH }),
    y,
  );
}

/** Where something of this height goes: here, or at the top of another page. */
function roomFor(pen: Pen, height: number, foot: string, y: number): number {
  if (y + height <= BOTTOM) return y;
  pen.document.addPage();
  drawFoot(pen, foot);
  return MARGIN;
}

const drawFoot = (pen: Pen, foot: string): void =>
  void pen.write(foot, FOOT, { x: MARGIN, y: PAGE.height - MARGIN, width: WIDTH });
