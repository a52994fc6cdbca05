import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';

/**
 * Ends a server that a former run left over this directory, if one still answers: two servers writing one append-only file
 * would ruin it. Knowing the password of the directory's settings proves that it is ours.
 */
export async function shutDownLeftover(configFile: string): Promise<void> {
  if (!existsSync(configFile)) return;
  const config = readFileSync(configFile, 'utf8');
  const port = Number(/^port (\d+)$/mu.exec(config)?.[1]);
  const password = /^requirepass (\S+)$/mu.exec(config)?.[1];
  if (!port || password === undefined) return;
  await sayUntilClosed(port, `AUTH ${password}\r\nSHUTDOWN\r\n`);
}

/** A server ended by SHUTDOWN closes the connection; one that is not ours answers with an error and is left alone. */
async function sayUntilClosed(port: number, text: string): Promise<void> {
  await new Promise<void>((done) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 10_000 }, () => socket.write(text));
    socket.on('data', (answer) => {
      if (answer.toString().startsWith('-')) socket.destroy();
    });
    socket.on('timeout', () => socket.destroy());
    // Nobody listens there any more, which is how it should be.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => done());
  });
}
