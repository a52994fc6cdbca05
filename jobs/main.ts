/** The background door: relays what happened, reacts to it, and does what is due. */
import { channelsOf, readEnv, storageOf } from '../config/env.ts';
import { createApp } from '../src/app.ts';
import { adoptClassifiers } from '../src/adopt-classifiers.ts';
import { wallClock } from '../src/kernel/index.ts';
import { stopGracefully } from '../src/platform/lifecycle.ts';
import { REACTIONS, SCHEDULED } from './index.ts';
import { startWorker } from './worker.ts';

const env = readEnv();
const app = await createApp({ name: 'worker', ...storageOf(env), clock: wallClock, channels: channelsOf(env) });
const adopting = await adoptClassifiers(app);
const worker = await startWorker(app, { reactions: REACTIONS, scheduled: SCHEDULED });
app.logger.info('worker is ready');

stopGracefully({
  name: 'worker',
  logger: app.logger,
  async stop() {
    await worker.stop();
    await adopting.stop();
    await app.close();
  },
});
