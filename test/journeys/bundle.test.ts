import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../src/app.ts';
import { DAY, wallClock } from '../../src/kernel/index.ts';
import { buildOrganization, buildService } from '../factories/directory.ts';
import { callerOf, type Caller } from '../factories/door.ts';
import { buildHall } from '../factories/polls.ts';
import { REGION_TREE } from '../factories/regions.ts';
import { buildGrant, buildResident } from '../factories/residents.ts';
import { freePort, startDoor, untilUp, type Door } from '../setup/doors.ts';
import { socketChat, type SocketChat } from '../setup/socket-chat.ts';
import { freshStorage } from '../setup/storage.ts';

const HOME = '/d1/s1/c1/';
const ROOMS = ['g1', 'g2'];
const NEIGHBOURS = ['lin', 'wang', 'sun', 'qian', 'wu', 'tao'];
/** Long enough for the votes on a busy machine. */
const POLL_LASTS_MS = 10_000;

const storage = freshStorage();
const folder = mkdtempSync(join(tmpdir(), 'linyi-bundle-'));
const doors: Door[] = [];
let api: string;
let chat: SocketChat;

beforeAll(async () => {
  await settle();
  const socketPath = join(folder, 'chat.sock');
  const port = String(await freePort());
  api = `http://127.0.0.1:${port}`;
  doors.push(
    startDoor('src', storage, { PORT: port }),
    startDoor('bots', storage, { LINYI_CHAT_SOCKET: socketPath }),
    startDoor('jobs', storage),
  );
  chat = await socketChat(socketPath);
  await untilUp(`${api}/readyz`);
});

afterAll(async () => {
  chat?.close();
  await Promise.all(doors.map((door) => door.stop()));
  await storage.drop();
  rmSync(folder, { recursive: true });
});

