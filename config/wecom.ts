import { MINUTE } from '../src/kernel/clock.ts';

/** What a WeCom group webhook takes: the platform refuses longer texts and more messages. */
export const WECOM_WEBHOOK = {
  longestTextBytes: 2048,
  mostPerRoom: 20,
  perMs: MINUTE,
  timeoutMs: 10_000,
} as const;

export const WECOM_ROBOT = {
  longestMarkdownBytes: 20_480,
  heartbeatMs: 30_000,
  /** The first pause before a connection is tried again; it doubles up to half a minute. */
  reconnectMs: 1000,
  /** When another connection of the same robot took over: long enough that two processes do not drive each other out. */
  takenOverMs: MINUTE,
} as const;

/** How long the platform wants to be left alone after it said "too often"; it names no time itself. */
export const WECOM_LIMIT_WAIT_MS = MINUTE;
