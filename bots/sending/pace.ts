import { createHash } from 'node:crypto';
import type { Pacing } from '../../config/defaults.ts';
import { DAY, HOUR } from '../../src/kernel/index.ts';
import type { Redis } from '../../src/platform/redis.ts';

/** When the next message of an account may go, for all processes of the installation together. */
export interface Pace {
  /**
   * Takes a turn for this lane, or none.
   * @param now in milliseconds
   * @returns 0 when a turn was taken; else how long to wait, and whether for the lane or for the whole account
   */
  take(lane: string, now: number): Promise<{ readonly wait: number; readonly for: 'lane' | 'account' }>;
  /** The channel said it is too fast: nothing goes before `until`. */
  rest(until: number): Promise<void>;
}

export interface PaceParts {
  readonly redis: Redis;
  readonly keyPrefix: string;
}

/**
 * Each limit is the time at which its next message would be due at an even pace; a burst may run that much ahead (the
 * generic cell rate algorithm). Whoever may go moves all limits on at once. Answers the wait in milliseconds and 1 when
 * it is the account that waits.
 */
const TAKE = `
local now, everyAccount, burstAccount = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local everyLane, burstLane, perDay, dayEnds = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])
local function due(key) return tonumber(redis.call('GET', key) or '0') end
local function wait(key, every, burst) return math.max(0, math.ceil(due(key) - (burst - 1) * every - now)) end
local function moveOn(key, every, burst)
  if every == 0 then return end
  redis.call('SET', key, math.max(due(key), now) + every, 'PX', math.max(60000, every * (burst + 1)))
end

local account = math.max(0, math.ceil(due(KEYS[4]) - now))
if everyAccount > 0 then account = math.max(account, wait(KEYS[1], everyAccount, burstAccount)) end
if perDay > 0 and tonumber(redis.call('GET', KEYS[3]) or '0') >= perDay then account = math.max(account, dayEnds - now) end
if account > 0 then return {account, 1} end
if everyLane > 0 then
  local lane = wait(KEYS[2], everyLane, burstLane)
  if lane > 0 then return {lane, 0} end
end

moveOn(KEYS[1], everyAccount, burstAccount)
moveOn(KEYS[2], everyLane, burstLane)
if perDay > 0 then
  redis.call('INCR', KEYS[3])
  redis.call('PEXPIRE', KEYS[3], 172800000)
end
return {0, 0}
`;

const FREE = { wait: 0, for: 'lane' } as const;

/** @param account what the limits belong to: a channel, or one of several accounts of it */
export function createPace({ redis, keyPrefix }: PaceParts, account: string, pacing: Pacing): Pace {
  const { perAccountMs, accountBurst = 1, perLaneMs, laneBurst = 1, perDay = 0 } = pacing;
  const place = (...parts: string[]): string => `${keyPrefix}pace:${account}:${parts.join(':')}`;
  const isUnlimited = perAccountMs === 0 && perLaneMs === 0 && perDay === 0;
  // Without limits of its own a channel is asked at full speed; what it asks to wait, this process remembers.
  let restsUntil = -Infinity;

  return {
    async take(lane, now) {
      if (restsUntil > now) return { wait: restsUntil - now, for: 'account' };
      if (isUnlimited) return FREE;
      const day = dayOf(now);
      const keys = [place('account'), place('lane', digest(lane)), place('day', String(day)), place('rest')];
      const limits = [now, perAccountMs, accountBurst, perLaneMs, laneBurst, perDay, (day + 1) * DAY - CHINA_MS];
      const [wait, isAccount] = (await redis.eval(TAKE, keys.length, ...keys, ...limits)) as [number, number];
      return { wait, for: isAccount === 1 ? 'account' : 'lane' };
    },
    async rest(until) {
      restsUntil = Math.max(restsUntil, until);
      if (!isUnlimited) await redis.set(place('rest'), until, 'PX', DAY);
    },
  };
}

/** The day counts from midnight in China. */
const CHINA_MS = 8 * HOUR;
const dayOf = (now: number): number => Math.floor((now + CHINA_MS) / DAY);

/** A lane names a person's contact, which has no business in a key. */
const digest = (lane: string): string => createHash('sha256').update(lane).digest('base64url').slice(0, 22);