/** Each story has people of its own: they are told at the same time. */
describe.concurrent('the three doors, bundled, on one storage', { timeout: 60_000 }, () => {
  it('a need said in chat is offered, accepted over HTTP, done, and opened again when it was not solved', async () => {
    const staff = await as('staff');

    chat.say('lin', '1号楼的李奶奶一个人住，做不了饭，想请人中午送饭上门');
    await chat.hears('lin', '我这样记，对吗');
    chat.say('lin', '确认');
    const number = /N\d{8}-\d{6}/u.exec(await chat.hears('lin', '记下了'))![0];

    expect(await chat.hears('staff', '【派单】')).toContain(number);
    expect((await staff.post(`/offers/${number}/acceptance`)).status).toBe(200);
    await chat.hears('lin', `接下了您的需求 ${number}`);

    expect((await staff.post(`/offers/${number}/outcome`, { note: '每天中午送一份' })).status).toBe(200);
    await chat.hears('lin', '每天中午送一份');
    chat.say('lin', '没解决');
    await chat.hears('lin', `${number}已重新打开`);
    expect(await chat.hears('staff', '【派单】')).toContain(number);
    const { body } = await (await as('lin')).get(`/needs/${number}/timeline`);
    const steps = ['submit', 'offer', 'accept', 'report', 'reopen', 'offer'];
    expect(body).toMatchObject({ state: 'offered', timeline: steps.map((step) => ({ step })) });
  });

  it('a poll opened over HTTP takes votes from chat and HTTP, is closed by the job, and the rooms hear the result', async () => {
    const closesAt = new Date(Date.now() + POLL_LASTS_MS).toISOString();
    const question = { title: '空地做什么用', method: 'single', options: ['种花', '种菜'], closesAt };
    const opened = await (await as('organizer')).post('/halls/hall/polls', question);
    const poll = `/polls/${String(opened.body.id)}`;
    expect(opened.status).toBe(201);
    for (const room of ROOMS) await chat.hears(room, '1. 种花\n2. 种菜');

    chat.say('sun', '投票 2', 'g1');
    expect(await chat.hears('g1', '记下了')).toContain('种菜');
    const wang = await as('wang');
    expect((await wang.put(`${poll}/ballot`, { choices: ['2'] })).status).toBe(200);

    for (const room of ROOMS) {
      const result = await chat.hears(room, '【征求意见结果】');
      expect(result).toContain('参加的2人');
      expect(result).toContain('种菜：2票\n种花：0票');
    }
    const result = {
      participants: 2,
      standings: [
        { option: '2', votes: 2 },
        { option: '1', votes: 0 },
      ],
    };
    expect((await wang.get(poll)).body).toMatchObject({ state: 'closed', result, own: ['2'] });
  });

  it('an activity announced over HTTP to two rooms fills up from chat and HTTP; who cancels makes room for the next', async () => {
    const organizer = await as('organizer');
    const tao = await as('tao');
    const startsAt = new Date(Date.now() + 3 * DAY);
    const announced = await organizer.post('/activities', {
      region: HOME,
      title: '重阳茶话会',
      place: '社区活动室',
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + DAY / 12).toISOString(),
      capacity: 3,
      rooms: ROOMS.map((room) => `terminal:${room}`),
    });
    const activity = `/activities/${String(announced.body.id)}`;
    expect(announced.status).toBe(201);
    for (const room of ROOMS) await chat.hears(room, '【活动报名】重阳茶话会');
    expect((await fetch(`${api}/api/v1${activity}/poster.pdf`)).headers.get('content-type')).toBe('application/pdf');

    chat.say('qian', '报名 2人', 'g2');
    expect(await chat.hears('g2', '报上了')).toContain('还剩1个名额');
    expect((await tao.put(`${activity}/sign-up`, { people: 1 })).body).toMatchObject({ state: 'placed' });
    chat.say('wu', '报名 2人', 'g1');
    expect(await chat.hears('g1', '候补')).toContain('候补第1位');

    chat.say('qian', '取消报名');
    await chat.hears('qian', '已取消');
    const kept = [
      { resident: 'tao', people: 1, state: 'placed' },
      { resident: 'wu', people: 2 },
    ];
    await vi.waitFor(
      async () => {
        const { body } = await organizer.get(`${activity}/sign-ups`);
        expect(body).toMatchObject({ activity: { free: 0 }, items: kept });
      },
      { timeout: 20_000 },
    );
  });
});

async function settle(): Promise<void> {
  const { uri: mongoUri, redisUrl, keyPrefix, keyDirectory } = storage;
  const app = await createApp({
    name: 'test',
    mongoUri,
    redisUrl,
    keyPrefix,
    keyDirectory,
    logLevel: 'silent',
    clock: wallClock,
  });
  await Promise.all(REGION_TREE.map((region) => app.regions.insert(region, [])));
  const people = [
    ...NEIGHBOURS.map((id) => buildResident({ id })),
    buildResident({ id: 'organizer', grants: [buildGrant('organizer')] }),
    buildResident({ id: 'broker', grants: [buildGrant('broker', '/d1/s1/')] }),
    buildResident({ id: 'staff', grants: [buildGrant('organization-staff', '/d1/s1/', 'org1')] }),
  ];
  await Promise.all(people.map((person) => app.residents.insert(person, [])));
  await Promise.all(ROOMS.map((room) => app.rooms.put({ channel: 'terminal', room, name: room, region: HOME })));
  await app.halls.insert(buildHall(), []);
  await app.organizations.insert(buildOrganization(), []);
  await app.services.insert(
    buildService({ id: 'meals', name: '高龄老人送餐', description: '给独居老人送热饭上门。' }),
    [],
  );
  await app.close();
}

/** Somebody at the HTTP door, logged in as in the demo. */
async function as(residentId: string): Promise<Caller> {
  const { body } = await callerOf(api, {}).post('/sessions/demo', { residentId });
  return callerOf(api, { authorization: `Bearer ${String(body.token)}` });
}
