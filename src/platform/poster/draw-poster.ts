import { buffer } from 'node:stream/consumers';
import { encode } from 'uqr';
import { takeMarker } from './marks.ts';
import { blankSheet, PAGE, takePen, type Pen, type Style } from './pen.ts';
import type { Poster, PosterFact } from './poster.ts';

const MARGIN = 48;
const WIDTH = PAGE.width - 2 * MARGIN;
const BAND = 84;
const LABEL_WIDTH = 104;
const QR_SIDE = 176;
const GAP = 14;
const GREEN = '#14532d';

/** Title and body, from the size one reads across a street to the smallest that an older neighbour reads at the door. */
const SIZES = [
  { title: 58, body: 30 },
  { title: 50, body: 25 },
  { title: 44, body: 22 },
  { title: 40, body: 20 },
  { title: 36, body: 18 },
] as const;
type Sizes = (typeof SIZES)[number];

/**
 * An A4 poster in large print as a PDF: the largest letters with which it fits on one page; what is longer goes on to the
 * next page. The same poster makes the same bytes.
 */
export async function drawPoster(given: Poster): Promise<Buffer> {
  const poster = await withMarks(given);
  const document = blankSheet(given.title, given.issuer, given.date);
  const done = buffer(document);
  const pen = await takePen(document, wordsOf(poster).join(''));

  const footTop = PAGE.height - MARGIN - Math.max(QR_SIDE, asideHeight(pen, poster));
  const sizes = SIZES.find((sizes) => BAND + bodyHeight(pen, poster, sizes) + GAP <= footTop) ?? SIZES.at(-1)!;
  drawBand(pen, poster);
  const y = drawBody(pen, poster, sizes);
  if (y > footTop) document.addPage();
  drawFoot(pen, poster, footTop);
  document.end();
  return done;
}

/** Characters that cannot be printed are marked, and a line says which they are. */
async function withMarks(poster: Poster): Promise<Poster> {
  const { mark, note } = takeMarker();
  const markFact = async ({ label, text }: PosterFact) => ({ label: await mark(label), text: await mark(text) });

  const [title, issuer, kind] = [await mark(poster.title), await mark(poster.issuer), await mark(poster.kind)];
  const facts: PosterFact[] = [];
  for (const fact of poster.facts) facts.push(await markFact(fact));
  const marked = { ...poster, title, issuer, kind, facts, aside: await markFact(poster.aside) };
  const text = note(poster.wordMissing);
  return text === null ? marked : { ...marked, facts: [...facts, { label: '', text }] };
}

const wordsOf = ({ kind, issuer, title, facts, aside, scan }: Poster): string[] => [
  kind,
  issuer,
  title,
  scan,
  ...[...facts, aside].flatMap(({ label, text }) => [label, text]),
];

const titleStyle = ({ title }: Sizes): Style => ({ size: title, weight: 700 });
const labelStyle = ({ body }: Sizes): Style => ({ size: body, weight: 700, colour: GREEN });
const textStyle = ({ body }: Sizes): Style => ({ size: body, weight: 400 });

function bodyHeight(pen: Pen, { title, facts }: Poster, sizes: Sizes): number {
  const rows = facts.map((fact) => pen.heightOf(fact.text, textStyle(sizes), WIDTH - LABEL_WIDTH) + GAP);
  const head = GAP * 2 + pen.heightOf(title, titleStyle(sizes), WIDTH) + GAP;
  return rows.reduce((sum, height) => sum + height, head);
}

function drawBand(pen: Pen, { kind, issuer }: Poster): void {
  const style: Style = { size: 34, weight: 700, colour: 'white' };
  const kindWidth = pen.widthOf(kind, style);
  pen.document.rect(0, 0, PAGE.width, BAND).fill(GREEN);
  pen.write(kind, style, { x: MARGIN, y: 16, width: WIDTH });

  const room = WIDTH - kindWidth - 24;
  const issuerStyle: Style = { size: 18, weight: 400, colour: 'white' };
  const lines = pen.lines(issuer, issuerStyle, room);
  lines.forEach((line, index) => {
    const x = PAGE.width - MARGIN - pen.widthOf(line, issuerStyle);
    pen.write(line, issuerStyle, { x, y: (lines.length > 1 ? 16 : 30) + index * 25, width: room });
  });
}

/** @returns where it ended, on the page it ended on */
function drawBody(pen: Pen, { title, facts }: Poster, sizes: Sizes): number {
  let y = pen.write(title, titleStyle(sizes), { x: MARGIN, y: BAND + GAP * 2, width: WIDTH }) + GAP;
  for (const { label, text } of facts) {
    if (label !== '') pen.write(label, labelStyle(sizes), { x: MARGIN, y, width: LABEL_WIDTH });
    for (const line of pen.lines(text, textStyle(sizes), WIDTH - LABEL_WIDTH)) {
      if (y > PAGE.height - MARGIN - sizes.body * 2) {
        pen.document.addPage();
        y = MARGIN;
      }
      y = pen.write(line, textStyle(sizes), { x: MARGIN + LABEL_WIDTH, y, width: WIDTH });
    }
    y += GAP;
  }
  return y;
}

const ASIDE_WIDTH = WIDTH - QR_SIDE - 24;
const ASIDE_LABEL: Style = { size: 24, weight: 700, colour: GREEN };
const ASIDE_TEXT: Style = { size: 23, weight: 400 };
const SCAN: Style = { size: 18, weight: 700 };

const asideHeight = (pen: Pen, { aside }: Poster): number =>
  2 * GAP +
  pen.heightOf(aside.label, ASIDE_LABEL, ASIDE_WIDTH - 2 * GAP) +
  pen.heightOf(aside.text, ASIDE_TEXT, ASIDE_WIDTH - 2 * GAP);

function drawFoot(pen: Pen, poster: Poster, top: number): void {
  const { document } = pen;
  const height = Math.max(QR_SIDE, asideHeight(pen, poster));
  document.roundedRect(MARGIN, top, ASIDE_WIDTH, height, 8).lineWidth(2.5).stroke(GREEN);
  const inside = { x: MARGIN + GAP, width: ASIDE_WIDTH - 2 * GAP };
  const y = pen.write(poster.aside.label, ASIDE_LABEL, { ...inside, y: top + GAP });
  pen.write(poster.aside.text, ASIDE_TEXT, { ...inside, y });

  const x = PAGE.width - MARGIN - QR_SIDE;
  const side = QR_SIDE - SCAN.size * 1.6;
  drawQrCode(document, poster.link, { x: x + (QR_SIDE - side) / 2, y: top, side });
  const scanX = x + (QR_SIDE - pen.widthOf(poster.scan, SCAN)) / 2;
  pen.write(poster.scan, SCAN, { x: scanX, y: top + side + 4, width: QR_SIDE });
}

/** One rectangle per dark module, touching, so that a printed code has no seams that a camera could take for light. */
function drawQrCode(
  document: PDFKit.PDFDocument,
  link: string,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): void {
  const { data, size } = encode(link, { ecc: 'M', border: 0 });
  const module = side / size;
  data.forEach((row, line) =>
    row.forEach((isDark, column) => {
      if (isDark) document.rect(x + column * module, y + line * module, module, module);
    }),
  );
  document.fill('black');
}
