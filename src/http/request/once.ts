import { HTTP } from '../../../config/defaults.ts';
import type { App } from '../../app.ts';
import { idFrom } from '../../kernel/index.ts';
import { DoorRefusal } from '../problem.ts';

const KEY = /^[\x21-\x7e]{1,128}$/;

/** What an Idempotency-Key stands for. */
export interface KeyedRequest {
  readonly key: string;
  /** Whose key it is: a resident's id, or a stranger's address. */
  readonly who: string;
  /** Use case, path and body as one text: the same key must not mean two things. */
  readonly meaning: string;
}

type Parts = Pick<App, 'redis' | 'keyPrefix'>;

/**
 * Remembers what a key means when it is first used.
 * @returns the key by which use cases recognize the request sent again
 * @throws DoorRefusal 400 for a key that is none, 409 when it was used for something else
 */
export async function takeKey(parts: Parts, request: KeyedRequest): Promise<string> {
  const { key, who, meaning } = request;
  if (!KEY.test(key)) throw new DoorRefusal(400, 'http.bad-key');
  const place = placeOf(parts, request);
  const fingerprint = idFrom(meaning);
  const isFirst = await parts.redis.set(place, fingerprint, 'PX', HTTP.onceMs, 'NX');
  if (isFirst === null && (await parts.redis.get(place)) !== fingerprint) throw new DoorRefusal(409, 'http.key-reused');
  return idFrom('http', who, key);
}

/** After a refusal nothing was done, so the key may be used for a better request. */
export async function releaseKey(parts: Parts, request: KeyedRequest): Promise<void> {
  await parts.redis.del(placeOf(parts, request));
}

const placeOf = ({ keyPrefix }: Parts, { who, key }: KeyedRequest): string => `${keyPrefix}once:${idFrom(who, key)}`;
