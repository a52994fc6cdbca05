import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { findProgram } from '../../standalone/redis/find.ts';

/**
 * What keeps a mongod of this machine out of a test: none named, none downloaded (nothing listens at that host), and of
 * those that lie in some cache none has this version.
 */
export const WITHOUT_MONGOD = {
  MONGOMS_SYSTEM_BINARY: undefined,
  MONGOMS_DOWNLOAD_URL: undefined,
  MONGOMS_DOWNLOAD_MIRROR: 'http://127.0.0.1:9',
  MONGOMS_VERSION: '99.0.0',
} as const;

/**
 * A search path with everything on it but mongod.
 * @param dir where folders that hold a mongod get a stand-in, with links to everything else in them
 */
export function pathWithoutMongod(searchPath: string, dir: string): string {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder, at) => withoutMongod(folder, join(dir, `path-${at}`))).join(delimiter);
}

function withoutMongod(folder: string, standIn: string): string {
  if (findProgram('mongod', folder) === undefined) return folder;
  mkdirSync(standIn, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (name !== 'mongod') symlinkSync(join(folder, name), join(standIn, name));
  }
  return standIn;
}

/**
 * A program called mongod that takes its arguments and speaks its language: underneath it is the standalone engine.
 * @returns the folder it is in, for PATH
 */
export async function givenMongod(dir: string): Promise<string> {
  const bin = join(dir, 'bin');
  await mkdir(bin);
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const engine = JSON.stringify(new URL('../../standalone/mongo/main.ts', import.meta.url).href);
  const script = `#!${process.execPath}
    const value = (name) => process.argv[process.argv.indexOf(name) + 1];
    if (process.argv.includes('--version')) {
      console.log('db version v' + (process.env.MONGOMS_VERSION ?? '8.2.6'));
    } else {
      process.argv.splice(2, Infinity, '--port', value('--port'), '--dir', value('--dbpath'));
      import(${loader})
        .then(({ register }) => register())
        .then(() => import(${engine}))
        .then(() => console.log('Waiting for connections'));
    }\n`;
  await writeFile(join(bin, 'mongod'), script, { mode: 0o755 });
  return bin;
}
