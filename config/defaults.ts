/** Limits, periods and paces that an installation may change. */

/**
 * How fast one account may speak. A room or person gets one message each `perLaneMs`, the account one each `perAccountMs`;
 * a burst may run that many messages ahead. 0 means no limit.
 */
export interface Pacing {
  readonly perAccountMs: number;
  readonly accountBurst?: number;
  readonly perLaneMs: number;
  readonly laneBurst?: number;
  /** Messages of the account from midnight to midnight in China. */
  readonly perDay?: number;
  /** How many messages may be on their way at once. */
  readonly atOnce: number;
}

/** When a channel counts as out, and how often it is asked whether that is over. */
export interface BreakerSettings {
  /** So many recipients failing with no success between them are an outage of the channel. */
  readonly opensAfterLanes: number;
  readonly firstProbeMs: number;
  readonly longestProbeMs: number;
}

/** By channel. WeChat blocks accounts that speak faster than a person types; the terminal has no such limit. */
export const CHAT_PACING: Readonly<Record<string, Pacing>> = {
  wechat: { perAccountMs: 1500, perLaneMs: 3000, perDay: 3000, atOnce: 1 },
  // The robot may say 30 messages a minute and 1,000 an hour in one conversation.
  wecom: { perAccountMs: 0, perLaneMs: 3600, atOnce: 8 },
  // 20 messages a minute in one room.
  'wecom-webhook': { perAccountMs: 0, perLaneMs: 3000, atOnce: 8 },
  /** The platform takes messages as fast as they come, up to a quota of the day. */
  'mini-program': { perAccountMs: 0, perLaneMs: 0, atOnce: 8 },
  terminal: { perAccountMs: 0, perLaneMs: 0, atOnce: 16 },
};

export const CHAT = {
  /** What the bot is called in groups; `@` before it addresses the bot. */
  botName: '小邻',
  /** Whoever writes more tells of a matter or a danger, and asks for nothing else. */
  longestRequest: 1500,
  /** A message handed to a channel that has not answered for this long is *unknown*. */
  sendTimeoutMs: 30_000,
  /** A process that has not finished sending a message within this time is taken for dead. */
  sendLeaseMs: 60_000,
  /** Likewise for answering one. */
  answerLeaseMs: 15_000,
  /** How long a sender sleeps at most: a nudge wakes it, and may get lost. */
  lookAgainMs: 1000,
  /** A message the channel surely did not take is tried again after these pauses, doubling, this many times: over an hour. */
  resend: { firstMs: 2000, longestMs: 5 * 60_000, mostTries: 20 },
  breaker: { opensAfterLanes: 3, firstProbeMs: 2000, longestProbeMs: 60_000 },
  /** How long sending waits when a channel says that it was too much, but not until when. */
  overLimitMs: 60_000,
  /** How long Redis knows a message that was kept, and how long it may take to say so before the store is asked. */
  seen: { keptMs: 10 * 60_000, patienceMs: 100 },
  /** How often the bot looks for messages that another process left unanswered. */
  sweepMs: 5000,
  /** How often and how long answering one message may fail before the apology is the answer. */
  mostAnswerTries: 5,
  answerWithinMs: 10 * 60_000,
  /** How long an answer stays on record after it was sent or given up; what it said is gone at once. */
  repliesKeptMs: 30 * 24 * 3_600_000,
  /** How long answers took is counted in these steps. */
  latencyBucketsMs: [25, 50, 100, 250, 500, 1000, 2500, 5000, 15_000, 60_000],
  /** A dialogue that nobody goes on with is over after this time. */
  dialogueMs: 30 * 60_000,
} as const;

export type SessionDoor = 'console' | 'mini-program';

/** How long a log-in lasts: at most, and without being used. */
export const SESSIONS: Readonly<Record<SessionDoor, { readonly longestMs: number; readonly idleMs: number }>> = {
  console: { longestMs: 12 * 3_600_000, idleMs: 2 * 3_600_000 },
  'mini-program': { longestMs: 180 * 24 * 3_600_000, idleMs: 30 * 24 * 3_600_000 },
};

export const CODES = {
  /** How long a binding code can be typed into the other account. */
  bindingMs: 10 * 60_000,
  /** How long the code that was sent to a phone lets one log in. */
  phoneMs: 5 * 60_000,
  /** How long the code that binds a group chat to a community can be typed there. */
  roomMs: 30 * 60_000,
} as const;

/** How often something that could be guessed may be tried: passwords per account, codes and words per resident or phone. */
export const ATTEMPTS = {
  password: { most: 5, perMs: 15 * 60_000 },
  code: { most: 6, perMs: 10 * 60_000 },
  /** The word of the day at an activity, heard wrong or guessed. */
  word: { most: 6, perMs: 10 * 60_000 },
  /** Codes sent to one phone, and tries of them. */
  'phone-code': { most: 4, perMs: 30 * 60_000 },
  'phone-log-in': { most: 5, perMs: 15 * 60_000 },
  /** Photos that one resident sends, good or bad. */
  photo: { most: 30, perMs: 24 * 3_600_000 },
} as const;

/** Requests per minute over HTTP: of one resident, of one address without log-in, and log-ins from one address. */
export interface RequestLimits {
  readonly resident: number;
  readonly address: number;
  readonly logIn: number;
}

export const HTTP = {
  longestBodyBytes: 64 * 1024,
  /** How long an Idempotency-Key is remembered. */
  onceMs: 24 * 3_600_000,
  /** A community behind one NAT shares an address. */
  requestsPerMinute: { resident: 600, address: 1200, logIn: 60 } satisfies RequestLimits,
  /** A worker that has given no sign of life for this long counts as gone. */
  workerGoneMs: 15_000,
  /** Server-sent events: how often it is looked whether something has changed, and how long one stream lasts. */
  live: { everyMs: 1000, longestMs: 5 * 60_000, mostAddresses: 5, mostOfOne: 4, mostStreams: 2000 },
} as const;

/** To how many groups one thing is told at most: what an activity names, and what one message goes to. */
export const MOST_ROOMS = 200;

export const ACTIVITIES = {
  /** How long before the start people are reminded, each time; longest first. */
  remindBefore: [24 * 3_600_000, 2 * 3_600_000],
  /** How many others one resident may bring, unless the activity says otherwise. */
  usuallyBring: 3,
  /** How long one lasts when only its start was said in a chat. */
  usuallyMs: 2 * 3_600_000,
} as const;
