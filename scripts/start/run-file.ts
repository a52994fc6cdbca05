import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a running installation can be reached, for programs started beside it (`npm run chat`, `npm run replay`). */
export interface RunFile {
  readonly api: string;
  readonly mongoUri: string;
  readonly redisUrl: string;
  readonly chatSocket: string;
}

/** Readable by this user only: it holds the queue's password. */
export function writeRunFile(dataDir: string, run: RunFile): void {
  rmSync(path(dataDir), { force: true });
  writeFileSync(path(dataDir), `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
}

/** @throws Error saying what to do when nothing runs over this directory */
export function readRunFile(dataDir: string): RunFile {
  try {
    return JSON.parse(readFileSync(path(dataDir), 'utf8')) as RunFile;
  } catch (error) {
    throw new Error(`Linyi is not running over ${dataDir}. Start it first, in another terminal: npm start`, {
      cause: error,
    });
  }
}

export function removeRunFile(dataDir: string): void {
  rmSync(path(dataDir), { force: true });
}

function path(dataDir: string): string {
  return join(dataDir, 'run.json');
}
