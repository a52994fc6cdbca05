import { XLSX_TYPE } from '../../platform/sheets/write-sheets.ts';
import type { Context } from '../context.ts';
import { DoorRefusal } from '../problem.ts';
import type { Route } from '../route.ts';

export type Format = 'json' | 'csv' | 'xlsx';

const TYPES: Readonly<Record<Format, string>> = { json: 'application/json', csv: 'text/csv', xlsx: XLSX_TYPE };

/** Formats that the route has besides JSON. */
const tablesOf = ({ csv, xlsx }: Route): Format[] => [
  ...(csv === undefined ? [] : (['csv'] as const)),
  ...(xlsx === undefined ? [] : (['xlsx'] as const)),
];

/**
 * What `?format=` says, which a link can carry, else what the caller accepts.
 * @throws DoorRefusal 406 for a format that the route does not have
 */
export function chooseFormat(route: Route, ctx: Context): Format {
  const tables = tablesOf(route);
  if (tables.length === 0) return 'json';
  const formats: readonly Format[] = ['json', ...tables];

  const named = ctx.query.format;
  if (named === undefined) {
    const accepted = ctx.accepts(...formats.map((format) => TYPES[format]));
    return formats.find((format) => TYPES[format] === accepted) ?? 'json';
  }
  const format = formats.find((one) => one === named);
  if (format === undefined) throw new DoorRefusal(406, 'http.no-such-format', { formats: formats.join('、') });
  return format;
}

/** The query as input of the use case, which knows nothing of formats. */
export function queryOf(route: Route, ctx: Context): Record<string, unknown> {
  if (tablesOf(route).length === 0) return ctx.query;
  const { format: _format, ...query } = ctx.query;
  return query;
}

/** A file to be saved under its name: the plain one for old programs, the real one as RFC 5987 writes it. */
export function asAttachment(name: string): string {
  const plain = name.replaceAll(/[^\w.-]+/gu, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/gu, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
