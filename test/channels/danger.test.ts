import { describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { ROUTES } from '../../src/http/routes/index.ts';
import { aChat } from '../factories/chat.ts';
import { aCommunity } from '../factories/community.ts';
import { aDoor } from '../factories/door.ts';
import { settleReactions } from '../factories/reactions.ts';
import { toldIn } from '../factories/told.ts';

const FIRE = '我家着火了，梧桐树下全是浓烟，快来人';

describe('a danger, told through both doors', () => {
  it('leaves the same record and calls the same people', async () => {
    const byChat = await aCommunity();
    const byHttp = await aCommunity();

    await aChat(byChat.app).say('lin', FIRE);
    await (await (await aDoor(byHttp.app)).as(byHttp.lin)).post('/needs', { text: FIRE });

    expect(await record(byChat.app)).toEqual(await record(byHttp.app));
  });
});

/** What is kept of the only need and told of it, without what must differ: ids and the number drawn by lot. */
async function record(app: App) {
  await settleReactions(app);
  const [kept] = await app.needs.findWhere({});
  const { id, number, ...need } = kept!;
  const told = await Promise.all(['duty-worker', 'worker', 'lin'].map((who) => toldIn(app, who)));
  const happenings = await app.happenings.of(id);
  return {
    need,
    told: told.map((texts) => texts.map((text) => text.replaceAll(number, 'N'))),
    happenings: happenings.map(({ name }) => name).sort(),
  };
}

describe('POST /needs with words of danger', () => {
  it('answers with the numbers, the nearest duty phone and whether somebody is called', async () => {
    const { app, lin } = await aCommunity();
    const { status, body } = await (await (await aDoor(app)).as(lin)).post('/needs', { text: FIRE, route: 'hall' });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      route: 'duty',
      state: 'alerted',
      alert: { calls: 1, called: ['duty-worker'], acknowledgedBy: null },
      emergency: {
        numbers: ['119', '120', '110'],
        dutyPhone: '0000-1101',
        isCalled: true,
        say: expect.stringMatching(/119.*120.*110.*0000-1101.*正在呼叫值班人员/u),
      },
    });
  });

  it('takes it however long the text is, which is too long for any other need', async () => {
    const { app, lin } = await aCommunity();
    const caller = await (await aDoor(app)).as(lin);
    const long = '今天说说绿化的事。'.repeat(600);

    expect(await caller.post('/needs', { text: long })).toMatchObject({ status: 400 });
    expect(await caller.post('/needs', { text: `${long}${FIRE}。${long}` })).toMatchObject({
      status: 201,
      body: { text: expect.stringContaining(FIRE), emergency: { isCalled: true } },
    });
  });

  it('is taken without the fields that are wrong, and says what was wrong with them', async () => {
    const { app, lin } = await aCommunity();
    const caller = await (await aDoor(app)).as(lin);

    const { status, body } = await caller.post('/needs', {
      text: FIRE,
      category: 'no/such',
      age: 'old',
      place: '2号楼',
    });

    expect(status).toBe(201);
    expect(body).toMatchObject({ place: '2号楼', emergency: { isCalled: true, numbers: ['119', '120', '110'] } });
    expect(body.problems).toEqual([
      { field: 'category', message: '请填类别表里的类别' },
      { field: 'age', message: expect.any(String) },
    ]);
    expect(await caller.post('/needs', { text: '想请人修一下水龙头', category: 'no/such' })).toMatchObject({
      status: 400,
      body: { code: 'input.invalid', problems: [{ field: 'category' }] },
    });
    expect(await caller.post('/needs', { text: 7, category: 'no/such' })).toMatchObject({ status: 400 });
  });

  it('is the teller’s own when they may not speak for others, and needs no reason of who may', async () => {
    const { app, lin, worker } = await aCommunity();
    const door = await aDoor(app);

    const own = await (await door.as(lin)).post('/needs', { text: FIRE, resident: 'wang' });
    const others = await (await door.as(worker)).post('/needs', { text: FIRE, resident: 'wang', region: '/d1/s1/c1/' });

    expect(own).toMatchObject({
      status: 201,
      body: { resident: 'lin', emergency: { isCalled: true }, problems: [{ field: 'resident' }] },
    });
    expect(others).toMatchObject({
      status: 201,
      body: { resident: 'wang', emergency: { isCalled: true }, problems: [{ field: 'resident' }] },
    });
  });

  it('tells a stranger the numbers too', async () => {
    const { app } = await aCommunity();
    const { status, body } = await (await (await aDoor(app)).as()).post('/needs', { text: FIRE });
    expect(status).toBe(401);
    expect(JSON.stringify(body)).toMatch(/119、120或110/u);
  });

  it('says so when there is nobody to call', async () => {
    const { app, lin } = await aCommunity();
    const caller = await (await aDoor(app)).as(lin);
    await app.residents.model.updateMany({}, { $set: { grants: [] } });

    const { body } = await caller.post('/needs', { text: FIRE });

    expect(body).toMatchObject({
      emergency: { isCalled: false, say: expect.stringMatching(/没能叫到值班人员.*0000-1101/u) },
    });
  });

  it('knows the same Idempotency-Key, and later words for the same danger', async () => {
    const { app, lin } = await aCommunity();
    const caller = await (await aDoor(app)).as(lin);
    const key = { 'idempotency-key': 'key-1' };
    const [first, again] = [
      await caller.post('/needs', { text: FIRE }, key),
      await caller.post('/needs', { text: FIRE }, key),
    ];
    const more = await caller.post('/needs', { text: '着火的是2号楼' });

    expect(again.body).toEqual(first.body);
    expect(more.body).toMatchObject({ number: first.body.number, emergency: { numbers: ['119', '120', '110'] } });
    expect(await app.needs.findWhere({})).toHaveLength(1);
  });

  it('answers a need like any other without an emergency', async () => {
    const { app, lin } = await aCommunity();
    const { body } = await (await (await aDoor(app)).as(lin)).post('/needs', { text: '想请人修一下水龙头' });
    expect(body).toMatchObject({ emergency: null, alert: null });
  });

  it('carries the numbers already in the draft', async () => {
    const { app, lin } = await aCommunity();
    const { body } = await (await (await aDoor(app)).as(lin)).post('/needs/drafts', { text: FIRE });
    expect(body).toMatchObject({ route: 'duty', questions: [], emergency: { numbers: ['119', '120', '110'] } });
  });
});

