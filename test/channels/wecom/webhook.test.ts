import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { NotSentError } from '../../../bots/channel.ts';
import { createWecomWebhook, openWecomWebhook } from '../../../bots/wecom-webhook.ts';
import { readEnv } from '../../../config/env.ts';
import { describeError } from '../../../src/platform/logger.ts';
import { aCommunity } from '../../factories/community.ts';
import { aTime } from '../../factories/time.ts';

const KEY = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa';
const ROOM = { room: '桂花社区群' };

it('createWecomWebhook() says something in the group of the key, and to whom it is meant for', async () => {
  const { channel, platform } = await aWebhook();

  await channel.send({ ...ROOM, mentions: ['wangqing'] }, '周六大扫除\n九点集合');

  expect(platform.posts).toEqual([
    { key: KEY, body: { msgtype: 'text', text: { content: '周六大扫除\n九点集合', mentioned_list: ['wangqing'] } } },
  ]);
});

it('createWecomWebhook() sends a long text in parts that the platform takes, in order, mentioning once', async () => {
  const { channel, platform } = await aWebhook();
  const text = '请各位邻居把楼道里的杂物搬走。'.repeat(100);

  await channel.send({ ...ROOM, mentions: ['wangqing'] }, text);

  const contents = platform.posts.map(({ body }) => body.text.content);
  expect(contents.join('')).toBe(text);
  expect(contents.length).toBe(3);
  expect(platform.posts.map(({ body }) => body.text.mentioned_list)).toEqual([['wangqing'], undefined, undefined]);
});

it('createWecomWebhook() lets no words of neighbours mention anybody', async () => {
  const { channel, platform } = await aWebhook();

  await channel.send(ROOM, '<@wangqing>来一下');

  expect(platform.posts[0]!.body.text.content).toBe('＜@wangqing>来一下');
});

it.each([
  [45009, 'limit', 60_000],
  [45033, 'limit', 60_000],
  [93000, 'recipient', 0],
  [40058, 'content', 0],
  [-1, 'outage', 0],
  [123_456, 'content', 0],
] as const)('createWecomWebhook() knows that what is refused with %i did not leave: %s', async (code, reason, wait) => {
  const { channel, platform } = await aWebhook();
  platform.answers.push((response) => respond(response, code));

  const failure = await failureOf(channel.send(ROOM, '在吗'));

  expect(failure).toBeInstanceOf(NotSentError);
  expect(failure).toMatchObject({ reason, retryAfterMs: wait });
});

it('createWecomWebhook() keeps to 20 messages a minute in a room, and says how long to wait', async () => {
  const { channel, platform, time } = await aWebhook();
  for (let count = 0; count < 18; count += 1) await channel.send(ROOM, '通知');
  time.pass(10_000);

  const torn = await failureOf(channel.send(ROOM, '请搬走。'.repeat(400)));
  expect(torn).toMatchObject({ reason: 'limit', retryAfterMs: 50_000 });
  expect(platform.posts).toHaveLength(18);

  time.pass(50_000);
  await channel.send(ROOM, '请搬走。'.repeat(400));
  expect(platform.posts).toHaveLength(21);
});

it.each([
  ['a person', { contact: 'lin' }, '在吗', 'recipient'],
  ['a group without key', { room: '河湾社区群' }, '在吗', 'recipient'],
  ['nothing', ROOM, ' \n', 'content'],
  ['more than a group takes in a minute', ROOM, '长'.repeat(20_000), 'content'],
])('createWecomWebhook() knows that it cannot send %s', async (_, to, text, reason) => {
  const { channel, platform } = await aWebhook();

  await expect(channel.send(to, text)).rejects.toMatchObject({ name: 'NotSentError', reason });
  expect(platform.posts).toEqual([]);
});

it('createWecomWebhook() never takes a message for unsent of which a part has left', async () => {
  const { channel, platform } = await aWebhook();
  platform.answers.push(
    (response) => respond(response, 0),
    (response) => respond(response, 45009),
  );

  const failure = await failureOf(channel.send(ROOM, '请搬走。'.repeat(400)));

  expect(failure).toBeInstanceOf(Error);
  expect(failure).not.toBeInstanceOf(NotSentError);
  expect(platform.posts).toHaveLength(2);
});

