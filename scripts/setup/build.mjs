import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, run } from './run.mjs';

const sources = ['config', 'src', 'bots', 'jobs', 'standalone', 'scripts', 'package-lock.json', 'tsconfig.json'];
const stamp = 'dist/.built';

/** Bundles when a source is newer than the last bundle. */
export async function buildWhenStale() {
  const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  if (sources.every((path) => newest(path) < builtAt)) return;
  const { ok, output } = run(process.execPath, ['scripts/build.mjs']);
  if (!ok) throw new Error(`The build failed:\n${lastLines(output, 20)}`);
}

/** Folders count too: a file taken away changes only its folder. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
