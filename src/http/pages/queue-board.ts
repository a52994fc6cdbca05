import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { KoaAdapter } from '@bull-board/koa';
import type { App } from '../../app.ts';
import { allow, type Actor } from '../../kernel/index.ts';
import { say } from '../../phrases/index.ts';
import type { Attempts } from '../../platform/attempts.ts';
import type { Middleware } from '../context.ts';
import { DoorRefusal } from '../problem.ts';
import { greet } from '../request/visitor.ts';

const PLACE = '/admin/queues';
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

/** The page asks for a font from elsewhere; it looks fine without. */
const FOREIGN_LINKS = /<link href="https?:[^>]*>/g;

/** The board of background jobs, for stewards of the whole district: a job may be about anybody in it. */
export function queueBoard(app: App, requests: Attempts): Middleware {
  const adapter = new KoaAdapter();
  adapter.setBasePath(PLACE);
  createBullBoard({
    queues: [new BullMQAdapter(app.queue.raw)],
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: say('desk.queues'), locale: { lng: 'zh-CN' }, hideDocsLink: true } },
  });
  const board = adapter.registerPlugin({ mount: PLACE }) as unknown as Middleware;

  return async (ctx, next) => {
    if (ctx.path !== PLACE && !ctx.path.startsWith(`${PLACE}/`)) return void (await next());
    ctx.state.pattern = PLACE;
    const { actor } = await greet(app, requests, ctx);
    ctx.state.actor = actor;
    allow(mayWatchQueues(actor), 'http.not-steward');

    ctx.set('content-security-policy', POLICY);
    await board(ctx, async () => {
      throw new DoorRefusal(404, 'http.no-such-address');
    });
    if (typeof ctx.body === 'string') ctx.body = ctx.body.replace(FOREIGN_LINKS, '');
  };
}

const mayWatchQueues = (actor: Actor): boolean =>
  actor.grants.some(({ role, region }) => role === 'steward' && /^\/[^/]+\/$/.test(region));
