/** What somebody looks at, told again whenever it has changed: server-sent events over the addresses that are `isLive`. */
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { HTTP } from '../../../config/defaults.ts';
import type { App } from '../../app.ts';
import { ensure, isRefusal, perform, type Actor, type UseCase } from '../../kernel/index.ts';
import type { Attempts } from '../../platform/attempts.ts';
import { describeError } from '../../platform/logger.ts';
import type { Context, Middleware } from '../context.ts';
import { DoorRefusal, problemOf } from '../problem.ts';
import { greet } from '../request/visitor.ts';
import type { Route } from '../route.ts';

/** An address without `/api/v1`, the route behind it and what its path says. */
export interface Watched {
  readonly address: string;
  readonly route: Route;
  readonly input: Readonly<Record<string, string>>;
}

export interface LiveParts {
  readonly app: App;
  readonly requests: Attempts;
  /** @returns null for an address that is not there or is not told live */
  readonly find: (address: string) => Watched | null;
}

export interface Live {
  readonly show: Middleware;
  /** Lets go of everybody who is listening; they come again by themselves. */
  end(): void;
}

const { everyMs, longestMs, mostAddresses, mostStreams, mostOfOne } = HTTP.live;

/**
 * `GET /live?of=ADDRESS&of=…`: each address is told at once, then whenever its answer has changed, as the event `change`
 * with `{of, body}`; one that is refused as `refused` with `{of, problem}`, and no more. A stream ends by itself after a while
 * and is opened again by the browser, so that whoever has logged out meanwhile does not go on listening.
 */
export function live({ app, requests, find }: LiveParts): Live {
  const streams = new Map<PassThrough, string>();

  async function show(ctx: Context): Promise<void> {
    const { actor } = await greet(app, requests, ctx);
    ctx.state.actor = actor;
    const watched = addressesOf(ctx).map((address) => {
      const known = find(address);
      if (known === null) throw new DoorRefusal(400, 'http.not-live', { address });
      return known;
    });
    const who = actor.kind === 'nobody' ? ctx.ip : actor.id;
    const own = [...streams.values()].filter((one) => one === who).length;
    ensure(own < mostOfOne && streams.size < mostStreams, 'http.too-many-live', { most: mostOfOne });

    const stream = new PassThrough();
    streams.set(stream, who);
    stream.once('close', () => streams.delete(stream));
    ctx.type = 'text/event-stream; charset=utf-8';
    ctx.set('x-accel-buffering', 'no');
    // So that a door that closes need not wait for the connection to be used again.
    ctx.set('connection', 'close');
    ctx.body = stream;
    tellChanges(stream, actor, watched).catch((error: unknown) => {
      app.logger.error({ ...describeError(error), requestId: ctx.state.requestId }, 'a live stream met a defect');
      stream.destroy();
    });
  }

  async function tellChanges(stream: PassThrough, actor: Actor, watched: readonly Watched[]): Promise<void> {
    const last = new Map<string, string>();
    const until = Date.now() + longestMs;
    let left = watched;
    stream.write(`retry: ${everyMs}\n\n`);
    while (stream.writable && left.length > 0 && Date.now() < until) {
      const told = await Promise.all(left.map((one) => answerOf(one, actor)));
      if (!stream.writable) return;
      for (const { of, event, data } of told) {
        if (last.get(of) === data) continue;
        last.set(of, data);
        stream.write(`event: ${event}\ndata: ${data}\n\n`);
      }
      left = left.filter((_, index) => told[index]!.event === 'change');
      // A line that nobody reads keeps proxies from closing a stream on which nothing happens.
      stream.write(':\n\n');
      await pause(everyMs);
    }
    stream.end();
  }

  async function answerOf({ address: of, route, input }: Watched, actor: Actor) {
    try {
      const result = await perform(
        route.useCase as unknown as UseCase<App, Route['useCase']['input'], unknown>,
        app,
        actor,
        input,
      );
      return { of, event: 'change', data: JSON.stringify({ of, body: await route.present(result as never, app) }) };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return { of, event: 'refused', data: JSON.stringify({ of, problem: problemOf(error, '', actor) }) };
    }
  }

  return {
    show,
    end() {
      for (const stream of streams.keys()) stream.end();
    },
  };
}

function addressesOf(ctx: Context): string[] {
  const addresses = [...new Set([ctx.query.of ?? []].flat())];
  if (addresses.length === 0 || addresses.length > mostAddresses)
    throw new DoorRefusal(400, 'http.live-addresses', { most: mostAddresses });
  return addresses;
}
