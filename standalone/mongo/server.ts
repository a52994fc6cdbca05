import { createServer, type AddressInfo, type Socket } from 'node:net';
import { dispatch } from './commands/dispatch.ts';
import { helloInterval } from './commands/handshake.ts';
import { Engine } from './engine.ts';
import { deleteExpired } from './ttl.ts';
import { serveConnection } from './wire/connection.ts';

export type ServerOptions = {
  readonly directory: string;
  /** Where to listen: a port of the loopback interface, or a Unix socket. */
  readonly listen: { readonly port: number } | { readonly socket: string };
  /** Milliseconds between two looks for expired documents and forgotten cursors. */
  readonly sweepEvery: number;
};

export type RunningServer = { readonly uri: string; readonly stop: () => Promise<void> };

/** Opens the storage and listens; nothing but this machine can connect. */
export async function startServer({ directory, listen, sweepEvery }: ServerOptions): Promise<RunningServer> {
  const engine = new Engine(directory);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveConnection(socket, (request) => dispatch(engine, request), helloInterval);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    if ('socket' in listen) server.listen(listen.socket, resolve);
    else server.listen(listen.port, '127.0.0.1', resolve);
  });
  const sweeping = sweep(engine, sweepEvery);
  return {
    uri:
      'socket' in listen
        ? `mongodb://${encodeURIComponent(listen.socket)}`
        : `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      clearInterval(sweeping);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
      await engine.close();
    },
  };
}

function sweep(engine: Engine, every: number): NodeJS.Timeout {
  const timer = setInterval(() => {
    engine.cursors.forgetIdle(Date.now());
    if (!engine.deletesExpired) return;
    deleteExpired(engine, new Date()).catch((error: unknown) =>
      console.error('expired documents were not deleted', error),
    );
  }, every);
  timer.unref();
  return timer;
}
