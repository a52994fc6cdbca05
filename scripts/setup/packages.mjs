import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

/**
 * Installs exactly what the lockfile names, unless it is there already.
 * @param folder of the package: the project itself, or one with packages of its own
 * @param what the packages are for
 */
export async function installPackages(folder = '.', what = 'packages') {
  if (isInstalled(folder)) return;
  console.log(`Installing ${what} (once; a minute or two) …`);
  // Without install scripts: every package used here brings its native parts ready-made, as optional packages. Not
  // `npm ci`: it refuses a lockfile made where a mirror holds those parts for some kinds of machine only; `install
  // --no-save` takes the same versions and adds this machine's.
  const args = ['install', '--no-save', '--include=dev', '--include=optional', '--ignore-scripts', ...quiet];
  needRegistry();
  const { ok, output } = run('npm', args, { cwd: folder, shell: process.platform === 'win32' });
  if (!ok) throw new Error(`Packages could not be installed; npm says:\n${firstErrors(output)}`);
}

/** npm writes what it installed beside the packages, last of all: complete means every entry is there in the same version. */
function isInstalled(folder) {
  const installedFile = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.peer || present[path]?.version === entry.version,
  );
}

/** Asked for one package first: without a network npm would try each of hundreds for many minutes. */
function needRegistry() {
  const args = [
    'view',
    'esbuild',
    'name',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
    '--fetch-timeout=20000',
  ];
  const { ok, output } = run('npm', args, { shell: process.platform === 'win32', timeout: 60_000 });
  if (ok) return;
  const advice =
    'The npm registry cannot be reached: connect to the network, or name your mirror with "npm config set registry ADDRESS", and try again.';
  throw new Error(`${advice} npm says:\n${firstErrors(output)}`);
}

function firstErrors(output) {
  const errors = output.split('\n').filter((line) => line.startsWith('npm error'));
  return errors.slice(0, 4).join('\n');
}
