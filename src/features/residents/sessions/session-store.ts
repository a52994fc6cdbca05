import { createHash, randomBytes } from 'node:crypto';
import { SESSIONS, type SessionDoor } from '../../../../config/defaults.ts';
import type { Clock } from '../../../kernel/index.ts';
import type { Redis } from '../../../platform/redis.ts';

export type { SessionDoor } from '../../../../config/defaults.ts';
export type SessionStore = ReturnType<typeof sessionStore>;

/** What the holder of a session gets; the token is known to nobody else, not even here. */
export interface OpenedSession {
  readonly token: string;
  readonly until: Date;
}

interface Kept {
  readonly resident: string;
  readonly door: SessionDoor;
  readonly until: number;
  readonly idleUntil: number;
}

interface Parts {
  readonly redis: Redis;
  readonly keyPrefix: string;
  readonly clock: Clock;
}

/** A session in use is written again when a tenth of its idle time is gone, not at every request. */
const RENEWED_BELOW = 0.9;

/** Log-ins, kept in Redis under a digest of their token: who reads the store cannot log in with what is there. */
export function sessionStore({ redis, keyPrefix, clock }: Parts) {
  const keyOf = (token: string): string =>
    `${keyPrefix}session:${createHash('sha256').update(token).digest('base64url')}`;
  const setOf = (resident: string): string => `${keyPrefix}sessions-of:${resident}`;

  return {
    async open(resident: string, door: SessionDoor): Promise<OpenedSession> {
      const { longestMs } = SESSIONS[door];
      const token = randomBytes(32).toString('base64url');
      const until = clock().getTime() + longestMs;
      const key = keyOf(token);
      const kept = stayAwake({ resident, door, until, idleUntil: 0 }, clock().getTime());
      await redis.set(key, JSON.stringify(kept), 'PX', kept.idleUntil - clock().getTime());
      await redis.multi().sadd(setOf(resident), key).pexpire(setOf(resident), LONGEST_OF_ALL_MS).exec();
      return { token, until: new Date(until) };
    },
    /** Whose session this is; using it keeps it from going idle. Costs one read. */
    async residentOf(token: string): Promise<string | null> {
      const key = keyOf(token);
      const text = await redis.get(key);
      if (text === null) return null;
      const kept = JSON.parse(text) as Kept;
      const now = clock().getTime();
      if (now >= kept.until || now >= kept.idleUntil) return null;
      if (kept.idleUntil - now < SESSIONS[kept.door].idleMs * RENEWED_BELOW && kept.idleUntil < kept.until) {
        const awake = stayAwake(kept, now);
        await redis.set(key, JSON.stringify(awake), 'PX', awake.idleUntil - now, 'XX');
      }
      return kept.resident;
    },
    async close(token: string): Promise<void> {
      await redis.del(keyOf(token));
    },
    async closeAllOf(resident: string): Promise<void> {
      const keys = await redis.smembers(setOf(resident));
      await redis.del(setOf(resident), ...keys);
    },
  };
}

/** The list of somebody's sessions outlives each of them, whichever door it came through. */
const LONGEST_OF_ALL_MS = Math.max(...Object.values(SESSIONS).map(({ longestMs }) => longestMs));

const stayAwake = (kept: Kept, now: number): Kept => ({
  ...kept,
  idleUntil: Math.min(now + SESSIONS[kept.door].idleMs, kept.until),
});
