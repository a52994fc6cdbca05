/** Chat channels: which carries what, how subscription messages are filled, how the WeChat robot comes back. */

/** How the connection to a puppet service is watched, and rebuilt when it is lost. */
export interface Watch {
  /** How often the service is asked for a sign of life. */
  readonly askEveryMs: number;
  /** After so long without any the connection counts as lost. */
  readonly silentForMs: number;
  /** The pause before a rebuild: it doubles from failure to failure. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

export const WECHAT_WATCH: Watch = {
  askEveryMs: 15_000,
  silentForMs: 50_000,
  firstPauseMs: 1000,
  longestPauseMs: 60_000,
};

export const MESSAGE_KINDS = ['answer', 'alert', 'notice', 'broadcast'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Which channels may carry a kind of message: a person gets it through the *first* that reaches them, or through *all*. */
export interface Carriers {
  readonly channels: readonly string[];
  readonly through: 'first' | 'all';
}

/** Official routes first; `wechat`, an unofficial robot that can cost the account, last and only where it has met the person. */
const PRIVATE_CHANNELS = ['wecom', 'mini-program', 'terminal', 'wechat'] as const;

export const CARRIES: Readonly<Record<MessageKind, Carriers>> = {
  /** Where it was asked; a subscription message is too precious and too short for an answer. */
  answer: { channels: ['wecom', 'terminal', 'wechat'], through: 'first' },
  /** Somebody must hear it at once. */
  alert: { channels: PRIVATE_CHANNELS, through: 'all' },
  notice: { channels: [...PRIVATE_CHANNELS, 'wecom-webhook'], through: 'first' },
  broadcast: { channels: [...PRIVATE_CHANNELS, 'wecom-webhook'], through: 'first' },
};

/** Every channel that carries anything. */
export const CHANNELS: readonly string[] = [...new Set(Object.values(CARRIES).flatMap(({ channels }) => channels))];

/** What the contacts of a channel are called: a log-in to the mini-program makes a `miniprogram` contact. */
export const contactsOf = (channel: string): string => (channel === 'mini-program' ? 'miniprogram' : channel);

/**
 * Where the value of a template's field comes from in a notice; `otherwise` stands there when the notice has none. A time
 * there always is, if only that of the notice.
 */
export type TemplateField =
  { readonly from: 'when' } | { readonly from: 'what' | 'where' | 'number'; readonly otherwise: string };

/**
 * A template of subscription messages as chosen on the platform's page: its fields by key, whose beginning is the kind
 * (`thing1`, `time3`), and the page that a tap opens.
 */
export interface TemplateShape {
  readonly page: string;
  readonly fields: Readonly<Record<string, TemplateField>>;
}

export const NOTICE_TEMPLATE: TemplateShape = {
  page: 'pages/notices/index',
  fields: {
    thing1: { from: 'what', otherwise: '社区有新通知' },
    character_string2: { from: 'number', otherwise: '-' },
    time3: { from: 'when' },
    thing4: { from: 'where', otherwise: '请点开查看' },
  },
};

/** Subscription messages when the platform says no: how long the account waits. */
export const SUBSCRIPTION_WAITS = { quotaMs: 3_600_000, tooFastMs: 60_000, busyMs: 5000 } as const;

/** The shared token of the platform. */
export const WECHAT_TOKEN = { tokenApi: 'stable', refreshEarlyMs: 5 * 60_000 } as const;
