import { z } from 'zod';
import { SHEETS } from '../../../../config/directory/sheets.ts';
import {
  exportDirectory,
  importDirectory,
  ORGANIZATION_SHEET,
  SERVICE_SHEET,
  showTemplate,
} from '../../../features/directory/index.ts';
import type { FilledSheet } from '../../../platform/sheets/sheet.ts';
import { route, type Route } from '../../route.ts';

const counts = z.object({ added: z.int(), changed: z.int(), unchanged: z.int() });
const report = z.object({
  isTrial: z.boolean(),
  organizations: counts,
  services: counts,
  problems: z.array(z.object({ sheet: z.string(), row: z.int(), heading: z.string(), message: z.string() })),
});

const sheets = z.array(
  z.object({ name: z.string(), headings: z.array(z.string()), rows: z.array(z.record(z.string(), z.unknown())) }),
);
const presentSheets = (given: readonly FilledSheet[]): z.input<typeof sheets> =>
  given.map(({ name, columns, rows }) => ({
    name,
    headings: columns.map(({ heading }) => heading),
    rows: rows.map((row) => ({ ...row })),
  }));

export const directorySheetsRoutes: readonly Route[] = [
  route('get', '/directory/template', showTemplate, {
    summary: 'The sheets to fill in for an import, with an example and explanations (?format=xlsx)',
    output: sheets,
    present: presentSheets,
    xlsx: (filled) => ({ fileName: '机构和服务导入模板', sheets: filled }),
  }),
  route('get', '/directory/export', exportDirectory, {
    summary: 'Organizations and services of a region in the same sheets (?format=xlsx)',
    output: sheets,
    present: presentSheets,
    xlsx: (filled) => ({ fileName: '机构和服务', sheets: filled }),
  }),
  route('post', '/directory/import', importDirectory, {
    summary: 'Enter and change organizations and services from a workbook: all rows or none; isTrial=true only looks',
    output: report,
    present: (given) => ({ ...given, problems: [...given.problems] }),
    upload: { sheets: [ORGANIZATION_SHEET, SERVICE_SHEET], limits: SHEETS },
  }),
];
