import { join } from 'node:path';
import { z } from 'zod';
import { WECHAT_TOKEN } from './channels.ts';

const text = z.string().min(1);
const flag = z.enum(['0', '1']).transform((value) => value === '1');

/** `name=key` pairs, comma-separated; what is wrong is not repeated, because a key is a secret. */
const keysByName = z
  .string()
  .default('')
  .transform((list, { addIssue }): ReadonlyMap<string, string> => {
    const pairs = list.split(',').filter((pair) => pair.trim() !== '');
    const named = pairs.map((pair) => /^\s*([^=]+?)\s*=\s*([\w-]+)\s*$/u.exec(pair));
    const keys = new Map(named.flatMap((match) => (match === null ? [] : [[match[1]!, match[2]!] as const])));
    if (keys.size < pairs.length) addIssue('must be pairs like 桂花社区群=key, each name once, divided by commas');
    return keys;
  });

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** Port of the HTTP door. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Address the HTTP door listens on; a container needs 0.0.0.0. */
  HOST: text.default('127.0.0.1'),
  /** Where people reach this installation, for the links on printed posters; without it, this machine. */
  LINYI_PUBLIC_URL: z.url().optional(),
  /** Whether a proxy in front of the HTTP door tells the client's address (X-Forwarded-For, its last entry). */
  LINYI_BEHIND_PROXY: flag.default(false),
  MONGODB_URI: text.optional(),
  REDIS_URL: text.optional(),
  /** Where one machine without servers keeps its data. */
  LINYI_DATA_DIR: text.default('.data'),
  /** Where the keys of secret ballots lie: apart from the data, and in no backup. Needed in production, where
   * every process must see the same folder; elsewhere `keys` in the data folder. */
  LINYI_KEY_DIR: text.optional(),
  /** Goes before every Redis key, so that installations on one Redis do not meet. */
  LINYI_KEY_PREFIX: text.default('linyi:'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Unix socket of the terminal channel (`npm run chat`). */
  LINYI_CHAT_SOCKET: text.optional(),
  /** Which chat channels the bot process opens, comma-separated. */
  LINYI_CHANNELS: text.default('terminal').transform((list) => list.split(',').map((name) => name.trim())),
  WECHATY_PUPPET_SERVICE_TOKEN: text.optional(),
  WECHATY_PUPPET_SERVICE_ENDPOINT: text.optional(),
  /** The WeCom robot (智能机器人, long connection): its id and secret, and where it connects; without the last, officially. */
  WECOM_BOT_ID: text.optional(),
  WECOM_BOT_SECRET: text.optional(),
  WECOM_BOT_URL: z.url({ protocol: /^wss?$/u }).optional(),
  /** WeCom group webhooks: `room name=key`, comma-separated. */
  WECOM_WEBHOOKS: keysByName,
  WECOM_WEBHOOK_URL: z.url().default('https://qyapi.weixin.qq.com'),
  WECHAT_APP_ID: text.optional(),
  WECHAT_APP_SECRET: text.optional(),
  /** Template of subscription messages for notices; needed for the channel mini-program. */
  WECHAT_TEMPLATE_NOTICE: text.optional(),
  /** Where the WeChat platform answers; a local stand-in in demo and tests. */
  WECHAT_API_URL: z.url().default('https://api.weixin.qq.com'),
  /** The demo community: log-ins without passwords of their own and a local stand-in of the WeChat platform. Never in production. */
  LINYI_DEMO: flag.default(false),
});

export type Env = z.output<typeof schema>;

/**
 * The environment, checked as a whole.
 * @throws Error naming every wrong variable at once
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  const problems = parsed.success
    ? missingInProduction(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!parsed.success || problems.length > 0) {
    throw new Error(`The environment is not right:\n  ${problems.join('\n  ')}\nSee .env.example for every variable.`);
  }
  return parsed.data;
}

/** Where the links on printed posters lead. */
export const publicUrlOf = ({ LINYI_PUBLIC_URL, PORT }: Env): string => LINYI_PUBLIC_URL ?? `http://127.0.0.1:${PORT}`;

/**
 * Where the store and the queue are, for the processes that only use them (`npm start` opens them and says where).
 * @throws Error naming what is missing
 */
export function storageOf(env: Env): {
  mongoUri: string;
  redisUrl: string;
  keyPrefix: string;
  keyDirectory: string;
  logLevel: string;
} {
  if (env.MONGODB_URI === undefined || env.REDIS_URL === undefined) {
    throw new Error('MONGODB_URI and REDIS_URL must say where storage and queue are; `npm start` brings its own.');
  }
  return {
    mongoUri: env.MONGODB_URI,
    redisUrl: env.REDIS_URL,
    keyPrefix: env.LINYI_KEY_PREFIX,
    keyDirectory: keyDirectoryOf(env, env.LINYI_DATA_DIR),
    logLevel: env.LOG_LEVEL,
  };
}

/** Where the keys lie that must not lie in the store. */
export const keyDirectoryOf = (given: { readonly LINYI_KEY_DIR?: string | undefined }, dataDir: string): string =>
  given.LINYI_KEY_DIR ?? join(dataDir, 'keys');

/** The mini-program's account on the WeChat platform; undefined where there is none. */
export function wechatOf(env: Env) {
  const { WECHAT_API_URL: url, WECHAT_APP_ID: appId, WECHAT_APP_SECRET: appSecret } = env;
  return appId === undefined || appSecret === undefined ? undefined : { url, appId, appSecret, ...WECHAT_TOKEN };
}

/** What messages can leave through. */
export const channelsOf = ({ LINYI_CHANNELS: open, WECHAT_TEMPLATE_NOTICE: noticeTemplate }: Env) => ({
  open,
  noticeTemplate,
});

function missingInProduction(env: Env): string[] {
  if (env.NODE_ENV !== 'production') return [];
  const needed = ['MONGODB_URI', 'REDIS_URL', 'LINYI_KEY_DIR', 'WECHAT_APP_ID', 'WECHAT_APP_SECRET'] as const;
  const problems = needed.filter((name) => env[name] === undefined).map((name) => `${name}: needed in production`);
  return env.LINYI_DEMO ? [...problems, 'LINYI_DEMO: not allowed in production'] : problems;
}
