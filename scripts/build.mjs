// Bundles every program into dist/, at the same path as its source. Packages stay outside: they are installed anyway.
import { build } from 'esbuild';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';

const programs = [
  'src/main.ts',
  'bots/main.ts',
  'jobs/main.ts',
  'standalone/mongo/main.ts',
  'scripts/start.ts',
  'scripts/chat.ts',
  'scripts/replay.ts',
  'scripts/measure.ts',
  'scripts/move-data.ts',
];

// The mark goes first and comes back last: a build that failed is not taken for a finished one (scripts/setup/build.mjs).
// What is there stays until it is replaced, because an installation may be running on it.
const mark = 'dist/.built';
mkdirSync('dist', { recursive: true });
rmSync(mark, { force: true });
const built = await build({
  entryPoints: programs.filter((path) => existsSync(path)),
  outdir: 'dist',
  outbase: '.',
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  splitting: false,
  logLevel: 'warning',
}).catch(() => undefined);
if (built === undefined) process.exit(1);
writeFileSync(mark, '');
