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

rmSync('dist', { recursive: true, force: true });
await build({
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
});
mkdirSync('dist', { recursive: true });
writeFileSync('dist/.built', '');
