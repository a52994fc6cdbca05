import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { lastLines, run } from './run.mjs';

export function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((directory) => {
    try {
      accessSync(join(directory, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Are there the distribution's tools to fetch and open its packages? */
export const canUnpack = () => isOnPath('apt-get') && isOnPath('dpkg-deb');

/**
 * Unpacks the distribution's packages below `work/root`, without root; then, while the loader misses libraries of
 * `binary`, what the packages fetched so far say they need.
 * @param binary of these packages, seen from their root; without one no libraries are looked for
 */
export function unpackPackages(work, names, binary) {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'packages'), { recursive: true });
  const download = aptDownloader(work);
  const fetched = new Set();
  const fetch = (wantedNames) => {
    const wanted = wantedNames.filter((name) => !fetched.has(name));
    if (wanted.length > 0) download(wanted);
    wanted.forEach((name) => fetched.add(name));
    return wanted.length > 0;
  };
  fetch(names);
  const missing = () => (binary === undefined ? [] : missingLibraries(work, binary));
  while (missing().length > 0) {
    if (!fetch(dependencies(work).filter((name) => !isInstalled(name)))) {
      throw new Error(`No package brings ${missing().join(', ')}.`);
    }
  }
}

/** Every folder below `work/root` that holds libraries, also the private ones some packages look for by a fixed path. */
export function libraryFolders(work) {
  const folders = ['lib', 'usr/lib'].map((folder) => join(work, 'root', folder)).filter((folder) => existsSync(folder));
  const entries = folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }));
  const libraries = entries.filter((entry) => !entry.isDirectory() && /\.so(?:\.|$)/u.test(entry.name));
  return [...new Set(libraries.map((library) => library.parentPath))];
}

/** The system's package lists first; where they are absent or old, lists of our own, which need no root. */
function aptDownloader(work) {
  const packages = join(work, 'packages');
  const own = join(work, 'apt');
  const ownLists = [
    `Dir::State=${own}`,
    `Dir::Cache=${own}`,
    'Dir::State::status=/var/lib/dpkg/status',
    'APT::Sandbox::User=',
  ];
  const options = ownLists.flatMap((option) => ['-o', option]);
  let useOwn = false;

  return (names) => {
    if (!useOwn && run('apt-get', ['download', ...names], { cwd: packages }).ok) return unpackAll(work);
    if (!useOwn) {
      mkdirSync(join(own, 'lists', 'partial'), { recursive: true });
      mkdirSync(join(own, 'archives', 'partial'), { recursive: true });
      needOk(run('apt-get', [...options, 'update'], { cwd: packages }));
      useOwn = true;
    }
    needOk(run('apt-get', [...options, 'download', ...names], { cwd: packages }));
    return unpackAll(work);
  };
}

function needOk({ ok, output }) {
  if (!ok) throw new Error(lastLines(output));
}

function unpackAll(work) {
  for (const file of packageFiles(work)) needOk(run('dpkg-deb', ['-x', file, join(work, 'root')]));
}

function packageFiles(work) {
  const packages = join(work, 'packages');
  return readdirSync(packages)
    .map((name) => join(packages, name))
    .filter((name) => name.endsWith('.deb'));
}

function missingLibraries(work, binary) {
  const { output } = run('ldd', [join(work, 'root', binary)], {
    env: { ...process.env, LD_LIBRARY_PATH: libraryFolders(work).join(':') },
  });
  return output
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0]);
}

/** Only libraries: the rest of what the packages ask for serves their start as a system service. */
function dependencies(work) {
  const fields = packageFiles(work).map((file) => run('dpkg-deb', ['-f', file, 'Depends', 'Pre-Depends']).output);
  const names = fields
    .flatMap((field) => field.replaceAll(/^[\w-]+:/gmu, ',').split(','))
    .map((name) => name.trim().split(/[\s(|:]/u)[0]);
  return [...new Set(names)].filter((name) => name.startsWith('lib') && name !== 'libc6');
}

function isInstalled(name) {
  return run('dpkg-query', ['-W', '-f', '${Status}', name]).output.endsWith(' installed');
}
