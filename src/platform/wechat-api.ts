import { z } from 'zod';

/** The WeChat platform as the mini-program needs it. */
export interface WechatApi {
  /** Who is behind a code of `wx.login`; a code works once and for five minutes. */
  codeToSession(code: string): Promise<WechatSession | WechatFailure>;
}

export interface WechatSession {
  readonly openid: string;
  readonly unionid?: string | undefined;
}

/**
 * What the platform answers instead of a result. `errcode` is its number, e.g. 40029 for a code that is not valid; -1
 * when it is busy or cannot be reached; 0, which it never answers, when this installation has no mini-program.
 */
export interface WechatFailure {
  readonly errcode: number;
}

export interface WechatApiOptions {
  readonly url: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly timeoutMs?: number;
}

const NO_APP: WechatFailure = { errcode: 0 };
const BUSY: WechatFailure = { errcode: -1 };
const TRIES = 3;

const failure = z.object({ errcode: z.number().refine((errcode) => errcode !== 0) });
const session = z.object({ openid: z.string().min(1), unionid: z.string().optional() });

/** @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html */
export function createWechatApi(options?: WechatApiOptions): WechatApi {
  if (options === undefined) return { codeToSession: async () => NO_APP };
  const { url, appId, appSecret, timeoutMs = 5000 } = options;

  return {
    codeToSession(code) {
      const query = new URLSearchParams({
        appid: appId,
        secret: appSecret,
        js_code: code,
        grant_type: 'authorization_code',
      });
      return ask(new URL(`/sns/jscode2session?${query.toString()}`, url));
    },
  };

  /** Asks again when the platform says it is busy; what it refuses stays refused. */
  async function ask(to: URL): Promise<WechatSession | WechatFailure> {
    for (let tries = 1; ; tries += 1) {
      const answer = await answerOf(to);
      const failed = failure.safeParse(answer);
      if (!failed.success) return session.parse(answer);
      if (failed.data.errcode !== BUSY.errcode || tries === TRIES) return failed.data;
    }
  }

  async function answerOf(to: URL): Promise<unknown> {
    try {
      const response = await fetch(to, { signal: AbortSignal.timeout(timeoutMs) });
      return await response.json();
    } catch {
      return BUSY;
    }
  }
}
