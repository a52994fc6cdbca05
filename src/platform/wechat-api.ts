import { z } from 'zod';

/** The WeChat platform as the mini-program needs it. */
export interface WechatApi {
  /**
   * Who is behind a code of `wx.login`; a code works once and for five minutes.
   * @throws WechatError with the platform's number
   */
  codeToSession(code: string): Promise<{ readonly openid: string; readonly unionid?: string | undefined }>;
  /** The token for calls on the app's behalf, kept until shortly before it ends; all processes get the same one. */
  accessToken(): Promise<string>;
}

export interface WechatApiOptions {
  readonly url: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly timeoutMs?: number;
}

/** What the platform answers instead of a result. */
export class WechatError extends Error {
  /** The platform's number, e.g. 40029 for a code that is not valid; -1 when it is busy or cannot be reached; or NO_APP. */
  readonly errcode: number;

  constructor(errcode: number) {
    super(`WeChat answered ${errcode}`);
    this.name = 'WechatError';
    this.errcode = errcode;
  }
}

export const WECHAT_BUSY = -1;
/** Not a number of the platform: this installation has no mini-program. */
export const NO_APP = 0;
const RENEW_BEFORE_MS = 5 * 60_000;
const TRIES = 3;

const WITHOUT_APP: WechatApi = {
  codeToSession: () => Promise.reject(new WechatError(NO_APP)),
  accessToken: () => Promise.reject(new WechatError(NO_APP)),
};

const failure = z.object({ errcode: z.number().default(0) });
const session = z.object({ openid: z.string().min(1), unionid: z.string().optional() });
const token = z.object({ access_token: z.string().min(1), expires_in: z.number() });

/**
 * Without options (an installation that has no mini-program) every call fails with `NO_APP`.
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html
 */
export function createWechatApi(options?: WechatApiOptions): WechatApi {
  if (options === undefined) return WITHOUT_APP;
  const { url, appId, appSecret, timeoutMs = 5000 } = options;
  let kept: { readonly value: string; readonly renewAt: number } | undefined;

  return {
    async codeToSession(code) {
      const query = new URLSearchParams({
        appid: appId,
        secret: appSecret,
        js_code: code,
        grant_type: 'authorization_code',
      });
      return ask(session, new URL(`/sns/jscode2session?${query.toString()}`, url), { method: 'GET' });
    },
    async accessToken() {
      if (kept !== undefined && Date.now() < kept.renewAt) return kept.value;
      const body = JSON.stringify({ grant_type: 'client_credential', appid: appId, secret: appSecret });
      const answer = await ask(token, new URL('/cgi-bin/stable_token', url), { method: 'POST', body });
      kept = { value: answer.access_token, renewAt: Date.now() + answer.expires_in * 1000 - RENEW_BEFORE_MS };
      return kept.value;
    },
  };

  /** Asks again when the platform says it is busy; what it refuses stays refused. */
  async function ask<Schema extends z.ZodType>(
    schema: Schema,
    to: URL,
    request: RequestInit,
  ): Promise<z.output<Schema>> {
    for (let tries = 1; ; tries += 1) {
      const answer = await answerOf(to, request);
      const { errcode } = failure.catch({ errcode: 0 }).parse(answer);
      if (errcode === 0) return schema.parse(answer);
      if (errcode !== WECHAT_BUSY || tries === TRIES) throw new WechatError(errcode);
    }
  }

  async function answerOf(to: URL, request: RequestInit): Promise<unknown> {
    try {
      const response = await fetch(to, { ...request, signal: AbortSignal.timeout(timeoutMs) });
      return await response.json();
    } catch {
      return { errcode: WECHAT_BUSY };
    }
  }
}
