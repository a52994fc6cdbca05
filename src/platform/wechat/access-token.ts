import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { newId } from '../../kernel/index.ts';
import type { Redis } from '../redis.ts';
import { ask, BUSY, isFailure, type WechatFailure } from './request.ts';

/** The access token of one mini-program, shared by all processes: whoever fetches a second one may end the first. */
export interface AccessTokens {
  current(): Promise<string | WechatFailure>;
  /** Another one than this, which the platform no longer takes. */
  replace(stale: string): Promise<string | WechatFailure>;
}

export interface AccessTokenOptions {
  readonly url: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly timeoutMs: number;
  /**
   * `stable` (getStableAccessToken) gives everybody the same token until shortly before its end; with `plain`
   * (getAccessToken) each new token ends the one before after five minutes.
   */
  readonly tokenApi: 'stable' | 'plain';
  /** How long before its end a token is no longer handed out. */
  readonly refreshEarlyMs: number;
}

export interface SharedParts {
  readonly redis: Redis;
  readonly keyPrefix: string;
}

const LOOK_AGAIN_MS = 50;

const granted = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** Deletes the key only while it holds this value: a newer token, or the lock of somebody else, stays. */
const DELETE_IF = `if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0`;

/**
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html
 * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-access-token/getAccessToken.html
 */
export function createAccessTokens({ redis, keyPrefix }: SharedParts, options: AccessTokenOptions): AccessTokens {
  const place = `${keyPrefix}wechat:token:${options.appId}`;
  const lock = `${place}:lock`;
  // A process that died while it fetched holds the others up for as long as its three tries could have taken.
  const lockMs = options.timeoutMs * 3 + 1000;

  return {
    current: () => withinLimit(sharedOrFetched()),
    replace: (stale) => withinLimit(replaced(stale)),
  };

  async function replaced(stale: string): Promise<string | WechatFailure> {
    await redis.eval(DELETE_IF, 1, place, stale);
    return sharedOrFetched(stale);
  }

  /** One process fetches; the others wait for what it puts down. */
  async function sharedOrFetched(stale?: string): Promise<string | WechatFailure> {
    const giveUpAt = performance.now() + lockMs;
    const me = newId();
    while (performance.now() < giveUpAt) {
      const shared = await redis.get(place);
      if (shared !== null) return shared;
      if ((await redis.set(lock, me, 'PX', lockMs, 'NX')) !== null) return await fetchLocked(me, stale);
      await pause(LOOK_AGAIN_MS);
    }
    return BUSY;
  }

  async function fetchLocked(me: string, stale: string | undefined): Promise<string | WechatFailure> {
    try {
      // Whoever had the lock before may have put one down after we looked.
      return (await redis.get(place)) ?? (await fetchAndShare(stale));
    } finally {
      await redis.eval(DELETE_IF, 1, lock, me);
    }
  }

  async function fetchAndShare(stale: string | undefined): Promise<string | WechatFailure> {
    const answer = await fetchToken(stale);
    if (isFailure(answer)) return answer;
    const lastsMs = answer.expires_in * 1000;
    const sharedMs = Math.max(lastsMs - options.refreshEarlyMs, lastsMs / 2);
    await redis.set(place, answer.access_token, 'PX', Math.floor(sharedMs));
    return answer.access_token;
  }

  /** The stable door may know no better than to give the refused token again; then it is made to give another. */
  async function fetchToken(stale: string | undefined): Promise<z.output<typeof granted> | WechatFailure> {
    if (options.tokenApi === 'plain') return askPlain();
    const answer = await askStable(false);
    return !isFailure(answer) && answer.access_token === stale ? askStable(true) : answer;
  }

  function askStable(forced: boolean): Promise<z.output<typeof granted> | WechatFailure> {
    const { url, appId, appSecret, timeoutMs } = options;
    const body = { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: forced };
    return ask({ url: new URL('/cgi-bin/stable_token', url), body, timeoutMs }, granted);
  }

  function askPlain(): Promise<z.output<typeof granted> | WechatFailure> {
    const { url, appId, appSecret, timeoutMs } = options;
    const query = new URLSearchParams({ grant_type: 'client_credential', appid: appId, secret: appSecret });
    return ask({ url: new URL(`/cgi-bin/token?${query.toString()}`, url), timeoutMs }, granted);
  }

  /** Commands to Redis wait through an outage; whoever wants a token does not. */
  async function withinLimit(token: Promise<string | WechatFailure>): Promise<string | WechatFailure> {
    const limit = new AbortController();
    const tooLate = pause(lockMs + options.timeoutMs, BUSY, { signal: limit.signal, ref: false });
    try {
      return await Promise.race([token, tooLate]);
    } finally {
      limit.abort();
    }
  }
}
