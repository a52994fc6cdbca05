/** The HTTP door: config, app, server, listen, graceful stop. */
import { channelsOf, publicUrlOf, readEnv, storageOf, wechatOf } from '../config/env.ts';
import { createApp } from './app.ts';
import { adoptClassifiers } from './adopt-classifiers.ts';
import { openHttpDoor } from './http/server.ts';
import { wallClock } from './kernel/index.ts';
import { stopGracefully } from './platform/lifecycle.ts';
import { STAND_IN_APP, startWechatStandIn } from './platform/wechat/stand-in/server.ts';

const env = readEnv();
const isProduction = env.NODE_ENV === 'production';
const standIn = env.LINYI_DEMO && env.WECHAT_APP_ID === undefined ? await startWechatStandIn() : undefined;
const wechat = standIn === undefined ? wechatOf(env) : { url: standIn.url, ...STAND_IN_APP };
const app = await createApp({
  name: 'api',
  ...storageOf(env),
  clock: wallClock,
  channels: channelsOf(env),
  demo: env.LINYI_DEMO,
  publicUrl: publicUrlOf(env),
  ...(wechat !== undefined && { wechat }),
});
const adopting = await adoptClassifiers(app);
const door = await openHttpDoor(app, {
  host: env.HOST,
  port: env.PORT,
  isSecure: isProduction,
  isBehindProxy: env.LINYI_BEHIND_PROXY,
});
app.logger.info({ url: door.url }, 'api is ready');

stopGracefully({
  name: 'api',
  logger: app.logger,
  async stop() {
    await door.stop();
    await adopting.stop();
    await standIn?.stop();
    await app.close();
  },
});
