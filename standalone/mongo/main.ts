import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type RunningServer, startServer } from './server.ts';
import { lockCurrentDirectory } from './storage/lock.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '27017' },
    dir: { type: 'string' },
    socket: { type: 'string' },
    'sweep-every': { type: 'string', default: '60000' },
    'stop-with-parent': { type: 'boolean', default: false },
  },
});

if (values.dir === undefined || !/^\d{1,5}$/.test(values.port)) {
  console.error('usage: standalone-mongo --dir DIR [--port N | --socket PATH]');
  process.exit(2);
}

const directory = resolve(values.dir);
const listen = values.socket === undefined ? { port: Number(values.port) } : { socket: resolve(values.socket) };
const server = await start().catch((error: unknown) => {
  console.error(`standalone-mongo cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});

async function start(): Promise<RunningServer> {
  mkdirSync(directory, { recursive: true });
  process.chdir(directory);
  const release = await lockCurrentDirectory();
  const running = await startServer({ directory, listen, sweepEvery: Number(values['sweep-every']) });
  return { uri: running.uri, stop: () => running.stop().then(release) };
}

let stopping = false;

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await server.stop();
  process.exit(0);
}

process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
if (values['stop-with-parent']) {
  process.stdin.on('close', () => void stop());
  process.stdin.resume();
}
console.log(`standalone-mongo ready on ${server.uri}`);
