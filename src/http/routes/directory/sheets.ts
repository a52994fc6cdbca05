import { z } from 'zod';
import { SHEETS } from '../../../../config/directory/sheets.ts';
import {
  exportDirectory,
  importDirectory,
  ORGANIZATION_SHEET,
  SERVICE_SHEET,
  showTemplate,
} from '../../../features/directory/index.ts';
import { route, type Route } from '../../route.ts';
import { counts, presentSheets, rowProblems, sheets } from '../shapes/sheets.ts';

const report = z.object({
  isTrial: z.boolean(),
  organizations: counts,
  services: counts,
  problems: rowProblems,
});

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
