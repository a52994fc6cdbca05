import { describe, expect, it } from 'vitest';
import { readConfirmation } from '../../bots/understand/deliberation/hearings.ts';
import { checkLot } from '../../src/features/hearings/lot/index.ts';
import { freezeDue } from '../../src/features/hearings/index.ts';
import { perform, SYSTEM } from '../../src/kernel/index.ts';
import { aChat } from '../factories/chat.ts';
import { aCommunity } from '../factories/community.ts';
import { buildHearing, NOTICE } from '../factories/deliberation/hearings.ts';
import { aDoor } from '../factories/door.ts';
import { buildHall } from '../factories/polls.ts';

const asked = { room: 'g1' };
const aHall = (given: Parameters<typeof aCommunity>[0] = {}) => aCommunity({ halls: [buildHall()], ...given });

describe('a hearing', () => {
  it('is signed up for, withdrawn from and drawn again from what HTTP publishes, alike through both doors', async () => {
    const { app, time, organizer, lin, wang } = await aHall();
    const chat = aChat(app);
    const door = await aDoor(app);
    const [byOrganizer, byWang, stranger] = [await door.as(organizer), await door.as(wang), await door.as()];
    const { status, body } = await byOrganizer.post('/halls/hall/hearings', { ...NOTICE, seats: 1 });
    expect(status).toBe(201);
    const path = `/hearings/${String(body.id)}`;

    expect(await chat.say('lin', '听证会', asked)).toEqual([expect.stringContaining('第1号听证会：小区停车怎么管')]);
    const [said] = await chat.say('lin', '报名听证 1', asked);
    expect(said).toContain('报好了：第1号听证会');
    expect(said).not.toContain('林');
    await byWang.post(`${path}/sign-up`);
    const { signUps } = (await app.hearings.numbered(1))!;
    const [inChat, inHttp] = signUps.map((one) => ({ ...one, resident: '', building: '' }));
    expect(inChat).toEqual(inHttp);
    expect(await chat.say('lin', '退出听证')).toEqual(['已经退出第1号听证会。']);
    await chat.say('lin', '报名第1号听证会');

    time.set(NOTICE.signUpUntil);
    await perform(freezeDue, app, SYSTEM, {});
    const later = await door.as(organizer);
    expect(await later.post(`${path}/lot`, { calledOut: '97531' })).toMatchObject({ body: { state: 'drawn' } });
    const { body: lot } = await stranger.get(`${path}/lot`);
    const { drawn, ...list } = lot as unknown as Record<string, never> & { drawn: object };
    expect(checkLot({ ...list, ...drawn } as never)).toEqual([]);
    expect(JSON.stringify(lot)).not.toMatch(new RegExp(`${lin.id}"|${wang.id}"`, 'u'));
    expect((await (await door.as(wang)).get(`${path}/participants`)).status).toBe(403);
    const participants = (await later.get(`${path}/participants`)).body.items;
    expect(participants).toMatchObject([{ name: '王建国' }, { name: '林晓梅' }]);
  });

  it('has a floor that is asked for in the group, without names, and silence where no session is held', async () => {
    const community = await aHall({ hearings: [buildHearing({ state: 'in-session' })] });
    const chat = aChat(community.app);
    const byLin = await (await aDoor(community.app)).as(community.lin);
    const unasked = { room: 'g1', addressed: false };

    expect(await chat.say('wang', '请求发言', unasked)).toEqual(['记下了，您请求发言。前面有0人，轮到时会叫您。']);
    await byLin.post('/hearings/parking/floor', { kind: 'statement' });
    expect(await chat.say('lin', '过程问题', unasked)).toEqual(['记下了，您提过程问题。前面有0人，会优先请您说。']);
    const { queue } = (await byLin.get('/hearings/parking/session')).body as unknown as { queue: readonly object[] };
    expect(queue).toMatchObject([
      { kind: 'order', speaker: { as: 'representative', number: 1 } },
      { kind: 'statement', speaker: { number: 2 } },
      { kind: 'statement', speaker: { number: 1 } },
    ]);
    expect(await chat.say('lin', '取消发言')).toEqual(['好，不排队发言了。']);
    expect(await chat.say('lin', '发言', unasked)).toEqual([]);
    expect(await chat.say('zhao', '请求发言', { room: 'g9', addressed: false })).toEqual([]);
  });

  it('has minutes that are confirmed in chat and over HTTP, and printed', async () => {
    const { app, lin, wang, organizer } = await aHall({ hearings: [buildHearing({ state: 'confirming' })] });
    const chat = aChat(app);
    const door = await aDoor(app);
    const [byWang, byOrganizer, stranger] = [await door.as(wang), await door.as(organizer), await door.as()];

    expect((await stranger.get('/hearings/parking/minutes')).status).toBe(404);
    expect(await chat.say('lin', '确认笔录 1 我还说了：要装灯。')).toEqual([
      '谢谢您。第1号听证会的笔录您确认了，补充也记下了：“我还说了：要装灯。”。2人里已有1人确认。',
    ]);
    expect((await byWang.post('/hearings/parking/minutes/confirmation')).body).toEqual({ confirmed: 2, of: 2 });
    await byOrganizer.post('/hearings/parking/conclusion', { text: '先试三个月。' });

    expect((await stranger.get('/hearings/parking/minutes')).body).toMatchObject({
      confirmed: 2,
      of: 2,
      confirmations: [{ speaker: { as: 'representative', number: 1 }, remark: '我还说了：要装灯。' }, { remark: null }],
      questions: [{ number: 1, speaker: { number: 1 }, isOverdue: false }],
    });
    const paper = await stranger.get('/hearings/parking/minutes.pdf');
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect(String(paper.body['text'])).toMatch(/^%PDF-/u);
    expect(await chat.say('zhao', '听证结果 1')).toEqual([expect.stringContaining('结论：先试三个月。')]);
    expect(await chat.say('lin', '听证答复 1-1 满意')).toEqual(['第1条还没有答复，等答复了再评价。']);
    expect(lin.id).toBe('lin');
  });
});

describe('readConfirmation()', () => {
  it.each([
    ['确认笔录', {}],
    ['确认笔录 3', { hearing: 3 }],
    ['确认听证笔录第三号', { hearing: 3 }],
    ['确认笔录 3 要装灯', { hearing: 3, remark: '要装灯' }],
    ['确认笔录:要装灯', { remark: '要装灯' }],
  ])('reads %s', (text, read) => {
    expect(readConfirmation(text, text)).toEqual(read);
  });

  it.each(['确认', '笔录确认了吗', '确认笔录的内容'])('leaves %s to others', (text) => {
    expect(readConfirmation(text, text)).toBeNull();
  });
});
