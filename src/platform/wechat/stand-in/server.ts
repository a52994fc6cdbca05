import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { failureOf } from './answers.ts';
import { checkWords } from './check.ts';
import { sessionFor } from './log-in.ts';
import { takeMessage, type TakenMessage } from './messages.ts';
import { createTokens, type StandInTokens } from './tokens.ts';

export { STAND_IN_TEMPLATE, type TakenMessage } from './messages.ts';
export { STAND_IN_APP } from './tokens.ts';

export interface WechatStandIn {
  readonly url: string;
  readonly tokens: StandInTokens;
  /** The subscription messages it took, in order. */
  readonly taken: readonly TakenMessage[];
  /** Every answer after this call comes so late. */
  answerAfter(milliseconds: number): void;
  stop(): Promise<void>;
}

/** A local server that answers as the WeChat platform does, errors included (always status 200). */
export async function startWechatStandIn(): Promise<WechatStandIn> {
  const tokens = createTokens();
  const taken: TakenMessage[] = [];
  const usedCodes = new Set<string>();
  let delayMs = 0;
  const server = createServer((request, response) => {
    reply(request).then(
      (body) => send(response, body),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    tokens,
    taken,
    answerAfter(milliseconds) {
      delayMs = milliseconds;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  async function reply(request: IncomingMessage): Promise<object> {
    const [path, search] = (request.url ?? '').split('?');
    const query = new URLSearchParams(search);
    const body = request.method === 'POST' ? await json(request) : undefined;
    const answer = answerTo(`${request.method} ${path}`, query, body);
    if (delayMs > 0) await pause(delayMs);
    return answer;
  }

  function answerTo(what: string, query: URLSearchParams, body: unknown): object {
    switch (what) {
      case 'GET /sns/jscode2session':
        return sessionFor(query, usedCodes);
      case 'GET /cgi-bin/token':
        return tokens.plain(query);
      case 'POST /cgi-bin/stable_token':
        return tokens.stable(body);
      case 'POST /cgi-bin/message/subscribe/send':
        return tokens.problemOf(query.get('access_token')) ?? takeMessage(body, taken);
      case 'POST /wxa/msg_sec_check':
        return tokens.problemOf(query.get('access_token')) ?? checkWords(body);
      default:
        return failureOf(48001);
    }
  }
}

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
