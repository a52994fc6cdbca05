import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';

/** The credentials the stand-in knows. */
export const STAND_IN_APP = { appId: 'wx-stand-in', appSecret: 'stand-in-secret' } as const;

/** Codes that make the stand-in answer an error of the platform, besides those that are wrong or used. */
const STAND_IN_ERRORS: Readonly<Record<string, number>> = {
  'too-often': 45011,
  'high-risk': 40226,
  busy: -1,
};

const MESSAGES: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40029: 'invalid code',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41008: 'missing code',
  45011: 'api minute-quota reach limit mustslower retry next minute',
};

export interface WechatStandIn {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A local server that answers code2Session as the WeChat platform does, errors included (always status 200).
 * A code `login-NAME` or `login-NAME-ANYTHING` belongs to the openid `NAME` and works once.
 */
export async function startWechatStandIn(): Promise<WechatStandIn> {
  const used = new Set<string>();
  const server = createServer((request, response) => send(response, answer(request, used)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(request: IncomingMessage, used: Set<string>): object {
  const [path, query] = (request.url ?? '').split('?');
  if (path === '/sns/jscode2session') return session(new URLSearchParams(query), used);
  return { errcode: 48001, errmsg: 'api unauthorized' };
}

function session(query: URLSearchParams, used: Set<string>): object {
  const wrong = wrongCredentials(query.get('appid'), query.get('secret'));
  if (wrong !== undefined) return error(wrong);
  if (query.get('grant_type') !== 'authorization_code') return error(40002);

  const code = query.get('js_code') ?? '';
  if (code === '') return error(41008);
  const scripted = STAND_IN_ERRORS[code];
  if (scripted !== undefined) return error(scripted);

  const name = /^login-([a-z0-9]+)(?:-.*)?$/i.exec(code)?.[1];
  if (name === undefined) return error(40029);
  if (used.has(code)) return error(40163);
  used.add(code);
  return { openid: name, session_key: randomBytes(16).toString('base64') };
}

function wrongCredentials(appId: unknown, secret: unknown): number | undefined {
  if (appId !== STAND_IN_APP.appId) return 40013;
  return secret === STAND_IN_APP.appSecret ? undefined : 40125;
}

const error = (errcode: number): object => ({
  errcode,
  errmsg: `${MESSAGES[errcode]}, rid: ${randomBytes(8).toString('hex')}`,
});

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
