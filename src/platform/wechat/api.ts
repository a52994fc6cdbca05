import { z } from 'zod';
import { createAccessTokens, type SharedParts } from './access-token.ts';
import {
  bodyOfCheck,
  gravest,
  piecesOf,
  verdict,
  verdictOfFailure,
  type TextToCheck,
  type TextVerdict,
} from './check-text.ts';
import { ask, askOnce, isFailure, NO_APP, type WechatFailure } from './request.ts';
import { bodyOfMessage, sent, type SubscribedMessage } from './subscribe-message.ts';

/** The WeChat platform as the mini-program needs it. */
export interface WechatApi {
  /** Who is behind a code of `wx.login`; a code works once and for five minutes. */
  codeToSession(code: string): Promise<WechatSession | WechatFailure>;
  /**
   * Hands over a message that the person has subscribed to.
   * @returns a failure when the platform surely did not take it
   * @throws NoAnswerError when nobody knows
   */
  sendSubscribed(message: SubscribedMessage): Promise<'sent' | WechatFailure>;
  /** What the platform thinks of words that are to be shown to others. */
  checkText(text: TextToCheck): Promise<TextVerdict>;
}

export interface WechatSession {
  readonly openid: string;
  readonly unionid?: string | undefined;
}

export interface WechatApiOptions {
  readonly url: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly timeoutMs?: number;
  readonly tokenApi?: 'stable' | 'plain';
  readonly refreshEarlyMs?: number;
}

const FIVE_MINUTES = 5 * 60_000;

const session = z.object({ openid: z.string().min(1), unionid: z.string().optional() });

/** Of a token: wrong or ended by a newer one, not a token at all, too old. */
const STALE_TOKEN: readonly number[] = [40001, 40014, 42001];

export function createWechatApi(parts: SharedParts, options?: WechatApiOptions): WechatApi {
  if (options === undefined) return WITHOUT_APP;
  const { url, appId, appSecret, timeoutMs = 5000, tokenApi = 'stable', refreshEarlyMs = FIVE_MINUTES } = options;
  const tokens = createAccessTokens(parts, { url, appId, appSecret, timeoutMs, tokenApi, refreshEarlyMs });

  return {
    /** @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html */
    codeToSession(code) {
      const query = new URLSearchParams({
        appid: appId,
        secret: appSecret,
        js_code: code,
        grant_type: 'authorization_code',
      });
      return ask({ url: new URL(`/sns/jscode2session?${query.toString()}`, url), timeoutMs }, session);
    },
    sendSubscribed: (message) =>
      withToken((token) => {
        const to = withTokenIn('/cgi-bin/message/subscribe/send', token);
        return askOnce({ url: to, body: bodyOfMessage(message), timeoutMs }, sent);
      }),
    async checkText(text) {
      return gravest(await Promise.all(piecesOf(text.text).map((piece) => check(text, piece))));
    },
  };

  async function check(text: TextToCheck, piece: string): Promise<TextVerdict> {
    const answer = await withToken((token) =>
      ask({ url: withTokenIn('/wxa/msg_sec_check', token), body: bodyOfCheck(text, piece), timeoutMs }, verdict),
    );
    return typeof answer === 'string' ? answer : verdictOfFailure(answer.errcode);
  }

  /** A token the platform does not take is replaced, once; whatever it was given with was not done. */
  async function withToken<Result extends string>(
    call: (token: string) => Promise<Result | WechatFailure>,
  ): Promise<Result | WechatFailure> {
    const token = await tokens.current();
    if (typeof token !== 'string') return token;
    const answer = await call(token);
    if (!isFailure(answer) || !STALE_TOKEN.includes(answer.errcode)) return answer;

    const other = await tokens.replace(token);
    return typeof other === 'string' ? call(other) : other;
  }

  function withTokenIn(path: string, token: string): URL {
    const to = new URL(path, url);
    to.searchParams.set('access_token', token);
    return to;
  }
}

const WITHOUT_APP: WechatApi = {
  codeToSession: async () => NO_APP,
  sendSubscribed: async () => NO_APP,
  checkText: async () => 'unavailable',
};
