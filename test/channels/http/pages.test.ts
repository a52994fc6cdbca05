import { Writable } from 'node:stream';
import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../../src/http/routes/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { aDoor, type TestDoor } from '../../factories/door.ts';

let community: Community;
let door: TestDoor;

beforeAll(async () => {
  community = await aCommunity();
  door = await aDoor(community.app);
});

describe('/api/v1/openapi.json', () => {
  it('describes every route with what it takes, gives and refuses', async () => {
    const document = (await (await fetch(`${door.url}/api/v1/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; responses: object }>>;
    };

    expect(document.openapi).toBe('3.1.0');
    for (const route of ROUTES) {
      const operation = document.paths[route.path.replace(/:(\w+)/g, '{$1}')]?.[route.method];
      expect(operation, `${route.method} ${route.path}`).toMatchObject({
        operationId: route.useCase.name,
        responses: {
          [route.status]: { content: { [route.type]: { schema: expect.any(Object) } } },
          default: { content: { 'application/problem+json': expect.any(Object) } },
        },
      });
    }
  });

  it('splits the input into path, query and body', async () => {
    const document = (await (await fetch(`${door.url}/api/v1/openapi.json`)).json()) as {
      paths: Record<string, never>;
    };

    expect(document.paths['/residents/{residentId}/verification']).toMatchObject({
      post: {
        parameters: [{ name: 'residentId', in: 'path', required: true, schema: { type: 'string' } }],
        requestBody: { content: { 'application/json': { schema: { properties: { step: { default: 'verified' } } } } } },
      },
    });
    expect(document.paths['/regions']).toMatchObject({
      get: {
        parameters: [
          { name: 'parent', in: 'query', required: false },
          { name: 'after', in: 'query' },
          { name: 'limit', in: 'query' },
        ],
      },
      post: { parameters: [{ name: 'Idempotency-Key', in: 'header' }] },
    });
  });

  it('gives each operation and each address one meaning', () => {
    const names = ROUTES.map((route) => route.useCase.name);
    const addresses = ROUTES.map((route) => `${route.method} ${route.path}`);

    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
  });
});

describe('/docs', () => {
  it('loads everything it needs from this server', async () => {
    const page = await fetch(`${door.url}/docs`);
    const html = await page.text();
    const loaded = [...html.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map((match) => match[1]!);
    const files = await Promise.all(loaded.map((path) => fetch(new URL(path, door.url))));

    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(loaded).toEqual(['/docs/swagger-ui.css', '/docs/swagger-ui-bundle.js', '/docs/start.js']);
    expect(files.map((file) => file.status)).toEqual([200, 200, 200]);
  });

  it('gives out no other file of the package', async () => {
    expect((await fetch(`${door.url}/docs/package.json`)).status).toBe(404);
    expect((await fetch(`${door.url}/docs/..%2Fpackage.json`)).status).toBe(404);
  });
});

describe('/healthz and /readyz', () => {
  const beat = (at: number) => community.app.redis.set(`${community.app.keyPrefix}worker:alive`, at);

  it('is alive, and ready once a worker has shown itself', async () => {
    await beat(Date.now());

    const [alive, ready] = [await fetch(`${door.url}/healthz`), await fetch(`${door.url}/readyz`)];

    expect([alive.status, ready.status]).toEqual([200, 200]);
    expect(await ready.json()).toEqual({
      status: 'ready',
      parts: { storage: 'usable', queue: 'usable', worker: 'usable' },
    });
  });

  it('is not ready when the worker has been silent for too long', async () => {
    await beat(Date.now() - 20_000);

    const ready = await fetch(`${door.url}/readyz`);

    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ status: 'not-ready', parts: { storage: 'usable', worker: 'missing' } });
  });

  it('is not ready without storage and queue, and says so in time', async () => {
    const { app } = community;
    const waits = () => new Promise<never>(() => undefined);
    const lost = await aDoor({
      ...app,
      connection: { db: { command: () => Promise.reject(new Error('gone')) } } as unknown as typeof app.connection,
      redis: new Proxy(app.redis, { get: (redis, name) => (name === 'ping' ? waits : Reflect.get(redis, name)) }),
    });

    const ready = await fetch(`${lost.url}/readyz`);

    expect(await ready.json()).toMatchObject({ parts: { storage: 'missing', queue: 'missing' } });
  });
});

describe('/metrics', () => {
  it('counts requests by route, jobs by state and what waits for the relay', async () => {
    await (await door.as()).get('/regions/at?path=/d9/');

    community.app.tallies.count('messages', { channel: 'terminal', outcome: 'sent' });
    community.app.tallies.time('sending', { channel: 'terminal' }, 300);
    await new Promise((resolve) => setTimeout(resolve, 500));

    const text = await (await fetch(`${door.url}/metrics`)).text();

    expect(text).toContain('linyi_chat_messages_sent_total{channel="terminal",outcome="sent"} 1');
    expect(text).toContain('linyi_chat_sending_seconds_bucket{channel="terminal",le="0.5"} 1');
    expect(text).toContain('linyi_http_request_seconds_count{method="GET",route="/regions/at",status="404"} 1');
    expect(text).toMatch(/linyi_jobs\{state="failed"\} 0/);
    expect(text).toMatch(/linyi_outbox_documents\{store="residents"\} \d+/);
  });
});

describe('/admin/queues', () => {
  it.each([
    ['nobody', undefined, 401],
    ['lin', 'lin', 403],
    ['worker', 'worker', 403],
    ['steward', 'steward', 200],
  ] as const)('answers %s with its status', async (_who, person, status) => {
    const token = person && (await community.app.sessions.open(community[person].id, 'console')).token;

    const response = await fetch(
      `${door.url}/admin/queues`,
      token ? { headers: { cookie: `linyi_session=${token}` } } : {},
    );

    expect(response.status).toBe(status);
  });

  it('shows the steward the jobs, with nothing from elsewhere', async () => {
    const { app, steward } = community;
    const { token } = await app.sessions.open(steward.id, 'console');
    const headers = { authorization: `Bearer ${token}` };

    const html = await (await fetch(`${door.url}/admin/queues`, { headers })).text();
    const queues = await fetch(`${door.url}/admin/queues/api/queues?page=1&jobsPerPage=10`, { headers });

    expect([...html.matchAll(/(?:src|href)="(https?:)?\/\//g)]).toEqual([]);
    expect(await queues.json()).toMatchObject({ queues: [{ name: 'linyi' }] });
  });
});

describe('the access log', () => {
  it('names route, status and ids; never addresses, queries or bodies', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const logged = await aDoor({ ...community.app, logger: pino(sink) });
    const lin = await logged.as(community.lin);

    await lin.put('/me/residence?secret=query', { region: '/d1/s1/c1/b1/', name: '林小姐' });

    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { msg: 'request', method: 'PUT', route: '/me/residence', status: 200, by: 'lin' },
    ]);
    expect(lines.join('')).not.toMatch(/林小姐|secret|127\.0\.0\.1/);
  });
});
