import { parseArgs } from 'node:util';
import { startServer } from './server.ts';

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

const server = await startServer({
  directory: values.dir,
  listen: values.socket === undefined ? { port: Number(values.port) } : { socket: values.socket },
  sweepEvery: Number(values['sweep-every']),
});

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
