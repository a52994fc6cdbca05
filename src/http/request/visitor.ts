import type { App } from '../../app.ts';
import { actorOf } from '../../features/residents/index.ts';
import { NOBODY, type Actor } from '../../kernel/index.ts';
import type { Attempts } from '../../platform/attempts.ts';
import type { Context } from '../context.ts';
import { DoorRefusal } from '../problem.ts';
import { readSessionCookie } from './cookie.ts';

/** Who sends the request, and the token it came with. */
export interface Visitor {
  readonly actor: Actor;
  readonly token?: string;
}

const STRANGER: Visitor = { actor: NOBODY };

/**
 * Finds out who is asking, and counts the request: residents each for themselves, everybody else by address.
 * @throws DoorRefusal 401 for a bearer token that is no longer good, 403 for a cookie sent from another site
 */
export async function greet(app: App, requests: Attempts, ctx: Context): Promise<Visitor> {
  const bearer = bearerOf(ctx.req.headers.authorization);
  const token = bearer ?? readSessionCookie(ctx.req.headers.cookie);
  const residentId = token === undefined ? null : await app.sessions.residentOf(token);
  if (bearer !== undefined && residentId === null) throw new DoorRefusal(401, 'http.session-over');
  if (token === undefined || residentId === null) return stranger(requests, ctx);
  if (bearer === undefined && isFromElsewhere(ctx)) throw new DoorRefusal(403, 'http.other-site');

  const [resident] = await Promise.all([app.residents.current(residentId), requests.use('resident', residentId)]);
  if (resident === null) return STRANGER;
  return { actor: actorOf(resident), token };
}

async function stranger(requests: Attempts, ctx: Context): Promise<Visitor> {
  await requests.use('address', ctx.ip);
  return STRANGER;
}

function bearerOf(header: string | undefined): string | undefined {
  return header === undefined ? undefined : /^Bearer ([\w-]{1,200})$/i.exec(header)?.[1];
}

/**
 * A browser sends cookies along even when another site made it ask. What changes something is done only for pages of
 * this very site: those the browser names as such, or that set a header of their own, which other sites cannot.
 */
export function isFromElsewhere(ctx: Context): boolean {
  const { method, headers } = ctx.req;
  if (method === 'GET' || method === 'HEAD') return false;
  if (headers.origin !== undefined) return hostOf(headers.origin) !== headers.host;
  return headers['sec-fetch-site'] !== 'same-origin' && headers['x-requested-with'] === undefined;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
