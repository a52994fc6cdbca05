import { mkdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';

/** Keeps a second program from using the same data directory; given back by `release` and by the end of the process. */
export interface DataLock {
  release(): Promise<void>;
}

/**
 * A listening socket is the lock: unlike a file with a process id, it cannot outlive its holder and still look held.
 * @throws Error in words when the directory is in use
 */
export async function lockDataDir(dataDir: string): Promise<DataLock> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = socketPath(dataDir);
  if (await isAnswered(path)) {
    throw new Error(
      `Linyi is already running with the data in ${dataDir}. Stop it first, or choose another LINYI_DATA_DIR.`,
    );
  }
  rmSync(path, { force: true });
  const server = await listen(path);
  return { release: () => new Promise((closed) => server.close(() => closed())) };
}

/** Does a program hold the lock? */
export const isDataDirInUse = (dataDir: string): Promise<boolean> => isAnswered(socketPath(dataDir));

/** Socket paths may have about a hundred characters only; the one from the working directory is usually the shorter. */
function socketPath(dataDir: string): string {
  const path = join(dataDir, 'lock.sock');
  const fromHere = relative('.', path);
  return fromHere.length < path.length ? fromHere : path;
}

async function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    // Nothing there, or left behind by a process that was killed.
    socket.once('error', () => resolve(false));
  });
}

async function listen(path: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  server.unref();
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(path, listening);
  });
  return server;
}
