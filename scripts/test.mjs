// Runs every check, says how each went, and counts the tests from vitest's own report. `--full` runs the tests that have an
// everyday size at their full one; other arguments go to vitest.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const report = '.data/test-report.json';
const reports = [report, '.data/mini-program-report.json'];
const isFull = process.argv.includes('--full');
const forVitest = process.argv.slice(2).filter((argument) => argument !== '--full');

/** Steps of one lane follow each other; lanes go side by side, as each step keeps one core busy. */
const lanes = [
  [
    { name: 'format', program: 'prettier', args: ['--check', '--log-level=warn', '.'] },
    { name: 'lint', program: 'oxlint', args: ['--quiet'] },
  ],
  [
    { name: 'types', program: 'tsc', args: ['--noEmit'] },
    { name: 'mini-program: types', program: 'vue-tsc', args: ['--noEmit'], cwd: 'miniprogram' },
    {
      name: 'mini-program: tests',
      program: 'vitest',
      args: ['run', '--reporter=default', '--reporter=json', '--outputFile.json=../.data/mini-program-report.json'],
      cwd: 'miniprogram',
    },
  ],
];
/** Takes both cores. */
const tests = {
  name: 'tests',
  program: 'vitest',
  args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...forVitest],
};

mkdirSync('.data', { recursive: true });
for (const file of reports) rmSync(file, { force: true });
const results = (await Promise.all(lanes.map(runLane))).flat();
results.push(await runStep(tests, { isShownAtOnce: true }));

console.log('');
for (const { name, ok, seconds } of results) console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
if (reports.every((file) => existsSync(file)))
  console.log(countLine(reports.map((file) => JSON.parse(readFileSync(file, 'utf8')))));
else console.log('The tests did not run to their end.');
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;

async function runLane(steps) {
  const results = [];
  for (const step of steps) results.push(await runStep(step));
  return results;
}

/** Of steps that run side by side the output is shown when each is over. */
async function runStep({ name, program, args, cwd = '.' }, { isShownAtOnce = false } = {}) {
  if (isShownAtOnce) console.log(`\n== ${name}`);
  const startedAt = Date.now();
  const env = { ...process.env, ...(isFull ? { LINYI_FULL: '1' } : {}) };
  const stdio = isShownAtOnce ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, [binary(program, cwd), ...args], { cwd, stdio, env });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (words) => said.push(words));
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (!isShownAtOnce) console.log(`\n== ${name}\n${Buffer.concat(said).toString()}`);
  return { name, ok: status === 0, seconds: Math.round((Date.now() - startedAt) / 1000) };
}

/** The file a package names as its program, run by Node itself: no shell between us and its exit code. */
function binary(program, cwd) {
  const folder = `node_modules/${program === 'tsc' ? 'typescript' : program}`;
  const { bin } = JSON.parse(readFileSync(`${cwd}/${folder}/package.json`, 'utf8'));
  return `${folder}/${typeof bin === 'string' ? bin : bin[program]}`;
}

/** A file that could not even be loaded has no tests to count, so it counts as one that failed. */
function countLine(all) {
  const broken = all.flatMap(({ testResults }) =>
    testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0),
  );
  const sum = (name) => all.reduce((total, one) => total + one[name], 0);
  return `${sum('numPassedTests')} passed, ${sum('numFailedTests') + broken.length} failed`;
}
