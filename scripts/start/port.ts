import { createServer, type AddressInfo } from 'node:net';

/**
 * A port the HTTP door can have: the one asked for, or any free one for 0.
 * @throws Error saying what to do when it is taken
 */
export async function claimPort(port: number, host: string): Promise<number> {
  const server = createServer();
  try {
    await new Promise<void>((listening, failed) => {
      server.once('error', failed);
      server.listen(port, host, listening);
    });
    return (server.address() as AddressInfo).port;
  } catch (error) {
    throw new Error(sentence(error, port, host), { cause: error });
  } finally {
    server.close();
  }
}

function sentence(error: unknown, port: number, host: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`;
  if (code === 'EACCES') return `Port ${port} is not allowed to you. Choose one above 1024: PORT=3000 npm start`;
  return `Linyi cannot listen on ${host}:${port} (${String(code)}). Choose another address: HOST=127.0.0.1 npm start`;
}
