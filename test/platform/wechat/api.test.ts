import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createWechatApi, NoAnswerError, type WechatApiOptions } from '../../../src/platform/wechat/index.ts';
import {
  STAND_IN_APP,
  STAND_IN_TEMPLATE,
  startWechatStandIn,
  type WechatStandIn,
} from '../../../src/platform/wechat/stand-in/server.ts';
import { someRedis } from './some-redis.ts';

const FIELDS = { thing1: '明天上午停水', character_string2: '-', time3: '2026年3月3日 08:00', thing4: '3号楼' };
const MESSAGE = { openid: 'lin', templateId: STAND_IN_TEMPLATE, page: 'pages/notices/index', fields: FIELDS };

describe('the WeChat platform, as its stand-in answers', () => {
  let standIn: WechatStandIn;
  beforeAll(async () => {
    standIn = await startWechatStandIn();
  });
  afterAll(() => standIn.stop());
  beforeEach(() => standIn.answerAfter(0));

  const api = (given: Partial<WechatApiOptions> = {}, parts = someRedis()[0]!) =>
    createWechatApi(parts, { url: standIn.url, ...STAND_IN_APP, ...given });

  it('codeToSession() tells who a code belongs to, once', async () => {
    expect(await api().codeToSession('login-lin-1')).toMatchObject({ openid: 'lin' });
    expect(await api().codeToSession('login-lin-1')).toEqual({ errcode: 40163 });
    expect(await api().codeToSession('login-lin-2')).toMatchObject({ openid: 'lin' });
  });

  it.each([
    ['a wrong code', {}, 'anything', 40029],
    ['no code', {}, '', 41008],
    ['too many calls', {}, 'too-often', 45011],
    ['a person of high risk', {}, 'high-risk', 40226],
    ['a busy platform', {}, 'busy', -1],
    ['a wrong app id', { appId: 'wx-other' }, 'login-lin', 40013],
    ['a wrong secret', { appSecret: 'other' }, 'login-lin', 40125],
  ])('codeToSession() passes on the number for %s', async (_what, given, code, errcode) => {
    expect(await api(given).codeToSession(code)).toEqual({ errcode });
  });

  it('sendSubscribed() hands a message over', async () => {
    expect(await api().sendSubscribed({ ...MESSAGE, openid: 'wang' })).toBe('sent');

    expect(standIn.taken.at(-1)).toEqual({ openid: 'wang', page: MESSAGE.page, fields: FIELDS });
  });

  it.each([
    ['a wrong secret', { appSecret: 'other' }, {}, 40125],
    ['a wrong app id', { appId: 'wx-other' }, {}, 40013],
    ['an openid nobody has', {}, { openid: 'nobody' }, 40003],
    ['a template of somebody else', {}, { templateId: 'other' }, 40037],
    ['a page that is none', {}, { page: 'index.html' }, 41030],
    ['somebody who has not subscribed', {}, { openid: 'refused' }, 43101],
    ['an app that may not send', {}, { openid: 'banned' }, 43107],
    ['the end of the day’s quota', {}, { openid: 'over-quota' }, 45009],
    ['a field too long', {}, { fields: { ...FIELDS, thing1: '字'.repeat(21) } }, 47003],
    ['an empty field', {}, { fields: { ...FIELDS, thing4: '' } }, 47003],
    ['words it does not let through', {}, { openid: 'illegal' }, 45167],
    ['a busy platform', {}, { openid: 'busy' }, -1],
  ])('sendSubscribed() says that the platform did not take it for %s', async (_what, given, message, errcode) => {
    const before = standIn.taken.length;

    expect(await api(given).sendSubscribed({ ...MESSAGE, ...message })).toEqual({ errcode });

    expect(standIn.taken).toHaveLength(before);
  });

  it('sendSubscribed() does not know what became of a message that no answer came for, and does not repeat it', async () => {
    const parts = someRedis()[0]!;
    await api({}, parts).sendSubscribed(MESSAGE);
    const before = standIn.taken.length;
    standIn.answerAfter(300);

    const failure = await api({ timeoutMs: 100 }, parts)
      .sendSubscribed(MESSAGE)
      .catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(NoAnswerError);
    expect(standIn.taken).toHaveLength(before + 1);
  });

  it('sendSubscribed() shows neither secret nor token when it fails', async () => {
    const parts = someRedis()[0]!;
    await api({}, parts).sendSubscribed(MESSAGE);
    const token = await parts.redis.get(`${parts.keyPrefix}wechat:token:${STAND_IN_APP.appId}`);
    standIn.answerAfter(300);

    const failure: Error = await api({ timeoutMs: 100 }, parts)
      .sendSubscribed(MESSAGE)
      .then(
        () => new Error('sent'),
        (error: Error) => error,
      );

    const shown = [failure.message, failure.stack, JSON.stringify(failure, Object.getOwnPropertyNames(failure))].join();
    expect(token).toMatch(/^stable-.{32}$/u);
    expect(shown).not.toContain(token);
    expect(shown).not.toContain(STAND_IN_APP.appSecret);
    expect(failure.cause).toBeUndefined();
  });

  it.each(['expire', 'invalidate'] as const)(
    'sendSubscribed() fetches another token, once, after %s()',
    async (end) => {
      const parts = someRedis()[0]!;
      await api({}, parts).sendSubscribed(MESSAGE);
      const given = standIn.tokens.given();
      standIn.tokens[end]();

      const answers = [await api({}, parts).sendSubscribed(MESSAGE), await api({}, parts).sendSubscribed(MESSAGE)];

      expect(answers).toEqual(['sent', 'sent']);
      expect(standIn.tokens.given()).toBe(given + 1);
    },
  );

  it.each([
    ['友邻互助，欢迎报名。', 'lin', 'pass'],
    ['低息贷款', 'lin', 'review'],
    ['网上赌博', 'lin', 'risky'],
    ['友邻互助', 'not-here-lately', 'unavailable'],
    ['友邻互助', 'old-form', 'risky'],
    ['友邻互助', 'busy', 'unavailable'],
    ['', 'lin', 'pass'],
    [`${'好'.repeat(2500)}网上赌博`, 'lin', 'risky'],
  ])('checkText() of “%.8s” by %s is %s', async (text, openid, verdict) => {
    expect(await api().checkText({ text, openid, scene: 2 })).toBe(verdict);
  });
});

