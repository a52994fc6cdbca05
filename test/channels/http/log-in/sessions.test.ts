import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAccount } from '../../../../src/features/residents/index.ts';
import { HOUR, MINUTE, perform, SYSTEM } from '../../../../src/kernel/index.ts';
import { createWechatApi } from '../../../../src/platform/wechat/index.ts';
import {
  STAND_IN_APP,
  startWechatStandIn,
  type WechatStandIn,
} from '../../../../src/platform/wechat/stand-in/server.ts';
import { aCommunity, type Community } from '../../../factories/community.ts';
import { aDoor, callerOf, type TestDoor } from '../../../factories/door.ts';

const PASSWORD = '桂花开了 十里飘香 8';

describe('sessions over HTTP', () => {
  let community: Community;
  let door: TestDoor;
  let standIn: WechatStandIn;

  beforeAll(async () => {
    standIn = await startWechatStandIn();
    community = await aCommunity({ logLevel: 'error' });
    const wechat = createWechatApi(community.app, { url: standIn.url, ...STAND_IN_APP });
    door = await aDoor({ ...community.app, wechat, demo: true });
    const account = { residentId: 'steward', loginName: 'zheng', password: PASSWORD };
    await perform(openAccount, community.app, SYSTEM, account);
  });

  afterAll(() => standIn.stop());

  const logIn = async (body: object) => (await door.as()).post('/sessions/password', body);
  const bearer = (token: unknown) => callerOf(door.url, { authorization: `Bearer ${String(token)}` });

  it('logs in to the console with a password, and out again', async () => {
    const { status, body, headers } = await logIn({ loginName: ' Zheng ', password: PASSWORD });
    const me = await bearer(body.token).get('/me');
    const out = await bearer(body.token).delete('/sessions/current');
    const after = await bearer(body.token).get('/me');

    expect(status).toBe(200);
    expect(body).toMatchObject({ me: { id: 'steward', grants: [{ role: 'steward', region: '/d1/' }] } });
    expect(headers.get('set-cookie')).toMatch(
      /^linyi_session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Lax$/,
    );
    expect(me.body).toMatchObject({ id: 'steward' });
    expect([out.status, after.status]).toEqual([200, 401]);
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
  });

  it('gives a wrong name and a wrong password the same answer', async () => {
    const wrongPassword = await logIn({ loginName: 'zheng', password: 'wrong' });
    const wrongName = await logIn({ loginName: 'nobody-here', password: 'wrong' });

    expect([wrongPassword.status, wrongName.status]).toEqual([401, 401]);
    expect(wrongPassword.body.detail).toBe(wrongName.body.detail);
  });

  it('stops guessing of passwords, even with the right one at last', async () => {
    await perform(openAccount, community.app, SYSTEM, { residentId: 'broker', loginName: 'qian', password: PASSWORD });
    for (let tries = 0; tries < 5; tries += 1) await logIn({ loginName: 'qian', password: `wrong ${tries}` });

    const { status, body, headers } = await logIn({ loginName: 'qian', password: PASSWORD });

    expect([status, body.code]).toEqual([429, 'attempts.too-many']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('logs in from the mini-program; the same openid is the same resident', async () => {
    const stranger = await door.as();

    const first = await stranger.post('/sessions/wechat', { code: 'login-chen-1' });
    const second = await stranger.post('/sessions/wechat', { code: 'login-chen-2' });

    expect(first.body).toMatchObject({
      me: { trust: 'contact', contacts: [{ channel: 'miniprogram', contact: 'chen' }] },
    });
    expect(second.body.me).toEqual(first.body.me);
  });

  it.each([
    ['a code nobody gave out', 'wrong', 401, 'residents.wechat-code'],
    ['a blocked person', 'high-risk', 403, 'residents.wechat-blocked'],
    ['too many tries', 'too-often', 429, 'residents.wechat-too-often'],
    ['a busy platform', 'busy', 429, 'residents.wechat-busy'],
  ])('passes on what WeChat says of %s', async (_what, code, status, refusal) => {
    const answer = await (await door.as()).post('/sessions/wechat', { code });

    expect([answer.status, answer.body.code]).toEqual([status, refusal]);
  });

  it('refuses a WeChat code that was used', async () => {
    const stranger = await door.as();
    await stranger.post('/sessions/wechat', { code: 'login-zhou-once' });

    const again = await stranger.post('/sessions/wechat', { code: 'login-zhou-once' });

    expect(again.body.code).toBe('residents.wechat-code');
  });

  it('lets in by name in a demo and nowhere else', async () => {
    const real = await aDoor(community.app);

    const demo = await (await door.as()).post('/sessions/demo', { residentId: 'lin' });
    const refused = await (await real.as()).post('/sessions/demo', { residentId: 'lin' });

    expect(demo.body).toMatchObject({ me: { id: 'lin' } });
    expect(refused.status).toBe(404);
  });

  it('ends a session that is idle, and one that is old though used', async () => {
    const { app, lin, time } = await aCommunity();
    const own = await aDoor(app);
    const idle = await own.as(lin);
    const used = await own.as(lin);

    const statuses = [];
    for (let hour = 0; hour < 11; hour += 1) {
      time.pass(HOUR);
      statuses.push((await used.get('/me')).status);
    }
    const idleAfter = await idle.get('/me');
    time.pass(HOUR + MINUTE);
    const oldAfter = await used.get('/me');

    expect(statuses).toEqual(Array(11).fill(200));
    expect([idleAfter.status, oldAfter.status]).toEqual([401, 401]);
  });

  it('ends every session when the password changes', async () => {
    const account = { residentId: 'organizer', loginName: 'zhou', password: PASSWORD };
    await perform(openAccount, community.app, SYSTEM, account);
    const { body } = await logIn({ loginName: 'zhou', password: PASSWORD });

    const changed = await bearer(body.token).put('/me/password', { password: PASSWORD, next: 'a new long one' });
    const before = await bearer(body.token).get('/me');
    const after = await logIn({ loginName: 'zhou', password: 'a new long one' });

    expect([changed.status, before.status, after.status]).toEqual([200, 401, 200]);
  });

  describe('with a cookie', () => {
    const put = async (headers: Record<string, string>) => {
      const { token } = await community.app.sessions.open('lin', 'console');
      const caller = callerOf(door.url, { cookie: `other=1; linyi_session=${token}` });
      return (await caller.put('/me/consents/notices', {}, headers)).status;
    };

    it('reads without further ado', async () => {
      const { token } = await community.app.sessions.open('lin', 'console');

      const me = await callerOf(door.url, { cookie: `linyi_session=${token}` }).get('/me');

      expect(me.body).toMatchObject({ id: 'lin' });
    });

    it('changes something for its own pages', async () => {
      expect(await put({ origin: door.url })).toBe(200);
      expect(await put({ 'x-requested-with': 'linyi' })).toBe(200);
    });

    it('changes nothing for other sites', async () => {
      expect(await put({ origin: 'https://evil.example' })).toBe(403);
      expect(await put({ origin: 'null' })).toBe(403);
      expect(await put({})).toBe(403);
    });

    it('is sent over https only in production', async () => {
      const secure = await aDoor({ ...community.app, demo: true }, { isSecure: true });

      const { headers } = await (await secure.as()).post('/sessions/demo', { residentId: 'lin' });

      expect(headers.get('set-cookie')).toMatch(/; Secure$/);
      expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    });

    it('that has ended is nobody, so that one can log in again', async () => {
      const caller = callerOf(door.url, { cookie: 'linyi_session=gone', origin: door.url });

      expect((await caller.get('/regions')).status).toBe(200);
      expect((await caller.post('/sessions/demo', { residentId: 'lin' })).status).toBe(200);
    });
  });
});