it('a danger is in no list and on no page that others see', async () => {
  const { app, lin, wang } = await aCommunity();
  await app.rooms.put({ channel: 'terminal', room: 'garden', region: '/d1/s1/c1/' });
  const chat = aChat(app);
  await chat.say('lin', FIRE, { room: 'garden', addressed: false });
  await chat.say('lin', '着火的是2号楼，浓烟更大了', { room: 'garden', addressed: false });
  await settleReactions(app);
  const [need] = await app.needs.findWhere({});
  const door = await aDoor(app);
  const pages = ROUTES.filter(({ method, path }) => method === 'get' && !path.includes(':')).map(({ path }) => path);

  const shows: string[] = [];
  for (const [who, actor] of Object.entries({ stranger: undefined, wang, lin })) {
    const caller = await door.as(actor);
    for (const path of pages) {
      const { body } = await caller.get(`${path}?region=/d1/s1/c1/&in=/d1/s1/c1/&parent=/d1/s1/c1/`);
      const text = JSON.stringify(body);
      if (/梧桐树下|浓烟/u.test(text) || text.includes(need!.number)) shows.push(`${who} ${path}`);
    }
  }
  expect(shows).toEqual(['lin /me/data', 'lin /me/needs']);
  const timeline = await (await door.as()).get(`/needs/${need!.number}/timeline`);
  expect(timeline.body).toMatchObject({ timeline: [{ step: 'submit' }, { step: 'alert' }] });
  expect(await app.offers.ofNeed(need!.id)).toEqual([]);
  expect(await toldIn(app, 'terminal:garden')).toEqual([]);
});

describe('duty lists over HTTP', () => {
  it('are set by a worker and closed to residents', async () => {
    const { app, worker, lin } = await aCommunity();
    const door = await aDoor(app);
    const list = { region: '/d1/s1/c1/', members: ['duty-worker'] };

    expect(await (await door.as(worker)).put('/duty-lists', list)).toMatchObject({
      status: 200,
      body: { region: '/d1/s1/c1/', members: [{ id: 'duty-worker', name: '马超' }] },
    });
    expect(await (await door.as(lin)).get('/duty-lists?region=/d1/s1/c1/')).toMatchObject({ status: 403 });
  });

  it('a false alarm is closed with its reason, which those involved see', async () => {
    const { app, lin, worker } = await aCommunity();
    const door = await aDoor(app);
    const { body } = await (await door.as(lin)).post('/needs', { text: FIRE });
    const caller = await door.as(worker);

    expect(await caller.post(`/needs/${body.number}/false-alarm`, { reason: '是烧烤' })).toMatchObject({ status: 200 });

    const shown = await caller.get(`/needs/${body.number}`);
    expect(shown.body).toMatchObject({
      state: 'false-alarm',
      timeline: [
        { step: 'submit' },
        { step: 'alert' },
        { step: 'call', called: ['duty-worker'] },
        { step: 'false-alarm', note: '是烧烤' },
      ],
    });
  });
});
