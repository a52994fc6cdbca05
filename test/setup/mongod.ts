import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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
      console.log('db version v8.2.6');
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
