/** The chat door: channels, the conversation behind them, and the senders that bring its answers and notices. */
import { CHAT_PACING } from '../config/defaults.ts';
import { channelsOf, readEnv, storageOf, wechatOf, type Env } from '../config/env.ts';
import { createApp, type App } from '../src/app.ts';
import { adoptClassifiers } from '../src/adopt-classifiers.ts';
import { exportLabelled } from '../src/features/broadcasts/index.ts';
import { perform, SYSTEM, wallClock } from '../src/kernel/index.ts';
import { stopGracefully } from '../src/platform/lifecycle.ts';
import type { ChatChannel } from './channel.ts';
import { createChat } from './chat.ts';
import { COMMANDS } from './commands/index.ts';
import { DIALOGUES } from './dialogues/index.ts';
import { openMiniProgram } from './mini-program.ts';
import { neighbourhoodOf } from './neighbourhood.ts';
import { startSender, type Sender } from './sending/sender.ts';
import { learnIntents } from './understand/likely/likely-intent.ts';
import { createTerminal } from './terminal.ts';
import { chatSocketPath } from './terminal/socket-path.ts';
import { openWecomWebhook, WECOM_WEBHOOK_CHANNEL } from './wecom-webhook.ts';

const env = readEnv();
const wechat = wechatOf(env);
const app = await createApp({
  name: 'bot',
  ...storageOf(env),
  clock: wallClock,
  channels: channelsOf(env),
  ...(wechat !== undefined && { wechat }),
});
const adopting = await adoptClassifiers(app);
const channels = await Promise.all(env.LINYI_CHANNELS.map((name) => openChannel(name, env, app)));

learnIntents(await perform(exportLabelled, app, SYSTEM, {}));
const chat = createChat(app, { commands: COMMANDS, dialogues: DIALOGUES });
await chat.start();
const senders = await Promise.all(channels.map(begin));
app.logger.info({ channels: env.LINYI_CHANNELS }, 'bot is ready');

stopGracefully({
  name: 'bot',
  logger: app.logger,
  async stop() {
    await Promise.all(senders.map((sender) => sender.stop()));
    await chat.stop();
    await adopting.stop();
    await Promise.all(channels.map((channel) => channel.stop()));
    await app.close();
  },
});

async function begin(channel: ChatChannel): Promise<Sender> {
  await channel.start(chat.receive, chat.receiveRoomEvent);
  return startSender(channel, app, { pacing: CHAT_PACING[channel.name]! });
}

async function openChannel(name: string, env: Env, app: App): Promise<ChatChannel> {
  if (name === 'terminal') {
    return createTerminal({
      socketPath: chatSocketPath(env),
      clock: app.clock,
      logger: app.logger,
      neighbourhood: () => neighbourhoodOf(app),
    });
  }
  if (name === 'mini-program') {
    if (wechat === undefined) throw new Error('WECHAT_APP_ID and WECHAT_APP_SECRET must be set for mini-program.');
    return openMiniProgram(app);
  }
  if (name === 'wechat') {
    const { openWechat } = await import('./wechat.ts');
    return openWechat(env, app);
  }
  if (name === 'wecom') {
    const { openWecom } = await import('./wecom.ts');
    return openWecom(env, app);
  }
  if (name === WECOM_WEBHOOK_CHANNEL) return openWecomWebhook(env, app);
  throw new Error(`LINYI_CHANNELS names ${name}; there are: ${Object.keys(CHAT_PACING).join(', ')}.`);
}
