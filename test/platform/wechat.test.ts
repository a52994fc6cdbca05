import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWechatApi } from '../../src/platform/wechat-api.ts';
import { STAND_IN_APP, startWechatStandIn, type WechatStandIn } from '../../src/platform/wechat-stand-in.ts';

describe('the WeChat platform, as its stand-in answers', () => {
  let standIn: WechatStandIn;
  beforeAll(async () => {
    standIn = await startWechatStandIn();
  });
  afterAll(() => standIn.stop());

  const api = (given: object = {}) => createWechatApi({ url: standIn.url, ...STAND_IN_APP, ...given });

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

  const session = await createWechatApi({ url, ...STAND_IN_APP }).codeToSession('code');
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));

  expect(session).toEqual({ openid: 'lin' });
  expect(asked).toBe(3);
  expect(await createWechatApi({ url, ...STAND_IN_APP }).codeToSession('code')).toEqual({ errcode: -1 });
});

it('createWechatApi() without an app refuses without asking anybody', async () => {
  expect(await createWechatApi().codeToSession('code')).toEqual({ errcode: 0 });
});
