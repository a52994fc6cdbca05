import { describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { aChat } from '../factories/chat.ts';
import { aCommunity, type Community } from '../factories/community.ts';
import { buildOrganization, buildService } from '../factories/directory.ts';
import { aDoor } from '../factories/door.ts';
import { settleReactions } from '../factories/reactions.ts';
import { toldIn } from '../factories/told.ts';

const TEXT = '1号楼的李奶奶八十四岁一个人住，做不了饭，想请人中午送饭上门';
const NUMBER = /N\d{8}-\d{6}/u;

const STEPS = 'submit offer accept start report reopen offer accept report confirm'.split(' ');

const MEALS = buildService({
  id: 'meals',
  name: '高龄老人送餐',
  description: '每天中午给独居老人送热饭上门。',
});

const aStreet = () => aCommunity({ organizations: [buildOrganization()], services: [MEALS] });

describe('a need, told through both doors', () => {
  it('leaves the same record', async () => {
    const byChat = await aStreet();
    const byHttp = await aStreet();

    await tellByChat(byChat);
    await tellByHttp(byHttp);

    const [one, other] = await Promise.all([record(byChat.app), record(byHttp.app)]);
    expect(one).toEqual(other);
    expect(one.need).toMatchObject({ state: 'confirmed', round: 1, outcome: { note: '以后每天都送' } });
    expect(one.steps).toEqual(STEPS);
  });
});

async function tellByChat({ app }: Community): Promise<void> {
  const chat = aChat(app);
  const say = async (who: string, text: string) => {
    const replies = await chat.say(who, text);
    await settleReactions(app);
    return replies.join('\n');
  };
  await say('lin', TEXT);
  const number = NUMBER.exec(await say('lin', '确认'))![0];
  await say('staff', `接单 ${number}`);
  await say('staff', `开始 ${number}`);
  await say('staff', `办结 ${number} 送了三天`);
  await say('lin', '没解决 今天没人来');
  await say('staff', '接单');
  await say('staff', '办结 以后每天都送');
  await say('lin', '评价 是是是');
}

async function tellByHttp({ app, lin, staff }: Community): Promise<void> {
  const door = await aDoor(app);
  const [resident, organization] = [await door.as(lin), await door.as(staff)];
  const post = async (who: typeof resident, path: string, body: object = {}) => {
    const answer = await who.post(path, body);
    expect(answer).toMatchObject({ status: expect.toSatisfy((status: number) => status < 300) });
    await settleReactions(app);
    return answer.body as unknown as { number: string };
  };
  const { number } = await post(resident, '/needs', { text: TEXT });
  await post(organization, `/offers/${number}/acceptance`);
  await post(organization, `/offers/${number}/start`);
  await post(organization, `/offers/${number}/outcome`, { note: '送了三天' });
  await post(resident, `/needs/${number}/reopening`, { reason: '今天没人来' });
  await post(organization, `/offers/${number}/acceptance`);
  await post(organization, `/offers/${number}/outcome`, { note: '以后每天都送' });
  await post(resident, `/needs/${number}/feedback`, { contacted: true, resolved: true, satisfied: true });
}

/** What is kept of the only need and its offers, without what must differ: ids and the number drawn by lot. */
async function record(app: App) {
  const [need] = await app.needs.findWhere({});
  const { id, number: _number, offer, timeline, ...kept } = need!;
  const offers = await app.offers.ofNeed(id);
  const happenings = await app.happenings.of(id);
  return {
    need: kept,
    timeline,
    steps: timeline.map(({ step }) => step),
    offer: { service: offer?.service, organization: offer?.organization },
    offers: offers.map(({ state, end, service, answeredBy }) => ({ state, end, service, answeredBy })),
    happenings: happenings.map(({ name, by, region }) => ({ name, by, region })).sort(byName),
    places: (await app.services.find('meals'))!.places.map(({ state }) => state),
  };
}

const byName = (one: { name: string }, other: { name: string }): number => one.name.localeCompare(other.name);

describe('in chat', () => {
  it('the bot asks for what is missing, shows its draft, and submits when it is confirmed', async () => {
    const { app } = await aStreet();
    const chat = aChat(app);

    expect((await chat.say('lin', '想找师傅修一下水龙头')).join()).toContain('什么位置');
    expect((await chat.say('lin', '厨房')).join()).toContain('谁需要帮助');
    const draft = (await chat.say('lin', '我妈，七十多岁的老人')).join();
    expect(draft).toContain('厨房');
    expect(draft).toContain('确认');
    expect(await app.needs.findWhere({})).toEqual([]);

    expect((await chat.say('lin', '对')).join()).toMatch(NUMBER);
    expect(await app.needs.findWhere({})).toMatchObject([
      { place: '厨房', affected: ['老人'], affectedIsStated: true },
    ]);
  });

  it('a message that arrives twice makes one need, confirmed twice too', async () => {
    const { app } = await aStreet();
    const chat = aChat(app);
    const again = { id: 'terminal:same-message' };

    await chat.say('lin', TEXT, again);
    await chat.say('lin', '确认');
    await aChat(app).say('lin', TEXT, again);
    await chat.say('lin', '确认');

    expect(await app.needs.findWhere({})).toHaveLength(1);
  });

  it('in a room it hears what is addressed to it, and repeats nothing that leads to a door', async () => {
    const { app } = await aStreet();
    const chat = aChat(app);
    await app.rooms.put({ channel: 'terminal', room: 'garden', region: '/d1/s1/c1/' });
    const text = '3号楼2单元501住着八十岁的老人，想请人送饭，电话13812345678';

    expect(await chat.say('lin', text, { room: 'garden', addressed: false })).toEqual([]);
    const draft = (await chat.say('lin', text, { room: 'garden' })).join();

    expect(draft).toContain('确认');
    expect(draft).not.toMatch(/501|13812345678/u);
  });

  it('danger is answered at once, in the middle of a dialogue, and the duty worker called', async () => {
    const { app } = await aStreet();
    const chat = aChat(app);
    await chat.say('lin', '想找师傅修一下水龙头');

    const answer = (await chat.say('lin', '厨房着火了，快来人')).join();
    await settleReactions(app);

    expect(answer).toMatch(/119.*120.*110/su);
    const [alert] = await app.needs.findWhere({});
    expect(alert).toMatchObject({ route: 'duty', state: 'alerted' });
    expect((await toldIn(app, 'duty-worker')).join()).toContain('厨房着火了');
    expect(await toldIn(app, 'staff')).toEqual([]);
    expect((await chat.say('duty-worker', `接手 ${alert!.number}`)).join()).toContain('由您接手');
  });

  it('the three questions are asked one at a time', async () => {
    const { app } = await aStreet();
    const chat = aChat(app);
    await chat.say('lin', TEXT);
    await chat.say('lin', '确认');
    await settleReactions(app);
    await chat.say('staff', '接单');
    await chat.say('staff', '办结 送到了');
    await settleReactions(app);

    expect((await chat.say('lin', '评价')).join()).toContain('联系');
    expect((await chat.say('lin', '是')).join()).toContain('解决');
    expect((await chat.say('lin', '也许吧')).join()).toContain('“是”或“否”');
    expect((await chat.say('lin', '解决了')).join()).toContain('满意');
    expect((await chat.say('lin', '否')).join()).toContain('谢谢');

    const [need] = await app.needs.findWhere({});
    expect(need).toMatchObject({
      state: 'confirmed',
      feedback: { contacted: true, resolved: true, satisfied: false },
    });
    expect((await chat.say('wang', `进度 ${need!.number}`)).join()).toContain('已解决');
  });

  it.each([
    ['lin', '撤回', '没有找到'],
    ['lin', '进度 N20260101-000000', '没有找到'],
    ['lin', '接单', '没有等您处理'],
    ['staff', '婉拒', '说明原因'],
    ['staff', '暂停接单', '已暂停'],
    ['broker', '待撮合', '空的'],
    ['lin', '我的需求', '还没有'],
    ['guest', '想找师傅修一下水龙头', '我住桂花社区'],
  ])('%s says %s and hears that %s', async (who, text, answer) => {
    const { app } = await aStreet();
    expect((await aChat(app).say(who, text)).join()).toContain(answer);
  });
});

describe('over HTTP', () => {
  it('everyone with the number sees the public timeline and none of the resident’s words', async () => {
    const { app, lin } = await aStreet();
    const door = await aDoor(app);
    const { body } = await (await door.as(lin)).post('/needs', { text: TEXT });
    const { number } = body as unknown as { number: string };
    const stranger = await door.as();

    const timeline = await stranger.get(`/needs/${number}/timeline`);

    expect(timeline).toMatchObject({
      status: 200,
      body: { number, state: 'submitted', timeline: [{ step: 'submit' }] },
    });
    expect(JSON.stringify(timeline.body)).not.toMatch(/奶奶|送饭|"lin"/u);
    expect(await stranger.get(`/needs/${number}`)).toMatchObject({ status: 404 });
  });

  it('the same Idempotency-Key makes one need', async () => {
    const { app, lin } = await aStreet();
    const caller = await (await aDoor(app)).as(lin);
    const submit = () => caller.post('/needs', { text: TEXT }, { 'idempotency-key': 'key-1' });

    const [one, other] = [await submit(), await submit()];

    expect(one).toMatchObject({ status: 201 });
    expect(other.body).toEqual(one.body);
    expect(await app.needs.findWhere({})).toHaveLength(1);
  });

  it('a broker finds what no service could meet, with what was excluded, and assigns it by hand', async () => {
    const { app, lin, broker } = await aCommunity({
      organizations: [buildOrganization()],
      services: [{ ...MEALS, areas: ['/d1/s1/c2/'] }],
    });
    const door = await aDoor(app);
    const { body } = await (await door.as(lin)).post('/needs', { text: TEXT });
    const { number } = body as unknown as { number: string };
    await settleReactions(app);
    const caller = await door.as(broker);

    const queue = await caller.get('/broker-queue?region=/d1/s1/');
    const assigned = await caller.post(`/needs/${number}/assignment`, { serviceId: 'meals' });

    expect(queue.body.items).toMatchObject([
      { need: { number }, match: { candidates: [], excluded: [{ service: 'meals', reason: '不在服务范围内' }] } },
    ]);
    expect(assigned).toMatchObject({ status: 200, body: { state: 'offered' } });
  });
});
