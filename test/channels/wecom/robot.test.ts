import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, it, onTestFinished, vi } from 'vitest';
import { readEnv } from '../../../config/env.ts';
import { NotSentError } from '../../../bots/channel.ts';
import { createWecom, openWecom, type WecomOptions } from '../../../bots/wecom.ts';
import type { Utterance } from '../../../src/platform/chat/index.ts';
import { aTime } from '../../factories/time.ts';
import { aRobotPlatform, ROBOT, type RobotPlatform } from './robot-platform.ts';

const PAUSES = { heartbeatMs: 50, reconnectMs: 20, takenOverMs: 100 };

it('createWecom() subscribes and hears a private message, with the ids of the platform', async () => {
  const { platform, heard } = await aRobot();

  platform.deliver(buildMessage({ msgid: 'm1', text: { content: '三楼楼道灯坏了' } }));

  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard).toEqual([
    {
      id: 'wecom:m1',
      channel: 'wecom',
      contact: 'lin',
      kind: 'text',
      text: '三楼楼道灯坏了',
      addressed: true,
      at: new Date('2026-03-02T09:00:00+08:00'),
    },
  ]);
});

it('createWecom() gives a message that is delivered twice the same id', async () => {
  const { platform, heard } = await aRobot();

  platform.deliver(buildMessage({ msgid: 'm1' }));
  platform.deliver(buildMessage({ msgid: 'm1' }));

  await vi.waitFor(() => expect(heard.map(({ id }) => id)).toEqual(['wecom:m1', 'wecom:m1']));
});

it('createWecom() hands a message in again until it was kept', async () => {
  const { platform, heard, failures } = await aRobot();
  failures.push(new Error('the store is away'));

  platform.deliver(buildMessage());

  await vi.waitFor(() => expect(heard).toHaveLength(1), 6000);
});

it('createWecom() says welcome to whoever opens the chat', async () => {
  const { platform } = await aRobot();

  platform.deliver(
    { ...buildMessage({ msgtype: 'event' }), event: { eventtype: 'enter_chat' } },
    'aibot_event_callback',
  );

  await vi.waitFor(() => expect(platform.taken).toHaveLength(1));
  expect(platform.taken).toMatchObject([
    { cmd: 'aibot_respond_welcome_msg', headers: { req_id: 'callback-1' }, body: { msgtype: 'text' } },
  ]);
  expect(JSON.stringify(platform.taken[0]!.body)).toContain('帮助');
});

it('createWecom() says something to a person, and in a group to whom it is meant for', async () => {
  const { channel, platform } = await aRobot();

  await channel.send({ contact: 'lin' }, '收到了');
  await channel.send({ room: 'garden', mentions: ['lin', 'wang'] }, '报名成功');

  expect(platform.taken).toMatchObject([
    { cmd: 'aibot_send_msg', body: { chatid: 'lin', msgtype: 'markdown', markdown: { content: '收到了' } } },
    { cmd: 'aibot_send_msg', body: { chatid: 'garden', markdown: { content: '<@lin><@wang> 报名成功' } } },
  ]);
});

it.each([
  [45009, 'limit', 60_000],
  [846607, 'limit', 60_000],
  [-1, 'outage', 0],
  [93006, 'recipient', 0],
  [40058, 'content', 0],
  [999_999, 'content', 0],
] as const)(
  'createWecom() knows that what is refused with %i did not leave: %s',
  async (errcode, reason, retryAfterMs) => {
    const { channel, platform } = await aRobot();
    platform.behaviours.push(errcode);

    const failure = await failureOf(channel.send({ contact: 'lin' }, '在吗'));

    expect(failure).toBeInstanceOf(NotSentError);
    expect(failure).toMatchObject({ reason, retryAfterMs });
  },
);

it('createWecom() does not pretend to know when the platform hangs up while a message is on its way', async () => {
  const { channel, platform } = await aRobot();
  platform.behaviours.push('hang-up');

  const failure = await failureOf(channel.send({ contact: 'lin' }, '在吗'));

  expect(failure).toBeInstanceOf(Error);
  expect(failure).not.toBeInstanceOf(NotSentError);
  await vi.waitFor(() => expect(channel.isReady()).toBe(true));
  expect(platform.taken).toHaveLength(1);
});

it(
  'createWecom() does not pretend to know when the platform never acknowledges a message',
  { timeout: 15_000 },
  async () => {
    const { channel, platform } = await aRobot();
    platform.behaviours.push('silent');

    const failure = await failureOf(channel.send({ contact: 'lin' }, '在吗'));

    expect(failure).not.toBeInstanceOf(NotSentError);
    expect(platform.taken).toHaveLength(1);
  },
);

it('createWecom() sends and hears again after the connection broke', async () => {
  const { channel, platform, heard } = await aRobot();

  platform.hangUp();
  await vi.waitFor(() => expect(platform.subscriptions).toHaveLength(2));
  await vi.waitFor(() => expect(channel.isReady()).toBe(true));
  platform.deliver(buildMessage());
  await channel.send({ contact: 'lin' }, '回来了');

  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(platform.taken).toHaveLength(1);
});

