import { Router } from '@koa/router';
import { HTTP } from '../../../config/defaults.ts';
import type { App } from '../../app.ts';
import { findRequests } from '../../features/listings/index.ts';
import { confirmHeld, followHeld, reportNeed } from '../../features/needs/index.ts';
import { found, isRefusal, perform, type Actor } from '../../kernel/index.ts';
import type { Attempts } from '../../platform/attempts.ts';
import { describeError } from '../../platform/logger.ts';
import type { Context, RequestState } from '../context.ts';
import { DoorRefusal, problemOf, retryAfter } from '../problem.ts';
import { readForm, readJson } from '../request/body.ts';
import { releaseKey, takeKey } from '../request/once.ts';
import { greet } from '../request/visitor.ts';
import { knownCategory, needOf, presentReported, presentRequest, wantedOf, type Fields } from './requests.ts';
import { presentDefinition, presentDiscovery, presentServices } from './services.ts';
import { writeXml, type Tree } from './xml.ts';

export interface Open311Parts {
  readonly app: App;
  readonly requests: Attempts;
}

const PREFIX = '/open311/v2';
const TYPES = { json: 'application/json; charset=utf-8', xml: 'text/xml; charset=utf-8' } as const;
type Format = keyof typeof TYPES;

interface Caller {
  readonly actor: Actor;
  readonly fields: Fields;
  readonly ctx: Context;
}

/**
 * Open311 GeoReport v2 for needs, in JSON and in XML: other systems see what may be public, and whoever has a key
 * (`api_key` is the token of a log-in) reports. Refusals are lists of code and description.
 * @see https://wiki.open311.org/GeoReport_v2/
 */
export function open311(parts: Open311Parts): Router<RequestState> {
  const { app } = parts;
  const router = new Router<RequestState>({ prefix: PREFIX });
  const answer = (method: 'get' | 'post', path: string, root: string, give: Answering['give'], status = 200) => {
    const answering = { pattern: `${PREFIX}${path}`, root, give, status };
    for (const ending of ['.json', '.xml', '']) {
      router[method](`${path}${ending}`, (ctx) => answerOne(parts, ctx, answering));
    }
  };

  answer('get', '/discovery', 'discovery', async () => presentDiscovery(`${app.publicUrl}${PREFIX}`));
  answer('get', '/services', 'services', async () => presentServices());
  answer('get', '/services/:code', 'service_definition', async ({ ctx }) =>
    presentDefinition(knownCategory(String(ctx.params.code))),
  );
  answer('get', '/requests', 'service_requests', async ({ actor, fields }) => {
    const seen = await perform(findRequests, app, actor, wantedOf(fields));
    return Promise.all(seen.map((request) => presentRequest(app, request)));
  });
  answer('get', '/requests/:id', 'service_requests', async ({ actor, ctx }) => {
    const [seen] = await perform(findRequests, app, actor, { numbers: [String(ctx.params.id)] });
    return [await presentRequest(app, found(seen, 'needs.missing'))];
  });
  answer(
    'post',
    '/requests',
    'service_requests',
    async (caller) => [await presentReported(app, await report(app, caller))],
    201,
  );
  answer('get', '/tokens/:token', 'service_requests', async ({ actor, ctx }) => {
    const token = String(ctx.params.token);
    const { number } = await perform(followHeld, app, actor, { token });
    return [{ token, service_request_id: number }];
  });
  // Beyond the standard, which has no way to say that it was meant.
  answer('post', '/tokens/:token', 'service_requests', async ({ actor, ctx }) => {
    const token = String(ctx.params.token);
    const { number } = await perform(confirmHeld, app, actor, { token });
    return [{ token, service_request_id: number }];
  });
  const nowhere = {
    pattern: PREFIX,
    root: 'errors',
    status: 404,
    give: () => Promise.reject(new DoorRefusal(404, 'needs.open311-no-address')),
  };
  router.all('/{*rest}', (ctx) => answerOne(parts, ctx, nowhere));
  return router;
}

