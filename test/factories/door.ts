import type { App } from '../../src/app.ts';
import { openHttpDoor, type HttpOptions } from '../../src/http/server.ts';
import type { Actor } from '../../src/kernel/index.ts';
import { atFileEnd } from '../setup/file-end.ts';

/** What came back: the status, the JSON (of a file, its `text`), the headers. */
export interface Answer {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** Whatever JSON came; tests compare it with `toMatchObject`. */
export type Body = Record<string, never> & { readonly items: readonly Body[] };

/** Somebody at the HTTP door; paths are given without `/api/v1`. */
export interface Caller {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string, headers?: Record<string, string>): Promise<Answer>;
}

export interface TestDoor {
  readonly url: string;
  /** The caller with a log-in of their own; without a resident, a stranger. */
  as(actor?: Actor): Promise<Caller>;
}

/** The HTTP door over an app, on a port of its own; checks that every answer has the shape its route promises. */
export async function aDoor(app: App, options: Partial<HttpOptions> = {}): Promise<TestDoor> {
  const door = await openHttpDoor(app, { host: '127.0.0.1', port: 0, checksOutput: true, ...options });
  atFileEnd(() => door.stop());
  return {
    url: door.url,
    async as(actor) {
      if (actor === undefined) return callerOf(door.url, {});
      const { token } = await app.sessions.open(actor.id, 'console');
      return callerOf(door.url, { authorization: `Bearer ${token}` });
    },
  };
}

export function callerOf(url: string, own: Record<string, string>): Caller {
  const call = async (method: string, path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...own, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /\bjson\b/u.test(response.headers.get('content-type') ?? '');
    const parsed = isJson && text !== '' ? (JSON.parse(text) as unknown) : { text };
    return { status: response.status, body: parsed as Body, headers: response.headers };
  };
  return {
    get: (path, headers) => call('GET', path, undefined, headers),
    post: (path, body = {}, headers = {}) => call('POST', path, body, headers),
    put: (path, body = {}, headers = {}) => call('PUT', path, body, headers),
    patch: (path, body = {}, headers = {}) => call('PATCH', path, body, headers),
    delete: (path, headers) => call('DELETE', path, undefined, headers),
  };
}
