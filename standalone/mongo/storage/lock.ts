import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';

/** Relative, so that a long directory name does not outgrow what a socket's name may have. */
const name = 'engine.lock';

/**
 * Keeps other engines out of the current directory for as long as this process lives, however it ends:
 * a socket that still answers belongs to a living engine, one that does not is left over from a crash.
 * @returns releases the directory
 */
export async function lockCurrentDirectory(): Promise<() => Promise<void>> {
  const lock = (await listen()) ?? (await listenAfterCrash());
  if (!lock) throw new Error(`another engine is using ${process.cwd()}`);
  lock.unref();
  return () => new Promise((resolve) => lock.close(() => resolve()));
}

async function listenAfterCrash(): Promise<Server | undefined> {
  if (await answers()) return undefined;
  rmSync(name, { force: true });
  return listen();
}

function listen(): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(name, () => resolve(server));
  });
}

function answers(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
