import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Context } from '../context.ts';
import { DoorRefusal } from '../problem.ts';

const require = createRequire(import.meta.url);

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">
    <title>邻议 API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css">
  </head>
  <body>
    <div id="docs"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#docs', validatorUrl: null, deepLinking: true });\n`;
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";

/** Files of the page that come from the swagger-ui package. */
const PACKAGE_FILES = new Set(['swagger-ui.css', 'swagger-ui-bundle.js']);

/** The documentation page; everything it loads comes from this server. */
export function showDocs(ctx: Context): void {
  ctx.set('content-security-policy', POLICY);
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = PAGE;
}

export async function showDocsFile(ctx: Context): Promise<void> {
  const name = String(ctx.params.file);
  ctx.type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
  ctx.body = await fileOf(name);
  ctx.set('cache-control', 'public, max-age=86400');
}

async function fileOf(name: string): Promise<string> {
  if (name === 'start.js') return START;
  if (!PACKAGE_FILES.has(name)) throw new DoorRefusal(404, 'http.no-such-address');
  return readFile(join(dirname(require.resolve('swagger-ui-dist/package.json')), name), 'utf8');
}
