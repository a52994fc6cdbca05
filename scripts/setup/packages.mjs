import { existsSync, readFileSync } from 'node:fs';
import { lastLines, run } from './run.mjs';

const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
const installedFile = 'node_modules/.package-lock.json';

/** Installs exactly what the lockfile names, unless it is there already. */
export async function installPackages() {
  if (isInstalled()) return;
  console.log('Installing packages (once; a minute or two) …');
  // Without install scripts: every package used here brings its native parts ready-made, as optional packages. Not
  // `npm ci`: it refuses a lockfile made where a mirror holds those parts for some kinds of machine only; `install
  // --no-save` takes the same versions and adds this machine's.
  const args = ['install', '--no-save', '--include=dev', '--include=optional', '--ignore-scripts', ...quiet];
  const { ok, output } = run('npm', args, { shell: process.platform === 'win32' });
  if (!ok) throw new Error(whyNot(output));
}

/** npm writes what it installed beside the packages, last of all: complete means every entry is there in the same version. */
function isInstalled() {
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const present = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.peer || present[path]?.version === entry.version,
  );
}

function whyNot(output) {
  const noNetwork = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|network/u.test(output);
  const advice = noNetwork
    ? 'The npm registry cannot be reached: connect to the network, or name your mirror with "npm config set registry ADDRESS", and try again.'
    : 'Packages could not be installed; npm says:';
  return `${advice}\n${lastLines(output)}`;
}
