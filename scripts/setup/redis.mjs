import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative, resolve } from 'node:path';
import { lastLines, run } from './run.mjs';

const tools = resolve('.data/tools');
const wrapper = join(tools, 'bin', 'redis-server');

/** The queue needs redis-server: the one on PATH, the one unpacked before, or one unpacked now. Never asks for root. */
export async function findOrUnpackRedis() {
  if (process.env.REDIS_URL || isOnPath('redis-server') || existsSync(wrapper)) return;
  const missing = 'redis-server is missing. Install it (for example "apt-get install redis-server") or set REDIS_URL';
  if (!isOnPath('apt-get') || !isOnPath('dpkg-deb')) throw new Error(`${missing}.`);

  console.log("Unpacking redis-server from the distribution's packages into .data/tools (once) …");
  const work = join(tools, 'redis');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'packages'), { recursive: true });
  try {
    unpackWithLibraries(work);
  } catch (error) {
    throw new Error(`${missing}; it could not be unpacked here:\n${error.message}`, { cause: error });
  }
  writeWrapper(work);
}

function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((directory) => {
    try {
      accessSync(join(directory, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Fetches the server, then, while the loader misses libraries, what the packages fetched so far say they need. */
function unpackWithLibraries(work) {
  const download = aptDownloader(work);
  const fetched = new Set();
  const fetch = (names) => {
    const wanted = names.filter((name) => !fetched.has(name));
    if (wanted.length > 0) download(wanted);
    wanted.forEach((name) => fetched.add(name));
    return wanted.length > 0;
  };
  fetch(['redis-server', 'redis-tools']);
  while (missingLibraries(work).length > 0) {
    if (!fetch(dependencies(work).filter((name) => !isInstalled(name)))) {
      throw new Error(`No package brings ${missingLibraries(work).join(', ')}.`);
    }
  }
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

function missingLibraries(work) {
  const { output } = run('ldd', [join(work, 'root/usr/bin/redis-server')], {
    env: { ...process.env, LD_LIBRARY_PATH: libraryPath(work) },
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

function libraryPath(work) {
  return libraryFolders(work).join(':');
}

function libraryFolders(work) {
  const folders = ['lib', 'usr/lib'].map((folder) => join(work, 'root', folder)).filter((folder) => existsSync(folder));
  return folders.flatMap((folder) => [folder, ...readdirSync(folder).map((name) => join(folder, name))]);
}

/** Writing the wrapper is the last step, so that an interrupted set-up begins anew. It finds its files wherever the project is moved to. */
function writeWrapper(work) {
  mkdirSync(join(tools, 'bin'), { recursive: true });
  const libraries = libraryFolders(work).map((folder) => `$tools/${relative(tools, folder)}`);
  const lines = [
    '#!/bin/sh',
    'tools=$(cd "$(dirname "$0")/.." && pwd)',
    `LD_LIBRARY_PATH="${libraries.join(':')}" exec "$tools/redis/root/usr/bin/redis-server" "$@"`,
  ];
  writeFileSync(wrapper, `${lines.join('\n')}\n`, { mode: 0o755 });
  const { ok, output } = run(wrapper, ['--version']);
  if (ok) return;
  rmSync(wrapper);
  throw new Error(`redis-server was unpacked but does not run here:\n${lastLines(output)}`);
}
