import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { failureOf } from './answers.ts';

/** The credentials the stand-in knows. */
export const STAND_IN_APP = { appId: 'wx-stand-in', appSecret: 'stand-in-secret' } as const;

export interface StandInTokens {
  /** Answers `token`. */
  plain(query: URLSearchParams): object;
  /** Answers `stable_token`. */
  stable(body: unknown): object;
  /** @returns what is wrong with a token a request came with */
  problemOf(token: string | null): object | undefined;
  /** Ends what was given so far, as time does. */
  expire(): void;
  /** Ends what was given so far, as somebody else's fetching does. */
  invalidate(): void;
  /** How many tokens were given. */
  given(): number;
}

const LASTS_SECONDS = 7200;

const stableRequest = z.object({
  grant_type: z.string(),
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.boolean().default(false),
});

/** Tokens that end: by time, and by a newer one. The stable door gives the same one until it is ended or forced. */
export function createTokens(): StandInTokens {
  const expired = new Set<string>();
  const known = new Set<string>();
  const valid = new Map<'plain' | 'stable', string>();
  let given = 0;

  return {
    plain(query) {
      const wrong = wrongCredentials(query.get('appid'), query.get('secret'), query.get('grant_type'));
      return wrong === undefined ? give('plain') : failureOf(wrong);
    },
    stable(body) {
      const request = stableRequest.safeParse(body);
      if (!request.success) return failureOf(47001);
      const { appid, secret, grant_type: grantType, force_refresh: isForced } = request.data;
      const wrong = wrongCredentials(appid, secret, grantType);
      if (wrong !== undefined) return failureOf(wrong);
      const same = isForced ? undefined : valid.get('stable');
      return same === undefined ? give('stable') : granted(same);
    },
    problemOf(token) {
      if (token === null || token === '') return failureOf(41001);
      if ([...valid.values()].includes(token)) return undefined;
      if (expired.has(token)) return failureOf(42001);
      return failureOf(known.has(token) ? 40001 : 40014);
    },
    expire() {
      for (const token of valid.values()) expired.add(token);
      valid.clear();
    },
    invalidate: () => valid.clear(),
    given: () => given,
  };

  function give(door: 'plain' | 'stable'): object {
    const token = `${door}-${randomBytes(24).toString('base64url')}`;
    given += 1;
    known.add(token);
    valid.set(door, token);
    return granted(token);
  }
}

const granted = (token: string): object => ({ access_token: token, expires_in: LASTS_SECONDS });

function wrongCredentials(appId: unknown, secret: unknown, grantType: unknown): number | undefined {
  if (grantType !== 'client_credential') return 40002;
  return wrongApp(appId, secret);
}

export function wrongApp(appId: unknown, secret: unknown): number | undefined {
  if (appId !== STAND_IN_APP.appId) return 40013;
  return secret === STAND_IN_APP.appSecret ? undefined : 40125;
}
