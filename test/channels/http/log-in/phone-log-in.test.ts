import { beforeAll, describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../../factories/community.ts';
import { aDoor, callerOf, type Answer, type TestDoor } from '../../../factories/door.ts';

describe('log-in by phone', () => {
  let community: Community;
  const sent: [phone: string, code: string][] = [];
  let door: TestDoor;
  let phones = 0;

  beforeAll(async () => {
    community = await aCommunity();
    const sendCode = async (phone: string, code: string) => void sent.push([phone, code]);
    door = await aDoor({ ...community.app, sendCode });
  });

  const aPhone = () => {
    phones += 1;
    return `139${String(phones).padStart(8, '0')}`;
  };
  const ask = async (phone: string) => (await door.as()).post('/sessions/phone/code', { phone });
  const logIn = async (phone: string, code: string) => (await door.as()).post('/sessions/phone', { phone, code });
  const idOf = ({ body }: Answer) => (body as unknown as { me: { id: string } }).me.id;
  const lastCode = (phone: string) => sent.findLast(([to]) => to === phone)![1];

  it('sends a code, which lets in once; who comes again is the same person', async () => {
    const phone = aPhone();
    const asked = await ask(phone);
    expect(asked).toMatchObject({ status: 200, body: { shown: null } });
    expect(asked.headers.get('set-cookie')).toBeNull();
    const first = await logIn(phone, lastCode(phone));
    expect(first).toMatchObject({ status: 200, body: { me: { trust: 'contact' } } });
    const me = await callerOf(door.url, { authorization: `Bearer ${String(first.body.token)}` }).get('/me');
    expect(me).toMatchObject({ status: 200, body: { id: idOf(first) } });
    expect(await logIn(phone, lastCode(phone))).toMatchObject({
      status: 401,
      body: { code: 'residents.wrong-phone-code' },
    });

    await ask(phone);
    const again = await logIn(phone, lastCode(phone));
    expect(idOf(again)).toBe(idOf(first));
  });

  it('takes the last code only, and no other phone’s', async () => {
    const [one, other] = [aPhone(), aPhone()];
    await ask(one);
    const old = lastCode(one);
    await ask(one);
    await ask(other);
    expect(await logIn(one, old)).toMatchObject({ status: 401 });
    expect(await logIn(other, lastCode(one))).toMatchObject({ status: 401 });
    expect(await logIn(one, lastCode(one))).toMatchObject({ status: 200 });
  });

  it('lets one of many in who send the same code at the same time', async () => {
    const phone = aPhone();
    await ask(phone);
    const answers = await Promise.all(Array.from({ length: 5 }, () => logIn(phone, lastCode(phone))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('stops guessing, and asking for codes again and again', async () => {
    const phone = aPhone();
    await ask(phone);
    const wrong = lastCode(phone) === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries += 1) expect(await logIn(phone, wrong)).toMatchObject({ status: 401 });
    expect(await logIn(phone, lastCode(phone))).toMatchObject({ status: 429, body: { code: 'attempts.too-many' } });

    for (let asked = 1; asked < 4; asked += 1) expect(await ask(phone)).toMatchObject({ status: 200 });
    expect(await ask(phone)).toMatchObject({ status: 429 });
  });

  it.each(['', '123', '23800000001', '1380000000a'])('says what a phone looks like for %j', async (phone) => {
    expect(await ask(phone)).toMatchObject({ status: 400 });
  });

  it('keeps no number where codes are kept, and codes for minutes only', async () => {
    const phone = aPhone();
    await ask(phone);
    const { redis, keyPrefix } = community.app;
    const keys = await redis.keys(`${keyPrefix}*phone*`);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.join()).not.toContain(phone);
    const lives = await Promise.all(keys.filter((key) => key.includes('phone-code:')).map((key) => redis.pttl(key)));
    for (const life of lives) expect(life).toBeGreaterThan(0);
    expect(Math.max(...lives)).toBeLessThanOrEqual(30 * MINUTE);
  });

  it('is not there without a service that sends; a demo shows the code in its place', async () => {
    const without = await aDoor({ ...community.app, sendCode: null });
    const demo = await aDoor({ ...community.app, sendCode: null, demo: true });
    const phone = aPhone();
    expect(await (await without.as()).get('/sessions/doors')).toMatchObject({ body: { demo: false, phone: null } });
    expect(await (await without.as()).post('/sessions/phone/code', { phone })).toMatchObject({
      body: { code: 'residents.phone-off' },
    });
    const stranger = await demo.as();
    expect(await stranger.get('/sessions/doors')).toMatchObject({ body: { demo: true, phone: 'shown' } });
    const { body } = await stranger.post('/sessions/phone/code', { phone });
    expect(await stranger.post('/sessions/phone', { phone, code: body.shown })).toMatchObject({ status: 200 });
  });
});
