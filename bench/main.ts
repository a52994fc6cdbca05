/** `npm run bench [name …]`: every benchmark, or those named. */
import { spawnSync } from 'node:child_process';

const ALL = [
  'engine',
  'vote',
  'chat',
  'classify',
  'closing',
  'duplicates',
  'jielong',
  'jobs',
  'matching',
  'mini-program',
  'opinion-map',
  'sending',
  'sign-up',
  'start',
  'tally',
];
const named = process.argv.slice(2);
const unknown = named.filter((name) => !ALL.includes(name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${ALL.join(', ')}.`);
  process.exit(1);
}

for (const name of named.length > 0 ? named : ALL) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `bench/${name}.ts`], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
