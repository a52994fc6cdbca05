import { beforeAll, describe, expect, it } from 'vitest';
import { HOUR, later, MINUTE } from '../../../src/kernel/index.ts';
import type { Caller } from '../../factories/door.ts';
import { aParty, PARTY_STARTS } from '../../factories/volunteers/party.ts';

describe('checking in', () => {
  let party: Awaited<ReturnType<typeof aParty>>;

  beforeAll(async () => {
    party = await aParty();
  });

  /** A log-in of its own each time: hours pass between. */
  const asOrganizer = (): Promise<Caller> => party.door.as(party.organizer);
  const list = async () => (await (await asOrganizer()).get('/activities/tea/check-ins')).body.items;

  it('counts everybody once, by code, by word, ticked off, or from a list that comes later', async () => {
    const { door, chat, time, lin, wang } = party;
    const desk = await (await asOrganizer()).get('/activities/tea/check-in');
    const token = String(desk.body['link']).split('/').at(-1)!;
    const word = String(desk.body['word']);

    expect(await (await door.as(lin)).post('/check-ins/code', { token })).toMatchObject({
      status: 200,
      body: { title: '重阳茶话会', checkIn: { way: 'qr', isStruck: false } },
    });
    expect(await chat.say('wang', `签到 ${word}`)).toEqual(['签到好了：“重阳茶话会”。不想留记录，可以发“撤回签到”。']);
    expect(await chat.say('organizer', '点名 陈阿姨、王建国、张三')).toEqual([
      '“重阳茶话会”签到了2人：陈阿姨、王建国。',
      '名单里没有找到，或者重名了：张三。请到名单页面勾选。',
    ]);
    time.pass(3 * HOUR);
    const cameAt = later(time.now(), -2 * HOUR).toISOString();
    const kept = {
      people: [
        { resident: 'lin', cameAt },
        { guest: 'phone-1:7', cameAt },
      ],
    };
    await (await asOrganizer()).post('/activities/tea/check-ins', kept);
    await (await asOrganizer()).post('/activities/tea/check-ins', kept);

    expect((await list()).map(({ resident, way }) => [resident, way])).toEqual([
      ['lin', 'qr'],
      ['wang', 'word'],
      ['chen', 'tick'],
      [null, 'list'],
    ]);
    expect(wang.id).toBe('wang');
  });

  it('may be taken back by whoever did it, and stays so whatever list comes; all of it is on record', async () => {
    const { chat } = party;
    expect(await chat.say('wang', '撤回签到')).toEqual(['好的，“重阳茶话会”的签到已经撤回。']);

    await (await asOrganizer()).post('/activities/tea/check-ins', { people: [{ resident: 'wang' }] });

    const own = (await list()).find(({ resident }) => resident === ('wang' as never));
    expect(own).toMatchObject({ isStruck: true, log: [{ by: 'wang', field: 'isStruck', from: null, to: 'true' }] });
  });

  it('is refused with a code that is over or of nobody, with a wrong word, and when nothing is on', async () => {
    const { door, chat, time, lin } = party;
    const caller = await door.as(lin);
    const token = String((await (await asOrganizer()).get('/activities/tea/check-in')).body['link'])
      .split('/')
      .at(-1)!;
    time.pass(3 * MINUTE);

    expect(await caller.post('/check-ins/code', { token })).toMatchObject({
      status: 409,
      body: { code: 'service-records.code-over' },
    });
    expect(await caller.post('/check-ins/code', { token: 'tea.abc.def' })).toMatchObject({ status: 404 });
    expect(await chat.say('lin', '签到 月光')).toEqual([
      '口令不对，或者您附近没有正在签到的活动。请听清楚今天的口令再发，例如“签到 桂花”。',
    ]);
    time.pass(24 * HOUR);
    expect(await (await asOrganizer()).get('/activities/tea/check-in')).toMatchObject({
      body: { code: 'service-records.check-in-over' },
    });
  });

  it('shows its code as a picture', async () => {
    const { door, organizer: actor, time, app } = party;
    time.set(PARTY_STARTS);
    const { token } = await app.sessions.open(actor.id, 'console');
    const picture = await fetch(`${door.url}/api/v1/activities/tea/check-in.svg`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(picture.headers.get('content-type')).toContain('image/svg+xml');
    expect(await picture.text()).toMatch(/^<svg /u);
  });
});
