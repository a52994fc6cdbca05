import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { engineDirs, openStorage, type Place } from '../../standalone/choose.ts';
import { engineOf, rememberEngine, type Engine } from '../../standalone/marker.ts';
import { locateMongod, startMongod } from '../../standalone/mongod.ts';
import { startStandaloneMongo } from '../../standalone/mongo/spawn.ts';
import { copyStore, type Copied } from './copy-store.ts';

export interface Moved extends Copied {
  readonly from: Engine;
  readonly to: Engine;
  /** Where the former engine's files still are; nobody reads them any more. */
  readonly kept: string;
}

/**
 * Moves the data directory from the engine that made it to the other one. The mark is changed last: until everything is
 * over there, the former engine stays the owner.
 */
export async function moveEngine(place: Place): Promise<Moved> {
  const { dataDir, tell } = place;
  const from = engineOf(dataDir);
  if (from === undefined) throw new Error(`There is nothing to move: ${dataDir} holds no data yet.`);
  const to = from === 'standalone' ? 'mongod' : 'standalone';

  const source = await openStorage({ ...place, env: { ...place.env, MONGODB_URI: undefined } });
  try {
    const target = await openEmpty(to, place);
    const copied = await copyStore(source.uri, target.uri, tell).finally(() => target.stop());
    rememberEngine(dataDir, to);
    return { ...copied, from, to, kept: join(dataDir, engineDirs[from]) };
  } finally {
    await source.stop();
  }
}

/** What an interrupted move left there goes first: without the mark it was never anybody's data. */
async function openEmpty(
  engine: Engine,
  { dataDir, env, engineProgram }: Place,
): Promise<{ uri: string; stop(): Promise<void> }> {
  const dir = join(dataDir, engineDirs[engine]);
  if (engine === 'standalone') {
    rmSync(dir, { recursive: true, force: true });
    return startStandaloneMongo({ dir, ...(engineProgram !== undefined && { entry: engineProgram }) });
  }
  const mongod = await locateMongod(env);
  if (mongod.path === undefined) throw new Error(`There is nowhere to move to: ${mongod.why}.`);
  rmSync(dir, { recursive: true, force: true });
  return startMongod(mongod.path, dir);
}
