import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import type { Message } from 'wechaty';
import * as PUPPET from 'wechaty-puppet';
import { NotSentError } from '../../../bots/channel.ts';
import { openWechat } from '../../../bots/wechat.ts';
import type { Connection } from '../../../bots/wechat/connection.ts';
import { toUtterance } from '../../../bots/wechat/to-utterance.ts';
import { readEnv } from '../../../config/env.ts';
import { buildPicture } from '../../factories/needs/pictures.ts';
import { aWechat, deliver, viaPuppet, viaService } from './a-wechat.ts';

const logger = pino({ level: 'silent' });

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

    const sending = channel.send({ contact: 'nobody-knows' }, '在吗');

    await expect(sending).rejects.toMatchObject({ name: 'NotSentError', reason: 'recipient' });
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
  [PUPPET.types.Message.Location, 'location'],
  [PUPPET.types.Message.Attachment, 'file'],
  [PUPPET.types.Message.Url, 'card'],
  [PUPPET.types.Message.MiniProgram, 'card'],
  [PUPPET.types.Message.Contact, 'card'],
  [PUPPET.types.Message.ChatHistory, 'card'],
  [PUPPET.types.Message.Emoticon, 'sticker'],
  [PUPPET.types.Message.RedEnvelope, 'red-packet'],
  [PUPPET.types.Message.Transfer, 'red-packet'],
  [PUPPET.types.Message.Recalled, 'recall'],
])('createWechat() hands in a message of type %i as %s, without its markup', async (type, kind) => {
  const { mocker, puppet, heard } = await aWechat(viaPuppet);

  deliver(mocker, puppet, { type, text: '<msg>...</msg>' });

  await vi.waitFor(() => expect(heard).toMatchObject([{ kind, text: '' }]));
});

it.each([
  ['viaPuppet', viaPuppet],
  ['viaService', viaService],
])('createWechat() fetches a photo that was sent in private, %s', async (_, open) => {
  const { mocker, puppet, lin, account, heard } = await aWechat(open);
  const photo = await buildPicture();

  const messageId = `photo-${_}`;
  mocker.MessageMock.create({
    id: messageId,
    talkerId: lin.id,
    listenerId: account.id,
    timestamp: Date.now(),
    type: PUPPET.types.Message.Image,
  } as PUPPET.payloads.Message);
  puppet.messageFile = async () => {
    const { FileBox } = await import('file-box');
    return FileBox.fromBase64(photo.toString('base64'), 'photo.jpg');
  };
  puppet.emit('message', { messageId });
  await vi.waitFor(() => expect(heard).toHaveLength(1));

  expect(Buffer.from(await heard[0]!.picture!()).equals(photo)).toBe(true);
});

it('createWechat() says which message a recall takes back', async () => {
  const { mocker, puppet, heard } = await aWechat(viaPuppet);

  deliver(mocker, puppet, { type: PUPPET.types.Message.Recalled, text: '4711' });

  await vi.waitFor(() => expect(heard).toMatchObject([{ kind: 'recall', recalls: 'wechat:4711' }]));
});

it('createWechat() leaves system lines and official accounts alone', async () => {
  const { mocker, puppet, lin, account, heard } = await aWechat(viaPuppet);
  mocker.createContact({ id: 'news', name: '新闻', type: PUPPET.types.Contact.Official });

  deliver(mocker, puppet, { type: PUPPET.types.Message.Unknown });
  deliver(mocker, puppet, { type: PUPPET.types.Message.GroupNote });
  deliver(mocker, puppet, { type: PUPPET.types.Message.Text, talkerId: 'news', text: '今日要闻' });
  lin.say('在吗').to(account);

  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard).toMatchObject([{ text: '在吗' }]);
});

const LINE = '- - - - - - - - - - - - - - -';

it.each([
  ['the bot’s words', `「邻里小助手：请回复“报名”」\n${LINE}\n报名`, { kind: 'text', text: '报名', addressed: true }],
  ['a neighbour’s words', `「王建国：几点」\n${LINE}\n三点`, { kind: 'quote', text: '三点', addressed: false }],
  [
    'a neighbour’s words, with the bot called',
    `「王建国：@小邻 几点」\n${LINE}\n@小邻 报名`,
    { kind: 'text', text: '报名', addressed: true },
  ],
  [
    'a neighbour who had called the bot',
    `「王建国：@小邻 报名」\n${LINE}\n我也去`,
    { kind: 'quote', text: '我也去', addressed: false },
  ],
  ['nobody', `「好」\n我来`, { kind: 'text', text: `「好」\n我来`, addressed: false }],
])('createWechat() knows whom a message that quotes %s is said to', async (_, text, expected) => {
  const { lin, room, heard } = await aWechat(viaPuppet);

  lin.say(text).to(room);

  await vi.waitFor(() => expect(heard).toMatchObject([{ room: 'garden@chatroom', ...expected }]));
});

it('createWechat() leaves out in a private chat what is quoted', async () => {
  const { lin, account, heard } = await aWechat(viaPuppet);

  lin.say(`「邻里小助手：对就回“确认”」\n${LINE}\n确认`).to(account);

  await vi.waitFor(() => expect(heard).toMatchObject([{ kind: 'text', text: '确认', addressed: true }]));
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

it('toUtterance() reads a message without asking anybody once its connection is lost', async () => {
  const library = await import('wechaty');
  const ask = () => Promise.reject(new Error('no connection'));
  const message = {
    id: 'm1',
    type: () => library.types.Message.Text,
    text: () => '@小邻 报名',
    date: () => new Date(0),
    talker: () => ({ id: 'lin', type: () => library.types.Contact.Individual }),
    room: () => ({ id: 'garden@chatroom', topic: ask, alias: ask }),
    mentionSelf: ask,
  };
  const lost = { isOpen: () => false };

  const utterance = await toUtterance(library, lost as unknown as Connection, message as unknown as Message);

  expect(utterance).toEqual({
    id: 'wechat:m1',
    channel: 'wechat',
    contact: 'lin',
    room: 'garden@chatroom',
    kind: 'text',
    text: '报名',
    addressed: true,
    at: new Date(0),
  });
});

it('openWechat() says which setting is missing', async () => {
  await expect(openWechat(readEnv({}), { logger })).rejects.toThrow(/WECHATY_PUPPET_SERVICE_TOKEN/);
});
