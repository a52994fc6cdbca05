/** Spreadsheets know by this mark that the text is UTF-8. */
const MARK = '\uFEFF';

/** A table for spreadsheets: lines end as RFC 4180 says. */
export const toCsv = (rows: readonly (readonly (string | null)[])[]): string =>
  MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** What a spreadsheet would take for a formula is kept as text. */
function cell(value: string | null): string {
  const text = /^[=+\-@\t\r]/u.test(value ?? '') ? `'${value}` : (value ?? '');
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
