/** The HTTP door: config, app, server, listen, graceful stop. */
import { readEnv, storageOf, type Env } from '../config/env.ts';
import { createApp } from './app.ts';
import { openHttpDoor } from './http/server.ts';
import { wallClock } from './kernel/index.ts';
import { stopGracefully } from './platform/lifecycle.ts';
import type { WechatApiOptions } from './platform/wechat/index.ts';
import { STAND_IN_APP, startWechatStandIn } from './platform/wechat/stand-in/server.ts';

const env = readEnv();
const isProduction = env.NODE_ENV === 'production';
const standIn = env.LINYI_DEMO && env.WECHAT_APP_ID === undefined ? await startWechatStandIn() : undefined;
const wechat = standIn === undefined ? wechatOf(env) : { url: standIn.url, ...STAND_IN_APP };
const app = await createApp({
  name: 'api',
  ...storageOf(env),
  clock: wallClock,
  demo: env.LINYI_DEMO,
  ...(wechat !== undefined && { wechat }),
});
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
    await standIn?.stop();
    await app.close();
  },
});

function wechatOf({ WECHAT_API_URL, WECHAT_APP_ID, WECHAT_APP_SECRET }: Env): WechatApiOptions | undefined {
  if (WECHAT_APP_ID === undefined || WECHAT_APP_SECRET === undefined) return undefined;
  return { url: WECHAT_API_URL, appId: WECHAT_APP_ID, appSecret: WECHAT_APP_SECRET };
}
