import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { Context } from '../context.ts';
import { DoorRefusal } from '../problem.ts';

/** Where the set-up builds the H5 page to. */
export const MINI_PROGRAM_FOLDER = resolve('miniprogram/dist/build/h5');

/** The page loads nothing that is not of this server; Vue sets styles of elements, hence `unsafe-inline` for these alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** What the build wrote beside each file, best first. */
const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

export interface MiniProgramPages {
  readonly showPage: (ctx: Context) => Promise<void>;
  readonly showFile: (ctx: Context) => Promise<void>;
}

/** The residents' page, as it was built. The page is asked for anew each time; what it loads has its version in the name. */
export function miniProgramPages(folder = MINI_PROGRAM_FOLDER): MiniProgramPages {
  return {
    async showPage(ctx) {
      if (!existsSync(join(folder, 'index.html'))) throw new DoorRefusal(404, 'http.no-mini-program');
      ctx.set('content-security-policy', POLICY);
      ctx.set('cache-control', 'no-cache');
      await send(ctx, join(folder, 'index.html'));
    },
    async showFile(ctx) {
      const name = String(ctx.params.file);
      const file = join(folder, 'assets', name);
      const isFile = /^[\w-][\w.-]*$/u.test(name) && extname(name) in TYPES && existsSync(file);
      if (!isFile) throw new DoorRefusal(404, 'http.no-such-address');
      ctx.set('cache-control', 'public, max-age=31536000, immutable');
      await send(ctx, file);
    },
  };
}

async function send(ctx: Context, file: string): Promise<void> {
  ctx.vary('Accept-Encoding');
  const encoding = ENCODINGS.find(
    ({ name, ending }) => ctx.acceptsEncodings(name) === name && existsSync(file + ending),
  );
  ctx.body = await readFile(encoding === undefined ? file : file + encoding.ending);
  ctx.type = TYPES[extname(file)] ?? 'application/octet-stream';
  if (encoding !== undefined) ctx.set('content-encoding', encoding.name);
}