it('createWecom() connects anew when heartbeats stay without answer', async () => {
  const { platform } = await aRobot();
  await vi.waitFor(() => expect(platform.heartbeats.length).toBeGreaterThan(0));

  platform.answersHeartbeats = false;

  await vi.waitFor(() => expect(platform.subscriptions.length).toBeGreaterThan(1), 3000);
});

it('createWecom() comes back after a while when another connection of the robot took over', async () => {
  const { channel, platform } = await aRobot();
  const before = Date.now();

  platform.deliver(
    { ...buildMessage({ msgtype: 'event' }), event: { eventtype: 'disconnected_event' } },
    'aibot_event_callback',
  );
  await vi.waitFor(() => expect(channel.isReady()).toBe(false));
  await expect(channel.send({ contact: 'lin' }, '在吗')).rejects.toMatchObject({ reason: 'outage' });

  await vi.waitFor(() => expect(channel.isReady()).toBe(true), 3000);
  expect(platform.subscriptions[1]!.at - before).toBeGreaterThanOrEqual(PAUSES.takenOverMs - 5);
});

it('createWecom() connects anew when the platform has lost its subscription', async () => {
  const { channel, platform } = await aRobot();
  platform.behaviours.push(846609);

  await expect(channel.send({ contact: 'lin' }, '在吗')).rejects.toMatchObject({ reason: 'outage' });

  await vi.waitFor(() => expect(platform.subscriptions).toHaveLength(2));
  await vi.waitFor(() => expect(channel.isReady()).toBe(true));
});

it('createWecom() with a wrong secret sends nothing, tries ever more slowly, and logs no secret', async () => {
  const { channel, platform, log } = await aStartedRobot({ secret: 'not-the-secret' });

  await vi.waitFor(() => expect(platform.subscriptions.length).toBeGreaterThan(3), 3000);

  expect(channel.isReady()).toBe(false);
  await expect(channel.send({ contact: 'lin' }, '在吗')).rejects.toMatchObject({ reason: 'outage' });
  const times = platform.subscriptions.map(({ at }) => at);
  expect(times[3]! - times[2]!).toBeGreaterThan(times[1]! - times[0]!);
  expect(log.join('')).toContain('"errcode":"853000"');
  expect(log.join('')).not.toContain('not-the-secret');
});

it('createWecom() logs neither the secret nor what people say', async () => {
  const { channel, platform, heard, log } = await aRobot();

  platform.deliver(buildMessage({ text: { content: '我家煤气漏了' } }));
  platform.deliver({ msgtype: 'text', text: { content: '没有编号的话' } });
  await channel.send({ contact: 'lin' }, '马上来');
  await vi.waitFor(() => expect(heard).toHaveLength(1));

  expect(log.join('')).toContain('subscribed to WeCom');
  expect(log.join('')).not.toMatch(/the-robots-secret|煤气|没有编号|马上来/u);
});

it.each([
  [{}, 'WECOM_BOT_ID and WECOM_BOT_SECRET must be set'],
  [{ WECOM_BOT_ID: 'robot-1' }, 'WECOM_BOT_SECRET must be set'],
])('openWecom() says in one sentence what is missing from %j', async (variables, sentence) => {
  const logger = pino({ level: 'silent' });

  await expect(openWecom(readEnv(variables), { clock: aTime().clock, logger })).rejects.toThrow(
    `${sentence} for the channel wecom.`,
  );
});

interface Robot {
  readonly channel: Awaited<ReturnType<typeof createWecom>>;
  readonly platform: RobotPlatform;
  readonly heard: Utterance[];
  readonly failures: Error[];
  readonly log: string[];
}

/** A robot that has subscribed. */
async function aRobot(): Promise<Robot> {
  const robot = await aStartedRobot();
  await vi.waitFor(() => expect(robot.channel.isReady()).toBe(true));
  return robot;
}

async function aStartedRobot(given: Partial<WecomOptions> = {}): Promise<Robot> {
  const platform = await aRobotPlatform();
  const [heard, failures, log]: [Utterance[], Error[], string[]] = [[], [], []];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      log.push(String(chunk));
      done();
    },
  });
  const { clock } = aTime();
  const channel = await createWecom({
    ...ROBOT,
    url: platform.url,
    clock,
    logger: pino(sink),
    pauses: PAUSES,
    ...given,
  });
  onTestFinished(() => channel.stop());
  await channel.start(async (utterance) => {
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    heard.push(utterance);
  });
  return { channel, platform, heard, failures, log };
}

const buildMessage = (given: object = {}): object => ({
  msgid: 'm1',
  aibotid: ROBOT.botId,
  chattype: 'single',
  from: { userid: 'lin' },
  create_time: Date.parse('2026-03-02T09:00:00+08:00') / 1000,
  msgtype: 'text',
  text: { content: '在吗' },
  ...given,
});

const failureOf = (sending: Promise<void>): Promise<unknown> =>
  sending.then(
    () => null,
    (error: unknown) => error,
  );
