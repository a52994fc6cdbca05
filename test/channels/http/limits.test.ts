import { describe, expect, it } from 'vitest';
import { aCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';

const LIMITS = { resident: 3, address: 4, logIn: 2 };

describe('request limits', () => {
  it('count each resident for themselves and say when to come again', async () => {
    const { app, lin, wang } = await aCommunity();
    const door = await aDoor(app, { limits: LIMITS });
    const [busy, calm] = [await door.as(lin), await door.as(wang)];
    for (let sent = 0; sent < 3; sent += 1) await busy.get('/me');

    const refused = await busy.get('/me');
    const other = await calm.get('/me');

    expect([refused.status, refused.body.code]).toEqual([429, 'attempts.too-many']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(other.status).toBe(200);
  });

  it('count strangers by address, whichever server process they reach', async () => {
    const { app } = await aCommunity();
    const one = await (await aDoor(app, { limits: LIMITS })).as();
    const other = await (await aDoor(app, { limits: LIMITS })).as();

    const statuses = [];
    for (const caller of [one, other, one, other, one, other]) statuses.push((await caller.get('/regions')).status);

    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  });

  it('believe a proxy about the address only when there is one', async () => {
    const { app } = await aCommunity();
    const limits = { ...LIMITS, address: 1 };
    const open = await (await aDoor(app, { limits })).as();
    const behind = await (await aDoor(app, { limits, isBehindProxy: true })).as();
    const from = (address: string) => ({ 'x-forwarded-for': `203.0.113.9, ${address}` });

    expect((await behind.get('/regions', from('198.51.100.1'))).status).toBe(200);
    expect((await behind.get('/regions', from('198.51.100.2'))).status).toBe(200);
    expect((await behind.get('/regions', from('198.51.100.1'))).status).toBe(429);
    expect((await open.get('/regions', from('198.51.100.3'))).status).toBe(200);
    expect((await open.get('/regions', from('198.51.100.4'))).status).toBe(429);
  });

  it('count log-ins from one address apart', async () => {
    const { app } = await aCommunity();
    const caller = await (await aDoor(app, { limits: LIMITS })).as();
    const body = { loginName: 'somebody', password: 'wrong' };

    const statuses = [];
    for (let sent = 0; sent < 3; sent += 1) statuses.push((await caller.post('/sessions/password', body)).status);

    expect(statuses).toEqual([401, 401, 429]);
  });
});
