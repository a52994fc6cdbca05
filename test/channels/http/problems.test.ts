import { mongo } from 'mongoose';
import { beforeAll, describe, expect, it } from 'vitest';
import { aCommunity, type Community } from '../../factories/community.ts';
import { aDoor, type Caller, type TestDoor } from '../../factories/door.ts';

describe('the HTTP door says no in problem details', () => {
  let community: Community;
  let door: TestDoor;
  let steward: Caller;
  let stranger: Caller;

  beforeAll(async () => {
    community = await aCommunity();
    door = await aDoor(community.app);
    steward = await door.as(community.steward);
    stranger = await door.as();
  });

  const raw = (path: string, init: RequestInit) => fetch(`${door.url}${path}`, init);

  it('says it in English to whoever puts English first', async () => {
    const given = { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.8' };
    const { body } = await steward.get('/regions/at?path=/d9/', given);

    expect(body).toMatchObject({
      title: 'Not found',
      detail: 'This region was not found. Please check and try again.',
    });
  });

  it('names type, title, status, detail in Chinese, code and request id', async () => {
    const { status, body, headers } = await steward.get('/regions/at?path=/d9/', { 'x-request-id': 'request-1' });

    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(headers.get('x-request-id')).toBe('request-1');
    expect(body).toEqual({
      type: 'urn:linyi:problem:regions.missing',
      title: '没有找到',
      status: 404,
      detail: '没有找到这个区域，请核对后再试。',
      code: 'regions.missing',
      requestId: 'request-1',
    });
  });

  it('names each wrong field', async () => {
    const { status, body } = await steward.post('/regions', {
      parent: '/d1/s1/',
      key: 'C 3',
      name: '',
      kind: 'planet',
    });

    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'input.invalid',
      problems: [{ field: 'key' }, { field: 'name' }, { field: 'kind' }],
    });
  });

  it('makes an id of its own when the given one is unfit', async () => {
    const { headers } = await stranger.get('/regions', { 'x-request-id': 'a b' });

    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });

  const json = { 'content-type': 'application/json' };
  it.each([
    ['an unknown address', '/api/v1/nowhere', {}, 404, 'http.no-such-address'],
    ['an address outside the API', '/nowhere', {}, 404, 'http.no-such-address'],
    ['a broken escape', '/api/v1/residents/%E0%A4%A/grants', { method: 'DELETE' }, 400, 'input.invalid'],
    ['a wrong method', '/api/v1/regions', { method: 'DELETE' }, 405, 'http.wrong-method'],
    ['broken JSON', '/api/v1/regions', { method: 'POST', headers: json, body: '{"a":' }, 400, 'http.malformed-json'],
    [
      'bytes that are no UTF-8',
      '/api/v1/regions',
      { method: 'POST', headers: json, body: new Uint8Array([0x22, 0xff, 0x22]) },
      400,
      'http.malformed-json',
    ],
    ['a list', '/api/v1/regions', { method: 'POST', headers: json, body: '[1]' }, 400, 'http.not-an-object'],
    ['a form', '/api/v1/regions', { method: 'POST', body: new URLSearchParams({ a: '1' }) }, 415, 'http.not-json'],
    [
      'a compressed body',
      '/api/v1/regions',
      { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: 'x' },
      415,
      'http.not-json',
    ],
    [
      'a body that is too large',
      '/api/v1/regions',
      { method: 'POST', headers: json, body: JSON.stringify({ name: 'x'.repeat(70_000) }) },
      413,
      'http.too-large',
    ],
    ['a cursor nobody gave out', '/api/v1/regions?after=!!!', {}, 400, 'paging.cursor'],
    [
      'a token that is no session',
      '/api/v1/me',
      { headers: { authorization: 'Bearer abc' } },
      401,
      'http.session-over',
    ],
    ['nobody', '/api/v1/me', {}, 401, 'residents.log-in-first'],
  ] as const)('refuses %s', async (_what, path, init, status, code) => {
    const response = await raw(path, init as RequestInit);

    expect(await response.json()).toMatchObject({ status, code });
    expect(response.status).toBe(status);
  });

  it('refuses a body that grows beyond the limit without saying its length', async () => {
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('x'.repeat(16_000)));
      },
    });
    const init = { method: 'POST', headers: json, body: endless, duplex: 'half' } as RequestInit;

    const answer = await raw('/api/v1/regions', init).then(
      (response) => response.status,
      (error: Error) => error.name,
    );

    expect([413, 'TypeError']).toContain(answer);
    expect((await stranger.get('/regions')).status).toBe(200);
  });

  it('says which methods an address takes', async () => {
    const response = await raw('/api/v1/regions', { method: 'PUT' });

    expect(response.headers.get('allow')).toBe('HEAD, GET, POST');
  });

  it('tells somebody unknown to log in, and somebody known that they may not', async () => {
    const region = { parent: '/d1/s1/', key: 'c9', name: '新社区', kind: 'community' };

    const unknown = await stranger.post('/regions', region);
    const known = await (await door.as(community.lin)).post('/regions', region);

    expect([unknown.status, unknown.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect([known.status, known.body.code]).toEqual([403, 'regions.not-steward']);
  });

  it('hides a defect behind a sentence and a request id', async () => {
    const broken = await aCommunity();
    const { url } = await aDoor({
      ...broken.app,
      regions: { ...broken.app.regions, children: () => Promise.reject(new Error('secret of the store')) },
    });

    const response = await fetch(`${url}/api/v1/regions`);
    const text = await response.text();

    expect(response.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({ code: 'http.defect', requestId: response.headers.get('x-request-id') });
    expect(text).not.toContain('secret');
  });

  it.each([
    ['a read', new mongo.MongoServerSelectionError('away', {} as never)],
    ['a bulk write', new mongo.MongoBulkWriteError(new mongo.MongoNetworkError('away') as never, {} as never)],
  ])('says that the store is away for now when %s did not reach it, and when to ask again', async (_, error) => {
    const cut = await aCommunity();
    const { url } = await aDoor({
      ...cut.app,
      regions: { ...cut.app.regions, children: () => Promise.reject(error) },
    });

    const response = await fetch(`${url}/api/v1/regions`);

    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.json()).toMatchObject({ code: 'http.store-away' });
  });
});
