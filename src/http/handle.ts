import { HTTP } from '../../config/defaults.ts';
import type { App } from '../app.ts';
import { allow, isRefusal, NOBODY, perform, type UseCase } from '../kernel/index.ts';
import type { Attempts } from '../platform/attempts.ts';
import { writeSheets, XLSX_TYPE } from '../platform/sheets/write-sheets.ts';
import type { Context, Middleware } from './context.ts';
import { eraseSessionCookie, writeSessionCookie } from './request/cookie.ts';
import { asAttachment, chooseFormat, queryOf, type Format } from './request/format.ts';
import { greet, type Visitor } from './request/visitor.ts';
import { readJson } from './request/body.ts';
import { readPicture } from './request/picture.ts';
import { readWorkbook } from './request/workbook.ts';
import { releaseKey, takeKey, type KeyedRequest } from './request/once.ts';
import type { Caching, Route } from './route.ts';

export interface HandleParts {
  readonly app: App;
  /** Counts requests per resident and address. */
  readonly requests: Attempts;
  readonly isSecure: boolean;
  /** Tests check that what leaves has the shape that the OpenAPI document promises. */
  readonly checksOutput: boolean;
}

/** Everything between an address and its use case: who asks, what with, once, and what leaves. */
export function handle(parts: HandleParts, route: Route): Middleware {
  const { app } = parts;
  const useCase = route.useCase as unknown as UseCase<App, typeof route.useCase.input, unknown>;

  return async (ctx) => {
    ctx.state.pattern = route.path;
    const visitor = await welcome(parts, route, ctx);
    const format = chooseFormat(route, ctx);
    if (route.picture === undefined) return answer(ctx, visitor, format, await inputOf(route, ctx));
    allow(route.picture.may(visitor.actor), route.picture.refusal);
    const { picture, digest, release } = await readPicture(ctx.req, route.picture.longestBytes, app.pictures);
    try {
      await answer(ctx, visitor, format, { picture }, digest);
    } finally {
      release();
    }
  };

  /** @param stands what the input is told from another by, where it is too long itself */
  async function answer(ctx: Context, { actor, token }: Visitor, format: Format, given: object, stands?: () => string) {
    const input = { ...given, ...ctx.params, ...(route.session === 'ends' && { token: token ?? '' }) };
    const keyed = keyedRequest(ctx, route, { actor }, stands ?? (() => JSON.stringify(input)));
    const once = keyed === undefined ? undefined : await takeKey(app, keyed);
    const result = await perform(useCase, app, actor, input, { once }).catch(async (error) => {
      if (keyed !== undefined && isRefusal(error)) await releaseKey(app, keyed);
      throw error;
    });

    if (route.session === 'starts' || route.session === 'ends') setCookie(parts, route, ctx, result);
    ctx.status = route.status;
    if (format === 'csv' && route.csv !== undefined) {
      ctx.type = 'text/csv; charset=utf-8';
      ctx.body = route.csv(result as never);
      return;
    }
    if (format === 'xlsx' && route.xlsx !== undefined) {
      const { fileName, sheets } = await route.xlsx(result as never, app);
      ctx.type = XLSX_TYPE;
      ctx.set('content-disposition', asAttachment(`${fileName}.xlsx`));
      ctx.body = await writeSheets(sheets);
      return;
    }
    const body = await route.present(result as never, app);
    const checked = parts.checksOutput ? route.output.parse(body) : body;
    ctx.type = route.type === 'application/json' ? 'application/json; charset=utf-8' : route.type;
    ctx.body = checked instanceof Uint8Array ? Buffer.from(checked) : JSON.stringify(checked);
    if (route.caching !== undefined && checked instanceof Uint8Array) answerOnlyNews(ctx, route.caching, checked);
  }
}

/** Whoever has this version already is told so, and no more. */
function answerOnlyNews(ctx: Context, { seconds, isPublic, versionOf }: Caching, body: Uint8Array): void {
  ctx.set('cache-control', `${isPublic ? 'public' : 'private'}, max-age=${seconds}`);
  ctx.etag = `W/"${versionOf(body)}"`;
  if (!ctx.fresh) return;
  ctx.status = 304;
  ctx.body = null;
}

async function inputOf(route: Route, ctx: Context): Promise<object> {
  if (route.method === 'get' || route.method === 'delete') return queryOf(route, ctx);
  if (route.upload === undefined) return readJson(ctx.req, HTTP.longestBodyBytes);
  return { ...queryOf(route, ctx), ...(await readWorkbook(ctx.req, route.upload)) };
}

/** Whoever logs in is nobody as yet, whatever they come with. */
async function welcome({ app, requests }: HandleParts, route: Route, ctx: Context): Promise<Visitor> {
  if (route.session === 'prepares' || route.session === 'starts') {
    await requests.use('logIn', ctx.ip);
    return { actor: NOBODY };
  }
  const visitor = await greet(app, requests, ctx);
  ctx.state.actor = visitor.actor;
  return visitor;
}

function keyedRequest(ctx: Context, route: Route, { actor }: Visitor, stands: () => string): KeyedRequest | undefined {
  const key = ctx.req.headers['idempotency-key'];
  if (typeof key !== 'string' || route.method === 'get') return undefined;
  const who = actor.kind === 'nobody' ? ctx.ip : actor.id;
  const what = route.isConfidential ? ctx.path : stands();
  return { key, who, meaning: `${route.useCase.name} ${what}` };
}

function setCookie({ app, isSecure }: HandleParts, route: Route, ctx: Context, result: unknown): void {
  if (route.session === 'ends') {
    ctx.set('set-cookie', eraseSessionCookie(isSecure));
    return;
  }
  const { token, until } = result as { readonly token: string; readonly until: Date };
  ctx.set('set-cookie', writeSessionCookie(token, until, app.clock(), isSecure));
}
