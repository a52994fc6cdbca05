import { beforeEach, expect, it, vi } from 'vitest';
import { platform } from '@platform';
import { call } from '@/api/client';
import { allWaiting, putOff, sendWaiting } from '@/api/outbox';
import { Offline, type Request, type Response } from '@/platform/platform';
import { keep, recall } from '@/state/kept';

let sent: Request[];
let answers: (Response | Error)[];
let code: string | null;

beforeEach(() => {
  sent = [];
  answers = [];
  code = null;
  vi.spyOn(platform, 'logInCode').mockImplementation(async () => code);
  vi.spyOn(platform, 'send').mockImplementation(async (request) => {
    sent.push(request);
    const answer = answers.shift() ?? { status: 200, body: {} };
    if (answer instanceof Error) throw answer;
    return answer;
  });
});

const refused = (status: number): Response => ({ status, body: { code: 'needs.x', detail: '这样不行。' } });

it('call() puts path parameters into the path and the rest into the query', async () => {
  await call('GET /regions', { parent: '/d1/', limit: 5 });
  await call('GET /needs/{number}', { number: 'N 1' });

  expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /regions?parent=%2Fd1%2F&limit=5',
    'GET /needs/N%201',
  ]);
});

it('call() writes with a body and a key, another one for each request', async () => {
  await call('POST /needs', { text: '灯坏了' });
  await call('POST /needs', { text: '灯坏了' });

  expect(sent[0]).toMatchObject({ method: 'POST', path: '/needs', body: '{"text":"灯坏了"}' });
  const keys = sent.map(({ headers }) => headers['idempotency-key']);
  expect(keys[0]).toMatch(/^\w{8,128}$/);
  expect(keys[0]).not.toBe(keys[1]);
});

it('call() sends a workbook as it is, with the rest beside it', async () => {
  const workbook = new ArrayBuffer(3);
  await call('POST /register/import', { region: '/d1/', isTrial: true }, { workbook });

  expect(sent[0]).toMatchObject({ method: 'POST', path: '/register/import?region=%2Fd1%2F&isTrial=true' });
  expect(sent[0]?.body).toBe(workbook);
  expect(sent[0]?.headers['content-type']).toContain('spreadsheetml');
});

it('call() logs in again once and sends the same request, by the same key', async () => {
  code = 'wx-code';
  answers = [refused(401), { status: 200, body: { token: 't2' } }, { status: 201, body: { number: 'N1' } }];

  expect(await call('POST /needs', { text: '灯坏了' })).toEqual({ number: 'N1' });

  expect(sent.map(({ path }) => path)).toEqual(['/needs', '/sessions/wechat', '/needs']);
  expect(sent[2]!.headers['idempotency-key']).toBe(sent[0]!.headers['idempotency-key']);
});

it('call() gives up where nobody vouches for the phone, and forgets the log-in', async () => {
  keep('isLoggedIn', true);
  answers = [refused(401)];

  await expect(call('GET /me')).rejects.toMatchObject({ name: 'Refused', status: 401 });

  expect(recall('isLoggedIn')).toBeUndefined();
});

it('call() says the sentence that the server says', async () => {
  answers = [refused(409)];

  await expect(call('GET /me')).rejects.toThrow('这样不行。');
});

it('sendWaiting() sends what waits, once, in order', async () => {
  putOff('POST /needs', { text: '一' }, 'k1');
  putOff('POST /needs', { text: '二' }, 'k2');

  expect(await sendWaiting()).toBe(2);

  expect(sent.map(({ headers }) => headers['idempotency-key'])).toEqual(['k1', 'k2']);
  expect(allWaiting()).toEqual([]);
});

it.each([new Offline(), refused(503), refused(429)])('sendWaiting() keeps all for later after %o', async (answer) => {
  putOff('POST /needs', { text: '一' }, 'k1');
  answers = [answer];

  expect(await sendWaiting()).toBe(0);

  expect(allWaiting()).toMatchObject([{ key: 'k1' }]);
});

it('sendWaiting() keeps what is refused with the reason, and does not ask again', async () => {
  putOff('POST /needs', { text: '一' }, 'k1');
  answers = [refused(400)];

  await sendWaiting();
  await sendWaiting();

  expect(allWaiting()).toMatchObject([{ key: 'k1', refusal: '这样不行。' }]);
  expect(sent.length).toBe(1);
});
