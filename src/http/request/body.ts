import type { IncomingMessage } from 'node:http';
import { DoorRefusal } from '../problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The JSON object in the request's body; an empty body is an empty object.
 * @throws DoorRefusal 413 when it is larger than `longest` bytes, 415 when it is not JSON, 400 when it is broken
 */
export async function readJson(request: IncomingMessage, longest: number): Promise<Record<string, unknown>> {
  const { headers } = request;
  const bytes = await readBytes(request, longest);
  if (bytes.length === 0) return {};

  const isJson = /^application\/(?:[\w.+-]+\+)?json\b/i.test(headers['content-type'] ?? '');
  if (!isJson || headers['content-encoding'] !== undefined) throw new DoorRefusal(415, 'http.not-json');

  const value = parse(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DoorRefusal(400, 'http.not-an-object');
  }
  return value as Record<string, unknown>;
}

/**
 * The fields of a form sent by a browser.
 * @throws DoorRefusal 413 when it is larger than `longest` bytes, 415 when it is no form
 */
export async function readForm(request: IncomingMessage, longest: number): Promise<URLSearchParams> {
  const { headers } = request;
  if (!/^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '')) {
    throw new DoorRefusal(415, 'http.not-a-form');
  }
  return new URLSearchParams((await readBytes(request, longest)).toString('utf8'));
}

/** @throws DoorRefusal 413 when it is larger than `longest` bytes, 400 when the connection ends before it does */
export function readBytes(request: IncomingMessage, longest: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > longest) return Promise.reject(tooLarge(longest));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= longest) chunks.push(chunk);
      else reject(tooLarge(longest));
    });
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    request.on('error', () => reject(new DoorRefusal(400, 'http.cut-short')));
  });
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new DoorRefusal(400, 'http.malformed-json');
  }
}

const tooLarge = (longest: number): DoorRefusal =>
  new DoorRefusal(413, 'http.too-large', { kilobytes: Math.floor(longest / 1024) });
