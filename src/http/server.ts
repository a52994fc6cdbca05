import { Router } from '@koa/router';
import Koa from 'koa';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HTTP, type RequestLimits } from '../../config/defaults.ts';
import type { App } from '../app.ts';
import { createAttempts } from '../platform/attempts.ts';
import { describeError } from '../platform/logger.ts';
import { around } from './around.ts';
import type { Context, RequestState } from './context.ts';
import { handle } from './handle.ts';
import { live, type Live } from './live/live.ts';
import { watchable } from './live/watchable.ts';
import { open311 } from './open311/door.ts';
import { showCertificate } from './pages/certificate.ts';
import { desk } from './pages/desk/desk.ts';
import { showDocs, showDocsFile } from './pages/docs.ts';
import { readiness } from './pages/health.ts';
import { createMetrics } from './pages/metrics.ts';
import { miniProgramPages } from './pages/mini-program.ts';
import { describeApi } from './pages/openapi.ts';
import { queueBoard } from './pages/queue-board.ts';
import { ROUTES } from './routes/index.ts';
import type { Route } from './route.ts';

export interface HttpOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Is it reached by https only, as in production? */
  readonly isSecure?: boolean;
  /** Does a proxy in front tell the client's address? */
  readonly isBehindProxy?: boolean;
  readonly limits?: RequestLimits;
  readonly checksOutput?: boolean;
  readonly routes?: readonly Route[];
  /** Where the residents' page was built to. */
  readonly miniProgram?: string;
}

export interface HttpDoor {
  readonly url: string;
  /** Finishes requests under way, then closes. */
  stop(): Promise<void>;
}

/** @throws Error in one sentence when the port is taken */
export async function openHttpDoor(app: App, options: HttpOptions): Promise<HttpDoor> {
  const { koa, streams } = buildKoa(app, options);
  const server = createServer(koa.callback());
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 65_000;
  await listen(server, options);

  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        streams.end();
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function buildKoa(app: App, options: HttpOptions): { readonly koa: Koa<RequestState>; readonly streams: Live } {
  const { isSecure = false, isBehindProxy = false, checksOutput = false, routes = ROUTES } = options;
  const requests = createAttempts(app.redis, app.keyPrefix, perMinute(options.limits ?? HTTP.requestsPerMinute));
  const metrics = createMetrics(app);
  const koa = new Koa<RequestState>({ proxy: isBehindProxy, maxIpsCount: 1 });

  const api = new Router<RequestState>({ prefix: '/api/v1' });
  for (const route of routes) api[route.method](route.path, handle({ app, requests, isSecure, checksOutput }, route));
  const streams = live({ app, requests, find: watchable(api, routes) });
  api.get('/live', async (ctx) => {
    ctx.state.pattern = '/live';
    await streams.show(ctx, () => Promise.resolve());
  });
  let description: string | undefined;
  api.get('/openapi.json', (ctx) => {
    description ??= JSON.stringify(describeApi(routes));
    ctx.type = 'application/json; charset=utf-8';
    ctx.body = description;
  });

  const pages = new Router<RequestState>();
  const page = (path: string, show: (ctx: Context) => unknown) =>
    pages.get(path, async (ctx) => {
      ctx.state.pattern = path;
      await show(ctx);
    });
  page('/healthz', (ctx) => {
    ctx.body = { status: 'alive' };
  });
  page('/readyz', async (ctx) => {
    const answer = await readiness(app);
    ctx.body = answer;
    ctx.status = answer.status === 'ready' ? 200 : 503;
  });
  page('/metrics', async (ctx) => {
    ctx.body = await metrics.text();
    ctx.type = metrics.contentType;
  });
  page('/service-certificates/:code', showCertificate(app, requests));
  page('/docs', showDocs);
  page('/docs/:file', showDocsFile);
  const miniProgram = miniProgramPages(options.miniProgram);
  page('/m/', miniProgram.showPage);
  page('/m/assets/:file', miniProgram.showFile);
  page('/', (ctx) => ctx.redirect('/m/'));
  // Where the code on the desk of an activity leads, whatever camera reads it.
  page('/check-in/:token', (ctx) => {
    const { token } = (ctx as unknown as { readonly params: { readonly token: string } }).params;
    ctx.redirect(`/m/#/pages/activities/check-in?token=${encodeURIComponent(token)}`);
  });

  koa.on('error', (error) => app.logger.warn(describeError(error), 'answer not sent'));
  koa.use(around(app.logger, metrics, isSecure));
  for (const router of [api, pages, open311({ app, requests }), desk({ app, requests, isSecure })])
    koa.use(router.routes()).use(router.allowedMethods());
  koa.use(queueBoard(app, requests));
  return { koa, streams };
}

function perMinute(limits: RequestLimits): Record<string, { most: number; perMs: number }> {
  return Object.fromEntries(Object.entries(limits).map(([what, most]) => [what, { most, perMs: 60_000 }]));
}

function listen(server: Server, { host, port }: HttpOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new Error(`Port ${port} is taken: stop what uses it or set PORT to another one.`) : error);
    });
    server.listen(port, host, resolve);
  });
}
