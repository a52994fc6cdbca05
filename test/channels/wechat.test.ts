import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { log } from 'wechaty-puppet';
import * as PUPPET from 'wechaty-puppet';
import { mock, PuppetMock } from 'wechaty-puppet-mock';
import { PuppetServer } from 'wechaty-puppet-service';
import { readEnv } from '../../config/env.ts';
import { NotSentError, type ChatChannel } from '../../bots/channel.ts';
import { createWechat, openWechat } from '../../bots/wechat.ts';
import type { Utterance } from '../../src/platform/chat/index.ts';

log.level('silent');

const logger = pino({ level: 'silent' });
const TOKEN = 'insecure_linyi-test';

describe.each([
  ['a puppet', viaPuppet],
  ['a puppet service over gRPC', viaService],
] as const)('createWechat() through %s', (_, open) => {
  it('hears a private message, with the ids of the platform', async () => {
    const { mocker, lin, account, heard } = await aWechat(open);

    lin.say('三楼楼道灯坏了').to(account);

    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]).toMatchObject({ channel: 'wechat', contact: 'lin', kind: 'text', text: '三楼楼道灯坏了' });
    expect(heard[0]).toMatchObject({ id: expect.stringMatching(/^wechat:.+/), addressed: true, at: expect.any(Date) });
    expect(heard[0]).not.toHaveProperty('room');
    expect(mocker.randomRoom()?.id).toBe('garden@chatroom');
  });

  it('knows in a group whether it is meant, and leaves out the mention', async () => {
    const { lin, room, account, heard } = await aWechat(open);

    lin.say('今天天气真好').to(room);
    lin.say('@小邻\u2005三楼楼道灯坏了', [account]).to(room);
    lin.say('@邻里小助手 报名').to(room);

    await vi.waitFor(() => expect(heard).toHaveLength(3));
    expect([...heard].sort((one, other) => one.text.length - other.text.length)).toMatchObject([
      { room: 'garden@chatroom', roomName: '桂花社区群', text: '报名', addressed: true },
      { room: 'garden@chatroom', text: '今天天气真好', addressed: false },
      { room: 'garden@chatroom', text: '三楼楼道灯坏了', addressed: true },
    ]);
  });

  it('does not hear itself', async () => {
    const { lin, account, room, heard } = await aWechat(open);

    account.say('我是机器人').to(room);
    account.say('我是机器人').to(lin);
    lin.say('在吗').to(account);

    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]).toMatchObject({ text: '在吗' });
  });

  it('says something to a person, and in a group to whom it is meant for', async () => {
    const { channel, sent } = await aWechat(open);

    await channel.send({ contact: 'lin' }, '收到了');
    await channel.send({ room: 'garden@chatroom', mentions: ['lin'] }, '报名成功');

    expect(sent).toMatchObject([
      { conversation: 'lin', text: '收到了' },
      { conversation: 'garden@chatroom', text: '@林晓梅 报名成功', mentions: ['lin'] },
    ]);
  });

  it('knows that a message to nobody did not leave', async () => {
    const { channel, sent } = await aWechat(open);

    await expect(channel.send({ contact: 'nobody-knows' }, '在吗')).rejects.toThrow(NotSentError);
    expect(sent).toEqual([]);
  });

  it('does not pretend to know when the platform fails while sending', async () => {
    const { channel, puppet } = await aWechat(open);
    vi.spyOn(puppet, 'messageSendText').mockRejectedValue(new Error('timed out'));

    const failure = await channel.send({ contact: 'lin' }, '在吗').catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(NotSentError);
  });
});

it('createWechat() gives a message that is delivered twice the same id', async () => {
  const { puppet, lin, account, heard } = await aWechat(viaPuppet);
  lin.say('在吗').to(account);
  await vi.waitFor(() => expect(heard).toHaveLength(1));

  puppet.emit('message', { messageId: heard[0]!.id.replace('wechat:', '') });

  await vi.waitFor(() => expect(heard).toHaveLength(2));
  expect(heard[1]!.id).toBe(heard[0]!.id);
});

