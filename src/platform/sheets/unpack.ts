import { zipSync } from 'fflate';
import { fromBufferPromise, type ZipFile } from 'yauzl';

/** How much of a file is looked at. */
export interface SheetLimits {
  /** Of the file, and of what it unpacks to. */
  readonly bytes: number;
  readonly unpackedBytes: number;
  /** Of one sheet, the headings not counted. */
  readonly rows: number;
}

/** Why a file is not read at all; what is wrong with single rows is told row by row instead. */
export type Unreadable = 'not-xlsx' | 'too-large' | 'too-many-rows';

export class UnreadableSheets extends Error {
  readonly why: Unreadable;

  constructor(why: Unreadable) {
    super(`sheets are not read: ${why}`);
    this.why = why;
  }
}

const MOST_PARTS = 200;
/** Programs write rows that were only ever coloured, some of them the very last row there can be. */
const EMPTY_ROW = /<row\b[^>]*(?:\/>|>(?:\s*<c\b[^>]*\/>)*\s*<\/row>)/gu;
/** The error of a formula is one cell's matter: read as the text it shows, it is blamed there. */
const ERROR_CELL = /(<c\b[^>]*\st=)"e"/gu;
const ROW_OR_CELL = /<(?:[\w.-]+:)?(?:row|c)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/gu;
const LIKE_ROW_OR_CELL = /<(?:[\w.-]+:)?(?:row|c)(?=[\s/>])/gu;
const ADDRESS = /\sr\s*=\s*["']([^"']*)["']/u;

/**
 * The XML of a workbook, packed anew without compression. The library that reads it unpacks whatever it is given and
 * fills every gap that an address leaves: it gets nothing whose size was not measured while unpacking.
 * @throws UnreadableSheets
 */
export async function repack(bytes: Uint8Array, limits: SheetLimits): Promise<Buffer> {
  if (bytes.length > limits.bytes) throw new UnreadableSheets('too-large');
  const parts = await unpack(bytes, limits.unpackedBytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/worksheets\/[^/]+\.xml$/u.test(name)) continue;
    const xml = Buffer.from(part).toString('utf8').replaceAll(EMPTY_ROW, '').replaceAll(ERROR_CELL, '$1"str"');
    measure(xml, limits);
    parts[name] = Buffer.from(xml);
  }
  return Buffer.from(zipSync(parts, { level: 0 }));
}

async function unpack(bytes: Uint8Array, most: number): Promise<Record<string, Uint8Array>> {
  const parts: Record<string, Uint8Array> = {};
  let left = most;
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes));
    if (zip.entryCount > MOST_PARTS) throw new UnreadableSheets('too-large');
    for await (const entry of zip.eachEntry()) {
      if (!/\.(?:xml|rels)$/u.test(entry.fileName)) continue;
      // A part longer than it says is an error of the archive: nothing unpacks to more than was counted here.
      left -= entry.uncompressedSize;
      if (left < 0) throw new UnreadableSheets('too-large');
      parts[entry.fileName] = await read(zip, entry);
    }
  } catch (error) {
    throw error instanceof UnreadableSheets ? error : new UnreadableSheets('not-xlsx');
  }
  return parts;
}

async function read(zip: ZipFile, entry: Parameters<ZipFile['openReadStreamPromise']>[0]): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Rows and columns as their addresses say, which need not be how many there are. */
function measure(xml: string, limits: SheetLimits): void {
  const tags = [...xml.matchAll(ROW_OR_CELL)];
  if (tags.length !== [...xml.matchAll(LIKE_ROW_OR_CELL)].length) throw new UnreadableSheets('not-xlsx');

  for (const [, attributes = ''] of tags) {
    const address = ADDRESS.exec(attributes)?.[1] ?? '1';
    const [, column = '', row = ''] = /^([A-Z]*)(\d+)$/u.exec(address) ?? [];
    if (row === '') throw new UnreadableSheets('not-xlsx');
    if (column.length > 2) throw new UnreadableSheets('too-large');
    if (Number(row) > limits.rows + 1) throw new UnreadableSheets('too-many-rows');
  }
}
