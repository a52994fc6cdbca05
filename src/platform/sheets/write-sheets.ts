import writeExcelFile from 'write-excel-file/node';
import type { Cell, Column, FilledSheet } from './sheet.ts';

/** What a spreadsheet program opens, as Office Open XML names it. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A workbook of these sheets, headings in the first row. Every text is a cell of text format: what begins with `=`, `+`,
 * `-` or `@` is never taken for a formula, and leading zeros stay.
 */
export function writeSheets(sheets: readonly FilledSheet[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [
        columns.map(heading),
        ...rows.map((row) => columns.map((column) => cell(column, row[column.key] ?? null))),
      ],
    })),
  ).toBuffer();
}

const heading = ({ heading: value }: Column) =>
  ({
    value,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#DDEBF7',
    wrap: true,
  }) as const;

function cell({ kind, choices }: Column, value: Cell) {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  const shown = typeof value === 'boolean' ? [value ? '是' : '否'] : typeof value === 'string' ? [value] : value;
  const text = shown.map((one) => choices?.[one] ?? one).join(kind === 'lines' ? '\n' : '、');
  return text === ''
    ? null
    : ({ value: asWritten(text), type: String, format: '@', wrap: true, alignVertical: 'top' } as const);
}

/** `_x0041_` stands for a letter in the format (ECMA-376, part 1, 22.9.2.19): its first sign is written as one. */
const ESCAPE = /_(?=x[0-9a-f]{4}_)/giu;

/** The library finds `constructor` among its texts before it was written: with a blank behind, it is another text. */
function asWritten(text: string): string {
  const written = text.replaceAll(ESCAPE, '_x005F_');
  return written in {} ? `${written} ` : written;
}