it.each([
  [PUPPET.types.Message.Audio, 'voice'],
  [PUPPET.types.Message.Image, 'picture'],
  [PUPPET.types.Message.Location, 'other'],
])('createWechat() hands in a message of type %i as %s, without its markup', async (type, kind) => {
  const { mocker, puppet, heard } = await aWechat(viaPuppet);

  deliver(mocker, puppet, { type, text: '<msg>...</msg>' });

  await vi.waitFor(() => expect(heard).toMatchObject([{ kind, text: '' }]));
});

it('createWechat() leaves stickers, system lines and official accounts alone', async () => {
  const { mocker, puppet, lin, account, heard } = await aWechat(viaPuppet);
  mocker.createContact({ id: 'news', name: '新闻', type: PUPPET.types.Contact.Official });

  deliver(mocker, puppet, { type: PUPPET.types.Message.Emoticon });
  deliver(mocker, puppet, { type: PUPPET.types.Message.Recalled });
  deliver(mocker, puppet, { type: PUPPET.types.Message.Text, talkerId: 'news', text: '今日要闻' });
  lin.say('在吗').to(account);

  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard).toMatchObject([{ text: '在吗' }]);
});

it('createWechat() hands a message in again until it was kept', async () => {
  const { lin, account, heard, failures } = await aWechat(viaPuppet);
  failures.push(new Error('the store is away'));

  lin.say('在吗').to(account);

  await vi.waitFor(() => expect(heard).toMatchObject([{ text: '在吗' }]), 6000);
});

it('createWechat() cannot send while the account is logged out', async () => {
  const { channel, puppet } = await aWechat(viaPuppet);
  expect(channel.isReady()).toBe(true);

  await puppet.logout();

  await vi.waitFor(() => expect(channel.isReady()).toBe(false));
});

it('createWechat() knows that nothing leaves while the puppet service is gone, and sends again when it is back', async () => {
  const endpoint = `127.0.0.1:${await freePort()}`;
  const servers: PuppetServer[] = [];
  const serve = async (puppet: PuppetMock) => {
    const server = new PuppetServer({ endpoint, puppet, token: TOKEN });
    servers.push(server);
    await server.start();
  };
  onTestFinished(async () => void (await Promise.all(servers.map((server) => server.stop()))));
  const { channel, puppet, sent } = await aWechat(async (puppet) => {
    await serve(puppet);
    return createWechat({ logger, puppet: { token: TOKEN, endpoint } });
  });

  await servers[0]!.stop();
  const duringOutage = () => channel.send({ contact: 'lin' }, '停电通知');
  await vi.waitFor(() => expect(duringOutage()).rejects.toThrow(NotSentError), 20_000);
  await serve(puppet);

  await vi.waitFor(duringOutage, { timeout: 60_000, interval: 500 });
  expect(sent).toMatchObject([{ conversation: 'lin', text: '停电通知' }]);
}, 120_000);

it('openWechat() says which setting is missing', async () => {
  await expect(openWechat(readEnv({}), { logger })).rejects.toThrow(/WECHATY_PUPPET_SERVICE_TOKEN/);
});

type Opening = (puppet: PuppetMock) => Promise<ChatChannel>;

async function viaPuppet(puppet: PuppetMock): Promise<ChatChannel> {
  return createWechat({ logger, puppet });
}

/** As in production: the account is behind a puppet service and this process only its client. */
async function viaService(puppet: PuppetMock): Promise<ChatChannel> {
  const endpoint = `127.0.0.1:${await freePort()}`;
  const server = new PuppetServer({ endpoint, puppet, token: TOKEN });
  await server.start();
  onTestFinished(() => server.stop());
  return createWechat({ logger, puppet: { token: TOKEN, endpoint } });
}

/** An account in one group with 林晓梅, logged in, and everything it hears and sends. */
async function aWechat(open: Opening) {
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
  const channel = await open(puppet);
  onTestFinished(() => channel.stop());
  await channel.start(async (utterance) => {
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    heard.push(utterance);
  });
  mocker.login(account);
  await vi.waitFor(() => expect(channel.isReady()).toBe(true), 10_000);
  return { mocker, puppet, account, lin, room, heard, sent, failures, channel };
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

function deliver(
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
