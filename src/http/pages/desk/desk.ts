import { Router } from '@koa/router';
import { HTTP } from '../../../../config/defaults.ts';
import type { App } from '../../../app.ts';
import { isRefusal, isResident, NOBODY } from '../../../kernel/index.ts';
import { say } from '../../../phrases/index.ts';
import type { Attempts } from '../../../platform/attempts.ts';
import type { Context, RequestState } from '../../context.ts';
import { DoorRefusal, problemOf } from '../../problem.ts';
import { readForm } from '../../request/body.ts';
import { eraseSessionCookie, writeSessionCookie } from '../../request/cookie.ts';
import { greet, isFromElsewhere } from '../../request/visitor.ts';
import { showDue } from './due.ts';
import { showDuty } from './duty.ts';
import { mergeTwo, showDuplicates, takeOut } from './duplicates.ts';
import { showHome, signIn, signOut } from './home.ts';
import { html } from './html.ts';
import { layOut, type Sheet } from './layout.ts';
import { keepLabel, showNotUnderstood } from './not-understood.ts';
import type { Seat } from './seat.ts';
import { STYLE } from './style.ts';
import { settleAll, settleOne, showUndelivered } from './undelivered.ts';

export interface DeskParts {
  readonly app: App;
  readonly requests: Attempts;
  readonly isSecure: boolean;
}

/** No scripts, nothing from elsewhere. Browsers say where a form comes from only when they may tell this very site. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'same-origin',
} as const;

/** `/admin`: pages for staff, plain forms over the same use cases as every other door. */
export function desk(parts: DeskParts): Router<RequestState> {
  const { app, isSecure } = parts;
  const router = new Router<RequestState>();

  const page = (path: string, show: (seat: Seat) => Promise<Sheet>) =>
    router.get(path, (ctx) =>
      visit(ctx, path, async () => {
        const seat = await seatOf(parts, ctx);
        showSheet(ctx, await show(seat), isResident(seat.actor) ? ctx.path : undefined);
      }),
    );
  const form = (path: string, act: (seat: Seat, fields: URLSearchParams, ctx: Context) => Promise<string>) =>
    router.post(path, (ctx) =>
      visit(ctx, path, async () => {
        if (isFromElsewhere(ctx)) throw new DoorRefusal(403, 'http.other-site');
        const fields = await readForm(ctx.req, HTTP.longestBodyBytes);
        goOn(ctx, await act(await seatOf(parts, ctx), fields, ctx));
      }),
    );

  router.get('/admin/desk.css', (ctx) => {
    ctx.state.pattern = '/admin/desk.css';
    ctx.type = 'text/css; charset=utf-8';
    ctx.body = STYLE;
  });
  page('/admin', showHome);
  page('/admin/not-understood', showNotUnderstood);
  form('/admin/not-understood/:id', keepLabel);
  page('/admin/undelivered', showUndelivered);
  form('/admin/undelivered', settleAll);
  form('/admin/undelivered/:id', settleOne);
  page('/admin/due', showDue);
  page('/admin/duty', showDuty);
  page('/admin/duplicates', showDuplicates);
  form('/admin/duplicates/:number', mergeTwo);
  form('/admin/duplicates/:number/unmerging', takeOut);
  form('/admin/sign-in', async (seat, fields, ctx) => {
    await parts.requests.use('logIn', ctx.ip);
    const { token, until } = await signIn(seat, fields);
    ctx.set('set-cookie', writeSessionCookie(token, until, app.clock(), isSecure));
    return '/admin';
  });
  form('/admin/sign-out', async (seat, _fields, ctx) => {
    await signOut(seat);
    ctx.set('set-cookie', eraseSessionCookie(isSecure));
    return '/admin';
  });
  // A person reads a page; the board of jobs answers for itself.
  router.get('/admin/{*rest}', (ctx, next) =>
    ctx.path.startsWith('/admin/queues')
      ? next()
      : visit(ctx, '/admin', () => Promise.reject(new DoorRefusal(404, 'http.no-such-address'))),
  );
  return router;
}

async function seatOf({ app, requests }: DeskParts, ctx: Context): Promise<Seat> {
  const visitor = await greet(app, requests, ctx);
  ctx.state.actor = visitor.actor;
  const query = new URLSearchParams(ctx.querystring);
  return { ...visitor, app, params: ctx.params, asked: (name) => query.get(name) ?? undefined };
}

/** A "no" is a page too: from it whoever has not signed in is led to where they can, and whoever has can sign out. */
async function visit(ctx: Context, pattern: string, act: () => Promise<void>): Promise<void> {
  ctx.state.pattern = pattern;
  ctx.set(HEADERS);
  await act().catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
    const { status, title, detail } = problemOf(error, ctx.state.requestId, ctx.state.actor);
    ctx.status = status;
    const back = html`<p>${detail}</p>
      <p><a href="/admin">${say('desk.back')}</a></p>`;
    const { actor = NOBODY } = ctx.state;
    showSheet(ctx, { title, body: back }, isResident(actor) ? ctx.path : undefined);
  });
}

function showSheet(ctx: Context, sheet: Sheet, here?: string): void {
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = layOut(sheet, here);
}

function goOn(ctx: Context, address: string): void {
  ctx.status = 303;
  ctx.set('location', address);
  ctx.body = '';
}
