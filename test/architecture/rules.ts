import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

/** The folders whose imports are checked. */
export const codeFolders = ['config', 'src', 'bots', 'jobs', 'standalone', 'scripts', 'bench', 'test'] as const;

/** A feature may import features of rows above its own, never a neighbour. */
export const rows: readonly (readonly string[])[] = [
  ['regions', 'privacy'],
  ['residents', 'register', 'halls'],
  ['teams'],
  ['directory', 'needs', 'polls', 'statements', 'hearings', 'activities', 'time-bank', 'programmes'],
  ['matching', 'listings', 'service-records', 'procedures', 'moderation'],
  ['elder-help'],
  ['broadcasts', 'reports'],
];

const doors = '^(src|bots|jobs)/main\\.ts$';
const channels = '^(src/http|bots|jobs)/';
const store = '-store\\.ts$';
/** Whoever tries the application from outside may use its parts as it likes. */
const fromOutside = '^(test|bench)/';
const butTypes: IRegularForbiddenRuleType['to'] = { dependencyTypesNot: ['type-only'] };
const allCode = `^(${codeFolders.join('|')})/`;

/** docs/architecture.md, "Rules", as dependency-cruiser reads them. Paths are regular expressions; $1 is the first group of `from`. */
export const rules: readonly IRegularForbiddenRuleType[] = [
  forbid(
    'kernel-alone',
    { path: '^src/kernel/' },
    { pathNot: ['^src/kernel/', packages('zod', '@node-rs/jieba'), '^(node:)?crypto$'] },
  ),
  forbid('platform-on-kernel', { path: '^src/platform/' }, { path: allCode, pathNot: '^src/(kernel|platform)/' }),
  // Only what carries the language of a conversation along comes from outside.
  forbid('phrases-alone', { path: '^src/phrases/' }, { pathNot: '^src/phrases/|^async_hooks$' }),
  forbid('config-on-kernel', { path: '^config/' }, { path: allCode, pathNot: '^(config|src/kernel)/' }),

  forbid(
    'features-know-no-channel',
    { path: '^src/features/' },
    { path: [channels, doors, '^src/app\\.ts$', '^config/env'] },
  ),
  forbid(
    'features-touch-no-outside',
    { path: '^src/features/' },
    { path: '^(node:)?(fs|net|tls|dgram|https?|child_process|worker_threads)(/|$)' },
  ),
  forbid(
    'features-use-small-libraries',
    { path: '^src/features/' },
    { path: 'node_modules/', pathNot: packages('zod', '@node-rs/argon2', 'ical.js', 'mongoose', 'tyme4ts') },
  ),
  forbid(
    'platform-through-stores',
    { path: '^src/features/', pathNot: store },
    { path: '^src/platform/', ...butTypes },
  ),
  forbid(
    'mongoose-in-stores',
    { pathNot: ['^src/platform/', store, fromOutside, '^scripts/'] },
    { path: packages('mongoose', 'mongodb') },
  ),

  forbid(
    'features-meet-at-index',
    { path: '^src/features/([^/]+)/' },
    { path: '^src/features/[^/]+/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'] },
  ),
  ...rows.map((row, number) =>
    forbid(
      `row-${number}-imports-smaller-rows`,
      { path: `^src/features/(${row.join('|')})/` },
      { path: `^src/features/(${rows.slice(number).flat().join('|')})/`, pathNot: '^src/features/$1/' },
    ),
  ),

  forbid(
    'channels-enter-by-index',
    { path: [channels, doors] },
    { path: '^src/features/', pathNot: '^src/features/[^/]+/index\\.ts$' },
  ),
  forbid('channels-apart', { path: channels }, { path: channels, pathNot: '^$1/' }),
  forbid('http-door-apart', { path: '^src/main\\.ts$' }, { path: '^(bots|jobs)/' }),

  forbid(
    'stores-wired-in-app',
    { pathNot: ['^src/features/', '^src/app\\.ts$', fromOutside] },
    { path: `^src/features/.*${store}`, ...butTypes },
  ),
  forbid(
    'stores-are-types-to-use-cases',
    { path: '^src/features/', pathNot: ['/index\\.ts$', store] },
    { path: `^src/features/.*${store}`, ...butTypes },
  ),
  forbid('app-is-a-type', { pathNot: [doors, fromOutside, '^scripts/'] }, { path: '^src/app\\.ts$', ...butTypes }),

  forbid('wechaty-at-home', { pathNot: ['^bots/wechat(\\.ts$|/)', fromOutside] }, { path: 'node_modules/wechaty' }),
  forbid(
    'wechaty-loaded-late',
    { pathNot: ['^bots/wechat(\\.ts$|/)', fromOutside] },
    { path: '^bots/wechat(\\.ts$|/)', dynamic: false, ...butTypes },
  ),
  forbid('wecom-at-home', { pathNot: ['^bots/wecom\\.ts$', fromOutside] }, { path: packages('@wecom') }),
  forbid(
    'wecom-loaded-late',
    { pathNot: ['^bots/wecom\\.ts$', fromOutside] },
    { path: '^bots/wecom\\.ts$', dynamic: false, ...butTypes },
  ),
  forbid('bullmq-at-home', { pathNot: ['^src/platform/queue\\.ts$', fromOutside] }, { path: packages('bullmq') }),
  forbid('ioredis-at-home', { pathNot: ['^src/platform/redis\\.ts$', fromOutside] }, { path: packages('ioredis') }),
  forbid('koa-at-home', { pathNot: ['^src/http/', fromOutside] }, { path: 'node_modules/(koa|@koa|@bull-board)/' }),
  forbid('sharp-at-home', { pathNot: ['^src/platform/pictures/', fromOutside] }, { path: packages('sharp') }),
  forbid('engine-libraries-at-home', { pathNot: ['^standalone/', fromOutside] }, { path: packages('lmdb', 'mingo') }),

  forbid('standalone-alone', { path: '^standalone/' }, { path: allCode, pathNot: '^standalone/' }),
  forbid(
    'standalone-started-from-outside',
    { pathNot: ['^(standalone|scripts)/', fromOutside] },
    { path: '^standalone/' },
  ),
  forbid('nothing-needs-tests', { pathNot: fromOutside }, { path: fromOutside }),
  forbid(
    'image-without-tools',
    { path: '^(config|src|bots|jobs|standalone)/' },
    { dependencyTypes: ['npm-dev'], ...butTypes },
  ),

  forbid('no-cycles', {}, { circular: true }),
  forbid('everything-is-there', {}, { couldNotResolve: true }),
];

function forbid(
  name: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType {
  return { name, severity: 'error', from, to };
}

function packages(...names: readonly string[]): string {
  return `node_modules/(${names.join('|')})/`;
}
