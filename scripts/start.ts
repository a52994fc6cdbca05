/** `npm start`: the whole of Linyi on one machine, with a demo community in it. */
import { keyDirectoryOf, readEnv, type Env } from '../config/env.ts';
import { givenVariables } from '../config/variables.ts';
import { createApp } from '../src/app.ts';
import { wallClock } from '../src/kernel/index.ts';
import { seedDemo } from './demo/seed.ts';
import { readableBlock, type DemoCard } from './start/block.ts';
import { startInstallation, type Installation } from './start/installation.ts';
import { untilReady } from './start/ready.ts';
import { lastWords } from './start/supervise.ts';

const readyWithinMs = 60_000;

try {
  await start();
} catch (error) {
  say(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const env = readEnv();
  const installation = await startInstallation(env, say);
  const { stop } = stopWhenTold(installation);

  try {
    const card = await seed(installation, env);
    if (!(await untilReady(`${installation.run.api}/readyz`, readyWithinMs))) throw new Error(notReady(installation));
    say(readableBlock(installation, card));
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What is there already stays as it is; API, bot and worker come up meanwhile. */
async function seed({ run }: Installation, env: Env): Promise<DemoCard | undefined> {
  if (env.NODE_ENV === 'production') return undefined;
  const { mongoUri, redisUrl } = run;
  const app = await createApp({
    name: 'seed',
    mongoUri,
    redisUrl,
    keyPrefix: env.LINYI_KEY_PREFIX,
    keyDirectory: keyDirectoryOf(env, env.LINYI_DATA_DIR),
    logLevel: 'error',
    clock: wallClock,
  });
  try {
    return await seedDemo(app);
  } finally {
    await app.close();
  }
}

/** Ctrl-C, a polite kill, a closed terminal, and npm's own end all mean the same. */
function stopWhenTold(installation: Installation): { stop: () => Promise<void> } {
  let ending: Promise<void> | undefined;
  const stop = () => (ending ??= installation.stop());
  const stopAndSay = async (reason: string) => {
    if (ending !== undefined) return;
    say(`\n${reason}: Linyi stops …`);
    await stop();
    say('Stopped. The data stays for the next start.');
    process.exit(0);
  };
  process.on('SIGINT', () => void stopAndSay('Ctrl-C'));
  process.on('SIGTERM', () => void stopAndSay('Told to end'));
  process.on('SIGHUP', () => void stopAndSay('The terminal is gone'));
  whenParentIsGone(() => void stopAndSay('npm is gone'));
  return { stop };
}

/** npm passes signals on, but can be killed without a chance to. Whoever starts this file without npm is left alone. */
function whenParentIsGone(act: () => void): void {
  if (givenVariables().npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 1_000);
}

function notReady({ logs }: Installation): string {
  const words = Object.entries(logs).map(([name, log]) => `${name} (${log}):\n${lastWords(log)}`);
  return `Linyi did not become ready within ${readyWithinMs / 1000} seconds. What was logged last:\n\n${words.join('\n\n')}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