/** Sent again with the same Idempotency-Key, it is the same request. */
async function report(app: App, { actor, fields, ctx }: Caller) {
  const input = needOf(fields);
  const key = ctx.req.headers['idempotency-key'];
  if (typeof key !== 'string') return perform(reportNeed, app, actor, input);
  const keyed = { key, who: actor.id, meaning: `${reportNeed.name} ${JSON.stringify(input)}` };
  const once = await takeKey(app, keyed);
  return perform(reportNeed, app, actor, input, { once }).catch(async (error) => {
    if (isRefusal(error)) await releaseKey(app, keyed);
    throw error;
  });
}

interface Answering {
  readonly pattern: string;
  /** The outermost element in XML. */
  readonly root: string;
  readonly give: (caller: Caller) => Promise<Tree>;
  readonly status: number;
}

async function answerOne(
  { app, requests }: Open311Parts,
  ctx: Context,
  { pattern, root, give, status }: Answering,
): Promise<void> {
  ctx.state.pattern = pattern;
  try {
    const fields = await fieldsOf(ctx);
    if (fields['api_key'] !== undefined) ctx.req.headers.authorization ??= `Bearer ${fields['api_key']}`;
    const { actor } = await greet(app, requests, ctx);
    ctx.state.actor = actor;
    write(ctx, root, await give({ actor, fields, ctx }));
    ctx.status = status;
  } catch (error) {
    refuse(app, ctx, error);
  }
}

function write(ctx: Context, root: string, tree: Tree): void {
  const format = formatOf(ctx);
  ctx.body = format === 'xml' ? writeXml(root, tree) : JSON.stringify(tree);
  ctx.type = TYPES[format];
}

/** What the address ends in, else what the caller would rather have; JSON when it is all the same. */
function formatOf(ctx: Context): Format {
  const ending = /\.(json|xml)$/u.exec(ctx.path)?.[1];
  if (ending !== undefined) return ending as Format;
  const accepted = ctx.accepts('application/json', 'text/xml', 'application/xml');
  return typeof accepted === 'string' && accepted.endsWith('xml') ? 'xml' : 'json';
}

/** A missing or wrong key is 403 here; all else has the status it has at every address. */
function refuse(app: App, ctx: Context, error: unknown): void {
  const { requestId, actor } = ctx.state;
  const problem = problemOf(error, requestId, actor);
  if (problem.status === 500) app.logger.error({ ...describeError(error), requestId }, 'request met a defect');
  const seconds = retryAfter(error);
  if (seconds !== undefined) ctx.set('retry-after', String(seconds));
  ctx.status = problem.status === 401 ? 403 : problem.status;
  const wrong = problem.problems?.map(({ field, message }) => `${field}: ${message}`) ?? [problem.detail];
  write(
    ctx,
    'errors',
    wrong.map((description) => ({ code: ctx.status, description })),
  );
}

async function fieldsOf(ctx: Context): Promise<Fields> {
  const query = Object.entries(ctx.query).map(([name, value]) => [name, text(value)] as const);
  const sent = ctx.method === 'POST' ? await sentFields(ctx) : [];
  return Object.fromEntries([...query, ...sent].filter(([, value]) => value !== ''));
}

async function sentFields({ req }: Context): Promise<(readonly [string, string])[]> {
  if (/json\b/iu.test(req.headers['content-type'] ?? '')) {
    const body = await readJson(req, HTTP.longestBodyBytes);
    return Object.entries(body).map(([name, value]) => [name, text(value)] as const);
  }
  if (req.headers['content-type'] === undefined) return [];
  return [...(await readForm(req, HTTP.longestBodyBytes))];
}

/** A parameter given several times is a list, as with commas. */
const text = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join(',') : value === null || value === undefined ? '' : String(value);
