// Bundles every program into dist/, at the same path as its source. Packages stay outside: they are installed anyway.
import { build } from 'esbuild';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const programs = [
  'src/main.ts',
  'bots/main.ts',
  'jobs/main.ts',
  'standalone/mongo/main.ts',
  'scripts/start.ts',
  'scripts/chat.ts',
  'scripts/replay.ts',
  'scripts/train.ts',
  'scripts/measure.ts',
  'scripts/tune.ts',
  'scripts/move-data.ts',
];

// The mark goes first and comes back last: a build that failed is not taken for a finished one (scripts/setup/build.mjs).
// What is there stays until it is replaced, because an installation may be running on it.
const mark = 'dist/.built';
mkdirSync('dist/chunks', { recursive: true });
rmSync(mark, { force: true });
const built = await build({
  entryPoints: programs,
  outdir: 'dist',
  outbase: '.',
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  // What is imported late stays late: wechaty alone costs seconds and 80 MB.
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  metafile: true,
  logLevel: 'warning',
}).catch(() => undefined);
if (built === undefined) process.exit(1);
for (const name of readdirSync('dist/chunks')) {
  if (!(`dist/chunks/${name}` in built.metafile.outputs)) rmSync(`dist/chunks/${name}`);
}
writeFileSync(mark, '');
