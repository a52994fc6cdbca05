import readExcelFile from 'read-excel-file/node';
import { MARKS, type Cell, type Column, type Row, type Sheet } from './sheet.ts';
import { repack, UnreadableSheets, type SheetLimits } from './unpack.ts';

export { UnreadableSheets, type SheetLimits } from './unpack.ts';

/** One row as it was read: its number in the sheet, headings being row 1. What cannot be read is absent. */
export interface ReadRow {
  readonly row: number;
  readonly values: Row;
}

/** What is wrong with a cell, in Chinese, and what would be right. */
export interface SheetProblem {
  readonly sheet: string;
  readonly row: number;
  readonly heading: string;
  readonly message: string;
}

export interface ReadSheet {
  readonly name: string;
  /** Keys of the columns that it has. */
  readonly keys: readonly string[];
  readonly rows: readonly ReadRow[];
}

export interface SheetsRead {
  /** In the order asked for; a sheet that is not there is left out. */
  readonly sheets: readonly ReadSheet[];
  readonly problems: readonly SheetProblem[];
}

type RawCell = string | number | boolean | Date | null;

/**
 * The rows of these sheets, found by name, and everything that is wrong with their cells. Formulas are not worked out:
 * the value that the writing program kept with them counts. Rows with nothing in them are passed over.
 * @throws UnreadableSheets for what is no workbook, and for what is larger than the limits
 */
export async function readSheets(
  bytes: Uint8Array,
  sheets: readonly Sheet[],
  limits: SheetLimits,
): Promise<SheetsRead> {
  const found = await readAll(await repack(bytes, limits));
  const read = sheets.flatMap((sheet) => {
    const data = found.get(sheet.name);
    return data === undefined ? [] : [readSheet(sheet, data)];
  });
  return { sheets: read.map(({ sheet }) => sheet), problems: read.flatMap(({ problems }) => problems) };
}

async function readAll(bytes: Buffer): Promise<ReadonlyMap<string, readonly RawCell[][]>> {
  try {
    const all = await readExcelFile(bytes);
    return new Map(all.map(({ sheet, data }) => [sheet.trim(), data as unknown as RawCell[][]]));
  } catch {
    throw new UnreadableSheets('not-xlsx');
  }
}

function readSheet(sheet: Sheet, data: readonly RawCell[][]): { sheet: ReadSheet; problems: SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const blame = (row: number, heading: string, message: string) =>
    void problems.push({ sheet: sheet.name, row, heading, message });

  const headings = (data[0] ?? []).map((cell) => (cell === null ? '' : String(cell).trim()));
  const columns = placeColumns(sheet, headings, blame);
  const rows = data.slice(1).flatMap((cells, index) => {
    if (cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''))) return [];
    const row = index + 2;
    const values = columns.flatMap(({ column, place }): [string, Cell][] => {
      const read = readCell(column, cells[place] ?? null);
      if ('value' in read) return [[column.key, read.value]];
      blame(row, column.heading, read.problem);
      return [];
    });
    return [{ row, values: Object.fromEntries(values) }];
  });
  return { sheet: { name: sheet.name, keys: columns.map(({ column }) => column.key), rows }, problems };
}

interface PlacedColumn {
  readonly column: Column;
  readonly place: number;
}

function placeColumns(
  { columns }: Sheet,
  headings: readonly string[],
  blame: (row: number, heading: string, message: string) => void,
): PlacedColumn[] {
  headings.forEach((heading, place) => {
    if (heading === '') return;
    if (!columns.some((column) => column.heading === heading))
      blame(1, heading, '模板里没有这一栏，请删去或改成模板的栏名');
    else if (headings.indexOf(heading) !== place) blame(1, heading, '这一栏出现了两次，请只留一栏');
  });
  return columns.flatMap((column) => {
    const place = headings.indexOf(column.heading);
    if (place >= 0) return [{ column, place }];
    if (column.isRequired === true) blame(1, column.heading, '缺少这一栏，请按模板补上');
    return [];
  });
}

const FORMULA_ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!)$/u;

type ReadCell = { readonly value: Cell } | { readonly problem: string };

function readCell(column: Column, raw: RawCell): ReadCell {
  const text = textOf(raw);
  if (text === '') return column.isRequired === true ? { problem: '不能空着' } : { value: null };
  if (FORMULA_ERROR.test(text)) return { problem: '这一格的公式出了错，请改填文字或数字' };
  switch (column.kind) {
    case 'number':
      return /^-?\d{1,15}$/u.test(text) ? { value: Number(text) } : { problem: '应为整数，例如 10' };
    case 'yes-no':
      return readYesNo(text);
    case 'day':
      return readDay(text);
    case 'list':
    case 'lines':
      return readList(column, text.split(MARKS[column.kind]));
    case 'text':
      return choose(column, text);
  }
}

/** Numbers as they are written, days as `2026-11-30`. */
function textOf(raw: RawCell): string {
  if (raw === null) return '';
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? '' : raw.toISOString().slice(0, 10);
  if (typeof raw === 'boolean') return raw ? '是' : '否';
  return String(raw).trim();
}

function readYesNo(text: string): ReadCell {
  if (/^(?:是|有|对|√|Y|YES|TRUE|1)$/iu.test(text)) return { value: true };
  if (/^(?:否|无|没有|不|×|N|NO|FALSE|0)$/iu.test(text)) return { value: false };
  return { problem: '应填“是”或“否”' };
}

function readDay(text: string): ReadCell {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text) ?? [];
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${value}T00:00:00Z`);
  const isDay = year !== '' && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  return isDay ? { value } : { problem: '应为日期，例如 2027-12-31' };
}

function readList(column: Column, items: readonly string[]): ReadCell {
  const values: string[] = [];
  for (const item of items.map((one) => one.trim())) {
    if (item === '') continue;
    const read = choose(column, item);
    if ('problem' in read) return read;
    values.push(read.value as string);
  }
  return { value: [...new Set(values)] };
}

function choose({ choices }: Column, text: string): ReadCell {
  if (choices === undefined) return { value: text };
  const match = Object.entries(choices).find(([value, shown]) => shown === text || value === text);
  return match === undefined ? { problem: `应为其中之一：${Object.values(choices).join('、')}` } : { value: match[0] };
}
