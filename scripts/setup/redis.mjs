import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { lastLines, run } from './run.mjs';
import { canUnpack, isOnPath, libraryFolders, unpackPackages } from './unpack.mjs';

const tools = resolve('.data/tools');
const wrapper = join(tools, 'bin', 'redis-server');

/** The queue needs redis-server: the one on PATH, the one unpacked before, or one unpacked now. Never asks for root. */
export async function findOrUnpackRedis() {
  if (process.env.REDIS_URL || isOnPath('redis-server') || existsSync(wrapper)) return;
  const missing = 'redis-server is missing. Install it (for example "apt-get install redis-server") or set REDIS_URL';
  if (!canUnpack()) throw new Error(`${missing}.`);

  console.log("Unpacking redis-server from the distribution's packages into .data/tools (once) …");
  const work = join(tools, 'redis');
  try {
    unpackPackages(work, ['redis-server', 'redis-tools'], 'usr/bin/redis-server');
  } catch (error) {
    throw new Error(`${missing}; it could not be unpacked here:\n${error.message}`, { cause: error });
  }
  writeWrapper(work);
}

/** Writing the wrapper is the last step, so that an interrupted set-up begins anew. It finds its files wherever the project is moved to. */
function writeWrapper(work) {
  mkdirSync(join(tools, 'bin'), { recursive: true });
  const libraries = libraryFolders(work).map((folder) => `$tools/${relative(tools, folder)}`);
  const lines = [
    '#!/bin/sh',
    'tools=$(cd "$(dirname "$0")/.." && pwd)',
    `LD_LIBRARY_PATH="${libraries.join(':')}" exec "$tools/redis/root/usr/bin/redis-server" "$@"`,
  ];
  writeFileSync(wrapper, `${lines.join('\n')}\n`, { mode: 0o755 });
  const { ok, output } = run(wrapper, ['--version']);
  if (ok) return;
  rmSync(wrapper);
  throw new Error(`redis-server was unpacked but does not run here:\n${lastLines(output)}`);
}
