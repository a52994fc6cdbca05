import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cruiseProject } from './cruise.ts';
import { rules } from './rules.ts';

/** `back` is an import that is answered by one in the other direction. */
type How = 'type' | 'late' | 'back';

/** For each rule an import that breaks it: who imports, what, and how when that matters. */
const broken: Readonly<Record<string, readonly [file: string, imports: string, how?: How]>> = {
  'kernel-alone': ['src/kernel/clock.ts', 'pino'],
  'platform-on-kernel': ['src/platform/redis.ts', 'src/phrases/say.ts'],
  'phrases-alone': ['src/phrases/zh/needs.ts', 'src/kernel/clock.ts'],
  'config-on-kernel': ['config/defaults.ts', 'src/platform/logger.ts'],
  'features-know-no-channel': ['src/features/polls/cast-vote.ts', 'bots/chat.ts'],
  'features-touch-no-outside': ['src/features/polls/cast-vote.ts', 'node:fs'],
  'features-use-small-libraries': ['src/features/polls/cast-vote.ts', 'koa'],
  'platform-through-stores': ['src/features/polls/cast-vote.ts', 'src/platform/logger.ts'],
  'mongoose-in-stores': ['src/features/polls/cast-vote.ts', 'mongoose'],
  'features-meet-at-index': ['src/features/needs/submit-need.ts', 'src/features/regions/region.ts'],
  'row-0-imports-smaller-rows': ['src/features/regions/region.ts', 'src/features/halls/index.ts', 'type'],
  'row-1-imports-smaller-rows': ['src/features/residents/resident.ts', 'src/features/halls/index.ts'],
  'row-2-imports-smaller-rows': ['src/features/teams/team.ts', 'src/features/activities/index.ts'],
  'row-3-imports-smaller-rows': ['src/features/needs/need.ts', 'src/features/polls/index.ts'],
  'row-4-imports-smaller-rows': ['src/features/matching/rank.ts', 'src/features/broadcasts/index.ts'],
  'row-5-imports-smaller-rows': ['src/features/elder-help/policy.ts', 'src/features/broadcasts/index.ts'],
  'row-6-imports-smaller-rows': ['src/features/broadcasts/telling/tell-poll.ts', 'src/features/reports/index.ts'],
  'channels-enter-by-index': ['bots/commands/polls.ts', 'src/features/polls/cast-vote.ts'],
  'channels-apart': ['src/http/server.ts', 'jobs/define.ts'],
  'http-door-apart': ['src/main.ts', 'bots/chat.ts'],
  'stores-wired-in-app': ['jobs/polls.ts', 'src/features/polls/poll-store.ts'],
  'stores-are-types-to-use-cases': ['src/features/polls/cast-vote.ts', 'src/features/polls/poll-store.ts'],
  'app-is-a-type': ['bots/chat.ts', 'src/app.ts'],
  'wechaty-at-home': ['bots/chat.ts', 'wechaty'],
  'wechaty-loaded-late': ['bots/main.ts', 'bots/wechat.ts'],
  'wecom-at-home': ['bots/chat.ts', '@wecom/aibot-node-sdk'],
  'wecom-loaded-late': ['bots/main.ts', 'bots/wecom.ts'],
  'bullmq-at-home': ['jobs/define.ts', 'bullmq'],
  'ioredis-at-home': ['src/http/limits.ts', 'ioredis'],
  'koa-at-home': ['bots/chat.ts', 'koa'],
  'sharp-at-home': ['src/http/server.ts', 'sharp'],
  'engine-libraries-at-home': ['src/platform/mongo.ts', 'lmdb'],
  'standalone-alone': ['standalone/redis/redis.ts', 'src/platform/logger.ts'],
  'standalone-started-from-outside': ['src/app.ts', 'standalone/choose.ts'],
  'nothing-needs-tests': ['src/kernel/clock.ts', 'test/factories/actor.ts'],
  'image-without-tools': ['src/http/server.ts', 'esbuild'],
  'no-cycles': ['src/platform/queue.ts', 'src/platform/relay.ts', 'back'],
  'everything-is-there': ['src/platform/queue.ts', './missing.ts'],
};

/** And imports that are right, so that no rule forbids everything. */
const allowed: typeof broken = {
  'a use case takes types of its store': [
    'src/features/polls/cast-vote.ts',
    'src/features/polls/poll-store.ts',
    'type',
  ],
  'a use case uses zod': ['src/features/polls/cast-vote.ts', 'zod'],
  'a store uses mongoose': ['src/features/polls/poll-store.ts', 'mongoose'],
  'a feature enters a smaller row by its index': ['src/features/needs/submit-need.ts', 'src/features/regions/index.ts'],
  'a command takes types of the app': ['bots/commands/polls.ts', 'src/app.ts', 'type'],
  'the bot loads wechaty when it needs it': ['bots/main.ts', 'bots/wechat.ts', 'late'],
  'the app wires stores': ['src/app.ts', 'src/features/polls/poll-store.ts'],
  'scripts start storage': ['scripts/start.ts', 'standalone/choose.ts'],
};

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'linyi-architecture-'));
  symlinkSync(resolve('node_modules'), join(dir, 'node_modules'));
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ type: 'module', devDependencies: { esbuild: '*' } }));
});

afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

it('every rule has an import that breaks it', () => {
  expect(Object.keys(broken).toSorted()).toEqual(rules.map((rule) => rule.name).toSorted());
});

it.each(Object.entries(broken))('%s is noticed when it is broken', async (rule, [file, imports, how]) => {
  givenImport(file, imports, how);

  expect(await brokenRules(file)).toContain(rule);
});

it.each(Object.entries(allowed))('%s', async (_, [file, imports, how]) => {
  givenImport(file, imports, how);

  expect(await brokenRules(file)).toEqual([]);
});

function givenImport(file: string, imports: string, how?: How): void {
  const isOurs = /^[a-z]+\/.*\.ts$/u.test(imports);
  const backwards = how === 'back' ? line(pathTo(file, imports)) : '';
  if (isOurs) write(imports, `export const thing = 1;\n${backwards}`);
  write(file, line(isOurs ? pathTo(imports, file) : imports, how));
}

function pathTo(imported: string, importer: string): string {
  const path = relative(dirname(importer), imported);
  return path.startsWith('.') ? path : `./${path}`;
}

function line(from: string, how?: How): string {
  if (how === 'late') return `await import('${from}');\n`;
  return `import ${how === 'type' ? 'type ' : ''}{ thing } from '${from}';\n`;
}

function write(file: string, content: string): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), content);
}

async function brokenRules(file: string): Promise<string[]> {
  const { summary } = await cruiseProject(dir);
  return summary.violations
    .filter(({ from, cycle = [] }) => [from, ...cycle.map(({ name }) => name)].includes(file))
    .map(({ rule }) => rule.name);
}