it('createWechatApi() asks three times when the platform is busy, and no more', async () => {
  let asked = 0;
  const answers = [{ errcode: -1 }, { errcode: -1 }, { openid: 'lin' }];
  const server = createServer((_request, response) => {
    response.end(JSON.stringify(answers[asked % 3]));
    asked += 1;
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const api = createWechatApi(someRedis()[0]!, { url, ...STAND_IN_APP });

  const session = await api.codeToSession('code');
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));

  expect(session).toEqual({ openid: 'lin' });
  expect(asked).toBe(3);
  expect(await api.codeToSession('code')).toEqual({ errcode: -1 });
  expect(await api.sendSubscribed(MESSAGE)).toEqual({ errcode: -1 });
});

it('createWechatApi() without an app refuses without asking anybody', async () => {
  const api = createWechatApi(someRedis()[0]!);

  expect(await api.codeToSession('code')).toEqual({ errcode: 0 });
  expect(await api.sendSubscribed(MESSAGE)).toEqual({ errcode: 0 });
  expect(await api.checkText({ openid: 'lin', text: '你好', scene: 2 })).toBe('unavailable');
});

describe('the access token', () => {
  it.each(['stable', 'plain'] as const)('is fetched once by 50 callers of two processes (%s)', async (tokenApi) => {
    const standIn = await aStandIn();
    const apis = someRedis(2).map((parts) => createWechatApi(parts, { url: standIn.url, ...STAND_IN_APP, tokenApi }));

    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => apis[index % 2]!.sendSubscribed(MESSAGE)),
    );

    expect(answers).toEqual(Array(50).fill('sent'));
    expect(standIn.tokens.given()).toBe(1);
  });

  it('is replaced once when all 50 callers meet one that has ended', async () => {
    const standIn = await aStandIn();
    const apis = someRedis(2).map((parts) => createWechatApi(parts, { url: standIn.url, ...STAND_IN_APP }));
    await apis[0]!.sendSubscribed(MESSAGE);
    standIn.tokens.invalidate();

    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => apis[index % 2]!.sendSubscribed(MESSAGE)),
    );

    expect(answers).toEqual(Array(50).fill('sent'));
    expect(standIn.tokens.given()).toBe(2);
  });

  it('is shared until five minutes before its end', async () => {
    const standIn = await aStandIn();
    const [parts] = someRedis();
    await createWechatApi(parts!, { url: standIn.url, ...STAND_IN_APP }).sendSubscribed(MESSAGE);

    const sharedMs = await parts!.redis.pttl(`${parts!.keyPrefix}wechat:token:${STAND_IN_APP.appId}`);

    expect(sharedMs).toBeGreaterThan(6890_000);
    expect(sharedMs).toBeLessThanOrEqual(6900_000);
  });

  it('is fetched by another process when the one that began has died', async () => {
    const standIn = await aStandIn();
    const [parts] = someRedis();
    const place = `${parts!.keyPrefix}wechat:token:${STAND_IN_APP.appId}:lock`;
    await parts!.redis.set(place, 'a dead process', 'PX', 200);

    const api = createWechatApi(parts!, { url: standIn.url, ...STAND_IN_APP });

    expect(await api.sendSubscribed(MESSAGE)).toBe('sent');
  });

  it('is given up when Redis is away, so that the message surely did not leave', async () => {
    const standIn = await aStandIn();
    const [parts] = someRedis();
    const away = { ...parts!, redis: parts!.redis.duplicate({ port: 1, lazyConnect: true }) };
    away.redis.on('error', () => undefined);
    onTestFinished(() => away.redis.disconnect());

    const api = createWechatApi(away, { url: standIn.url, ...STAND_IN_APP, timeoutMs: 100 });

    expect(await api.sendSubscribed(MESSAGE)).toEqual({ errcode: -1 });
    expect(standIn.taken).toEqual([]);
  });
});

async function aStandIn(): Promise<WechatStandIn> {
  const standIn = await startWechatStandIn();
  onTestFinished(() => standIn.stop());
  return standIn;
}
