import type { IncomingMessage } from 'node:http';
import { Refusal } from '../../kernel/index.ts';
import { readSheets, UnreadableSheets } from '../../platform/sheets/read-sheets.ts';
import { XLSX_TYPE } from '../../platform/sheets/write-sheets.ts';
import { DoorRefusal } from '../problem.ts';
import type { Upload } from '../route.ts';
import { readBytes } from './body.ts';

/**
 * The rows of the workbook that the request's body is, and what is wrong with its cells.
 * @throws DoorRefusal 413 when it is larger than the limits, 415 when it is sent as something else
 * @throws Refusal `sheets.not-xlsx` and others when it cannot be read
 */
export async function readWorkbook(request: IncomingMessage, { sheets, limits }: Upload): Promise<object> {
  const type = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== XLSX_TYPE && type !== 'application/octet-stream') throw new DoorRefusal(415, 'http.not-xlsx');
  try {
    return await readSheets(await readBytes(request, limits.bytes), sheets, limits);
  } catch (error) {
    if (!(error instanceof UnreadableSheets)) throw error;
    throw refusalFor(error, limits.rows);
  }
}

function refusalFor({ why }: UnreadableSheets, rows: number): Refusal {
  if (why === 'not-xlsx') return new Refusal('invalid', 'sheets.not-xlsx');
  if (why === 'too-large') return new Refusal('invalid', 'sheets.too-large');
  return new Refusal('invalid', 'sheets.too-many-rows', { rows });
}
