import { z } from 'zod';
import type { FilledSheet } from '../../../platform/sheets/sheet.ts';

/** How many rows of an import are new, changed and as they were. */
export const counts = z.object({ added: z.int(), changed: z.int(), unchanged: z.int() });

/** What is wrong with the rows of an import, and where. */
export const rowProblems = z.array(
  z.object({ sheet: z.string(), row: z.int(), heading: z.string(), message: z.string() }),
);

/** The sheets of a workbook, for those who do not ask for a file. */
export const sheets = z.array(
  z.object({ name: z.string(), headings: z.array(z.string()), rows: z.array(z.record(z.string(), z.unknown())) }),
);

export const presentSheets = (given: readonly FilledSheet[]): z.input<typeof sheets> =>
  given.map(({ name, columns, rows }) => ({
    name,
    headings: columns.map(({ heading }) => heading),
    rows: rows.map((row) => ({ ...row })),
  }));
