import { randomUUID } from 'node:crypto';
import { describeError, type Logger } from '../platform/logger.ts';
import { inLocale, type Locale } from '../phrases/index.ts';
import type { Context, Middleware } from './context.ts';
import type { Metrics } from './pages/metrics.ts';
import { DoorRefusal, problemOf, retryAfter } from './problem.ts';

const GIVEN_ID = /^[\w-]{8,64}$/;

/** Headers that hold for every answer; pages with scripts of their own loosen the policy for themselves. */
const SECURE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** What surrounds every request: its id, secure headers, problems in one form, one line in the log, one measurement. */
export function around(logger: Logger, metrics: Metrics, isSecure: boolean): Middleware {
  const headers = {
    ...SECURE_HEADERS,
    ...(isSecure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  };

  return async (ctx, next) => {
    const startedAt = performance.now();
    const given = ctx.req.headers['x-request-id'];
    const requestId = typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID();
    ctx.state = { requestId, pattern: 'none' };
    for (const name in headers) ctx.res.setHeader(name, headers[name as keyof typeof headers]!);
    ctx.res.setHeader('x-request-id', requestId);

    await inLocale(readLocale(ctx.req.headers['accept-language']), async () => {
      try {
        await next();
        if (ctx.body === undefined || ctx.body === null) refuseUnknownAddress(ctx);
      } catch (error) {
        answerProblem(ctx, error, logger);
      }
    });

    const ms = performance.now() - startedAt;
    metrics.count(ctx.method, ctx.state.pattern, ctx.status, ms);
    logger.info(
      {
        requestId,
        method: ctx.method,
        route: ctx.state.pattern,
        status: ctx.status,
        ms: Math.round(ms * 10) / 10,
        by: ctx.state.actor?.id,
      },
      'request',
    );
  };
}

/** English for whoever puts it first; Chinese for everybody else. */
const readLocale = (header: string | undefined): Locale => (/^\s*en\b/i.test(header ?? '') ? 'en' : 'zh');

/** The router leaves 404, 405 or 501 without a body. */
function refuseUnknownAddress(ctx: Context): void {
  if (ctx.status === 405) throw new DoorRefusal(405, 'http.wrong-method');
  if (ctx.status === 404 || ctx.status === 501) throw new DoorRefusal(404, 'http.no-such-address');
}

function answerProblem(ctx: Context, error: unknown, logger: Logger): void {
  const { requestId, actor } = ctx.state;
  const problem = problemOf(error, requestId, actor);
  if (problem.status === 500) logger.error({ ...describeError(error), requestId }, 'request met a defect');
  if (problem.status === 503) logger.warn({ requestId }, 'request found the store away');

  const seconds = retryAfter(error);
  if (seconds !== undefined) ctx.set('retry-after', String(seconds));
  if (problem.status === 401) ctx.set('www-authenticate', 'Bearer');
  if (problem.status === 413) ctx.set('connection', 'close');
  ctx.status = problem.status;
  ctx.body = JSON.stringify(problem);
  ctx.type = 'application/problem+json; charset=utf-8';
}
