import { buffer } from 'node:stream/consumers';
import { takeMarker } from './marks.ts';
import type { Paper } from './paper.ts';
import { blankSheet, PAGE, takePen, type Pen, type Style } from './pen.ts';

const MARGIN = 56;
const WIDTH = PAGE.width - 2 * MARGIN;
const LINE = 1.4;

const TITLE: Style = { size: 24, weight: 700 };
const SMALL: Style = { size: 12, weight: 400 };
const HEADING: Style = { size: 17, weight: 700 };
const TEXT: Style = { size: 14, weight: 400 };

interface Block {
  readonly text: string;
  readonly style: Style;
  readonly before: number;
}

/** A paper on as many A4 pages as it needs, in print that an older neighbour reads. The same paper makes the same bytes. */
export async function drawPaper(paper: Paper): Promise<Buffer> {
  const blocks = await withMarks(blocksOf(paper), paper);
  const document = blankSheet(paper.title, paper.issuer, paper.date);
  const done = buffer(document);
  const pen = await takePen(document, blocks.map(({ text }) => text).join(''));

  let y = MARGIN;
  for (const { text, style, before } of blocks) {
    // A heading does not stand alone at the foot of a page.
    const needed = style === HEADING ? HEADING.size * LINE + TEXT.size * LINE * 2 : style.size * LINE;
    y = roomFor(pen, y + before, needed);
    for (const line of pen.lines(text, style, WIDTH)) {
      y = roomFor(pen, y, style.size * LINE);
      y = pen.write(line, style, { x: MARGIN, y, width: WIDTH });
    }
  }
  document.end();
  return done;
}

const blocksOf = ({ title, subtitle, issuer, sections }: Paper): Block[] => [
  { text: title, style: TITLE, before: 0 },
  { text: `${issuer} ${subtitle}`, style: SMALL, before: 4 },
  ...sections.flatMap(({ heading, lines }) => [
    { text: heading, style: HEADING, before: 16 },
    ...lines.map((text) => ({ text, style: TEXT, before: 4 })),
  ]),
];

/** Characters that cannot be printed are marked, and a last line says which they are. */
async function withMarks(blocks: readonly Block[], { wordMissing }: Paper): Promise<Block[]> {
  const { mark, note } = takeMarker();
  const marked: Block[] = [];
  for (const block of blocks) marked.push({ ...block, text: await mark(block.text) });
  const text = note(wordMissing);
  return text === null ? marked : [...marked, { text, style: TEXT, before: 16 }];
}

function roomFor(pen: Pen, y: number, height: number): number {
  if (y + height <= PAGE.height - MARGIN) return y;
  pen.document.addPage();
  return MARGIN;
}
