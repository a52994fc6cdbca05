/** Cold start to ready: the whole installation with its demo community, first on an empty directory, then with its data. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { format, median, scratchDirectory } from './servers/harness.ts';

const ROUNDS = 3;
const first: number[] = [];
const second: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const dataDir = join(scratchDirectory(), 'data');
  first.push(await secondsToReady(dataDir));
  second.push(await secondsToReady(dataDir));
}
console.log('\n### Cold start to ready (`/readyz` answers 200)\n\n| | seconds (median) |\n|---|---:|');
console.log(`| empty data directory, demo community is settled | ${format(median(first))} |`);
console.log(`| second start on the same data | ${format(median(second))} |`);

async function secondsToReady(dataDir: string): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const started = performance.now();
  const child = spawn(process.execPath, ['dist/scripts/start.js'], {
    env: { ...process.env, LINYI_DATA_DIR: dataDir, PORT: String(port) },
    stdio: 'ignore',
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The start ended with ${child.exitCode}.`);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const seconds = (performance.now() - started) / 1000;
  child.kill('SIGINT');
  await gone;
  return seconds;
}
