/** The HTTP door as it is, saying its address on standard output. */
import { readEnv, storageOf } from '../../config/env.ts';
import { createApp } from '../../src/app.ts';
import { openHttpDoor } from '../../src/http/server.ts';
import { wallClock } from '../../src/kernel/index.ts';

const app = await createApp({ name: 'api', ...storageOf(readEnv()), clock: wallClock });
const door = await openHttpDoor(app, { host: '127.0.0.1', port: 0, isSecure: false, isBehindProxy: false });
console.log(door.url);

process.once('SIGTERM', () => {
  void door
    .stop()
    .then(() => app.close())
    .then(() => process.exit(0));
});