it.each([
  ['hangs up', (response: ServerResponse) => response.destroy()],
  ['answers no JSON', (response: ServerResponse) => response.writeHead(502).end('<html>')],
  ['never answers', () => undefined],
])('createWecomWebhook() does not pretend to know when the platform %s', async (_, answer) => {
  const { channel, platform } = await aWebhook();
  platform.answers.push(answer);

  const failure = await failureOf(channel.send(ROOM, '在吗'));

  expect(failure).toBeInstanceOf(Error);
  expect(failure).not.toBeInstanceOf(NotSentError);
  expect(platform.posts).toHaveLength(1);
});

it('createWecomWebhook() knows that nothing leaves while the platform cannot be reached', async () => {
  const { channel, platform } = await aWebhook();
  platform.close();

  await expect(channel.send(ROOM, '在吗')).rejects.toMatchObject({ name: 'NotSentError', reason: 'outage' });
});

it.each([
  ['is refused', (response: ServerResponse) => respond(response, 93000)],
  ['is cut off', (response: ServerResponse) => response.destroy()],
  ['is sent elsewhere', (response: ServerResponse) => response.writeHead(302, { location: `/?key=${KEY}` }).end()],
])('createWecomWebhook() names the key nowhere when a message %s', async (_, answer) => {
  const { channel, platform } = await aWebhook();
  platform.answers.push(answer);

  const failure = (await failureOf(channel.send(ROOM, '在吗'))) as Error;

  const everything = [failure.message, failure.stack, failure.cause, JSON.stringify(describeError(failure))];
  expect(everything.map(String).join('\n')).not.toContain(KEY);
});

it('createWecomWebhook() makes its rooms known and leaves the community that staff gave them', async () => {
  const { app } = await aCommunity();
  await app.rooms.put({ channel: 'wecom-webhook', room: '桂花社区群', region: '/d1/s1/c1/' });
  const channel = openWecomWebhook(readEnv({ WECOM_WEBHOOKS: `桂花社区群=${KEY},河湾社区群=k2` }), app);

  await channel.start(async () => undefined);

  const rooms = await app.rooms.ofChannel('wecom-webhook');
  expect(rooms).toMatchObject([
    { room: '桂花社区群', name: '桂花社区群', region: '/d1/s1/c1/' },
    { room: '河湾社区群', name: '河湾社区群' },
  ]);
  expect(JSON.stringify(rooms)).not.toContain(KEY);
});

it('openWecomWebhook() says in one sentence what is missing', async () => {
  const { app } = await aCommunity();

  expect(() => openWecomWebhook(readEnv({}), app)).toThrow('WECOM_WEBHOOKS must be set for the channel wecom-webhook.');
});

it.each([['桂花社区群'], [`桂花社区群=${KEY},桂花社区群=k2`], [`=${KEY}`], ['桂花社区群=两 个']])(
  'readEnv() refuses the webhooks %j without repeating them',
  (WECOM_WEBHOOKS) => {
    const read = () => readEnv({ WECOM_WEBHOOKS });

    expect(read).toThrow(/WECOM_WEBHOOKS: must be pairs/u);
    expect(read).not.toThrow(KEY);
  },
);

interface Post {
  readonly key: string | null;
  readonly body: { readonly msgtype: string; readonly text: { content: string; mentioned_list?: string[] } };
}

/** A webhook to a server that answers like qyapi.weixin.qq.com, unless told otherwise. */
async function aWebhook() {
  const posts: Post[] = [];
  const answers: ((response: ServerResponse) => unknown)[] = [];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Post['body'];
    posts.push({ key: searchParams.get('key'), body });
    const answer = answers.shift();
    if (answer !== undefined) return void answer(response);
    const isRight =
      pathname === '/cgi-bin/webhook/send' && request.method === 'POST' && searchParams.get('key') === KEY;
    const isShort = Buffer.byteLength(body.text.content) <= 2048;
    respond(response, isRight ? (isShort ? 0 : 40058) : 93000);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  onTestFinished(close);

  const time = aTime();
  const channel = createWecomWebhook({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keys: new Map([[ROOM.room, KEY]]),
    rooms: { put: () => Promise.reject(new Error('not started')) },
    clock: time.clock,
    timeoutMs: 300,
  });
  return { channel, time, platform: { posts, answers, close } };
}

function respond(response: ServerResponse, errcode: number): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ errcode, errmsg: errcode === 0 ? 'ok' : `refused, hint: [1], from ip: 127.0.0.1` }));
}

const failureOf = (sending: Promise<void>): Promise<unknown> =>
  sending.then(
    () => null,
    (error: unknown) => error,
  );
