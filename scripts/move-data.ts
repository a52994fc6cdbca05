/**
 * `npm run move-data` moves the data directory from the standalone engine to mongod, or back. `-- --to URI` copies it to a
 * server instead, `-- --from URI --to URI` copies one server to another.
 */
import { parseArgs } from 'node:util';
import { readEnv } from '../config/env.ts';
import { givenVariables } from '../config/variables.ts';
import { openStorage } from '../standalone/choose.ts';
import { lockDataDir } from '../standalone/lock.ts';
import { copyStore } from './move-data/copy-store.ts';
import { moveEngine } from './move-data/move-engine.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

try {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  say(await move(values));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function move({ from, to }: { from?: string | undefined; to?: string | undefined }): Promise<string> {
  if (from !== undefined && to !== undefined) return copied(await copyStore(from, to, say));
  if (from !== undefined) throw new Error('--from needs --to: where should the data go?');

  const place = {
    dataDir: readEnv().LINYI_DATA_DIR,
    env: { ...givenVariables(), MONGODB_URI: undefined },
    engineProgram: 'dist/standalone/mongo/main.js',
    tell: say,
  };
  const lock = await lockDataDir(place.dataDir);
  try {
    if (to === undefined) {
      const moved = await moveEngine(place);
      return `${copied(moved)} ${place.dataDir} now belongs to ${moved.to}; the former files are kept in ${moved.kept}.`;
    }
    const source = await openStorage(place);
    return copied(await copyStore(source.uri, to, say).finally(() => source.stop()));
  } finally {
    await lock.release();
  }
}

function copied({ collections, documents }: { collections: number; documents: number }): string {
  return `${documents} documents in ${collections} collections were copied.`;
}
