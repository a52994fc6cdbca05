import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, onTestFinished, vi } from 'vitest';
import { log } from 'wechaty-puppet';
import type * as PUPPET from 'wechaty-puppet';
import { mock, PuppetMock } from 'wechaty-puppet-mock';
import { PuppetServer } from 'wechaty-puppet-service';
import type { ChatChannel } from '../../../bots/channel.ts';
import { createWechat } from '../../../bots/wechat.ts';
import type { Watch } from '../../../config/channels.ts';
import type { RoomEvent } from '../../../src/features/broadcasts/index.ts';
import type { Utterance } from '../../../src/platform/chat/index.ts';
import { atFileEnd } from '../../setup/file-end.ts';

log.level('silent');

const logger = pino({ level: 'silent' });
/** The library keeps what it learns of an account under the home directory, by token: each test run has its own. */
const TOKEN = `insecure_linyi-test-${process.pid}`;
/** As in production, at a pace that tests can wait for. */
const WATCH: Watch = { askEveryMs: 200, silentForMs: 2500, firstPauseMs: 100, longestPauseMs: 500 };

type Opening = (puppet: PuppetMock) => Promise<ChatChannel>;

export async function viaPuppet(puppet: PuppetMock): Promise<ChatChannel> {
  return createWechat({ logger, puppet });
}

/** As in production: the account is behind a puppet service and this process only its client. */
export async function viaService(puppet: PuppetMock): Promise<ChatChannel> {
  const service = await aService();
  await service.start(puppet);
  return service.open();
}

/** A puppet service that can be killed and started again on its port. */
export async function aService() {
  atFileEnd(() => rm(join(homedir(), '.wechaty', 'wechaty-puppet-service', TOKEN), { recursive: true, force: true }));
  const endpoint = `127.0.0.1:${await freePort()}`;
  let server: PuppetServer | undefined;
  const kill = async () => {
    await server?.stop();
    server = undefined;
  };
  onTestFinished(kill);
  return {
    async start(puppet: PuppetMock) {
      server = new PuppetServer({ endpoint, puppet, token: TOKEN });
      await server.start();
    },
    kill,
    open: () => createWechat({ logger, puppet: { token: TOKEN, endpoint }, watch: WATCH }),
  };
}

/** An account in one group with 林晓梅, logged in, and everything it hears and sends. */
export async function aWechat(
  open: Opening,
  { beforeLogin = async () => undefined }: { beforeLogin?: () => Promise<void> } = {},
) {
  const mocker = new mock.Mocker();
  const puppet = new PuppetMock({ mocker });
  const sent: { conversation: string; text: string; mentions: readonly string[] }[] = [];
  puppet.messageSendText = async (conversation: string, text: string, mentions: readonly string[] = []) => {
    sent.push({ conversation, text, mentions });
  };
  refuseStrangers(puppet, mocker);

  const account = mocker.createContact({ id: 'account', name: '邻里小助手' });
  const lin = mocker.createContact({ id: 'lin', name: '林晓梅' });
  const room = mocker.createRoom({ id: 'garden@chatroom', topic: '桂花社区群', memberIdList: ['account', 'lin'] });

  const heard: Utterance[] = [];
  const failures: Error[] = [];
  const events: RoomEvent[] = [];
  const keepEvent = async (event: RoomEvent) => {
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    events.push(event);
  };
  const channel = await open(puppet);
  onTestFinished(() => channel.stop());
  await channel.start(async (utterance) => {
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    heard.push(utterance);
  }, keepEvent);
  await beforeLogin();
  mocker.login(account);
  await vi.waitFor(() => expect(channel.isReady()).toBe(true), 10_000);
  return { mocker, puppet, account, lin, room, heard, events, sent, failures, channel };
}

/** The mock knows no contact for a group's id, which events of the group ask it for, and says nothing of unknown ones. */
function refuseStrangers(puppet: PuppetMock, mocker: InstanceType<typeof mock.Mocker>): void {
  puppet.contactRawPayload = async (id: string) => {
    if (id.endsWith('@chatroom')) return { id, name: '', gender: 0, type: 0, avatar: '', phone: [] };
    const payload = mocker.cacheContactPayload.get(id);
    if (payload === undefined) throw new Error(`no contact ${id}`);
    return payload;
  };
}

export function deliver(
  mocker: InstanceType<typeof mock.Mocker>,
  puppet: PuppetMock,
  given: { readonly type: PUPPET.types.Message; readonly text?: string; readonly talkerId?: string },
): void {
  const id = `message-${given.type}-${given.talkerId ?? 'lin'}`;
  const payload = { id, talkerId: 'lin', listenerId: 'account', timestamp: Date.now(), ...given };
  mocker.MessageMock.create(payload as PUPPET.payloads.Message);
  puppet.emit('message', { messageId: id });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
