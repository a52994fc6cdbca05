import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../bots/commands/index.ts';
import type { Actor } from '../../src/kernel/index.ts';
import type { App } from '../../src/app.ts';
import { ROUTES } from '../../src/http/routes/index.ts';
import { buildActivity } from '../factories/activities.ts';
import { aChat, type TestChat } from '../factories/chat.ts';
import { aCommunity, type Community } from '../factories/community.ts';
import { buildOrganization, buildService } from '../factories/directory.ts';
import { aDoor, type TestDoor } from '../factories/door.ts';
import { buildHall, buildPoll } from '../factories/polls.ts';
import { settleReactions } from '../factories/reactions.ts';
import { buildGrant, buildResident } from '../factories/residents.ts';

/** Of every kind something that leads to 林桂珍 and her mother. */
const WORDS =
  '我叫林桂珍，住3号楼2单元501室，电话13857123456，身份证330106195503120420，卡号6222021202041701029，微信guizhen_55，车牌浙A12F45，我妈尿毒症一个人住，做不了饭，想请人中午送饭上门';
const SECRETS = /桂珍|单元501|501室|13857123456|330106195503120420|6222021202041701029|guizhen_55|12F45|尿毒症/u;
const PLACE = '3号楼2单元501室';

const MEALS = buildService({ id: 'meals', name: '高龄老人送餐', description: '每天中午给独居老人送热饭上门。' });
const OTHER_STAFF = buildResident({
  id: 'other-staff',
  name: '沈丽',
  grants: [buildGrant('organization-staff', '/d1/s1/', 'org2')],
});

const logged: string[] = [];
const logger = pino({ level: 'trace' }, { write: (line) => void logged.push(line) });

let community: Community;
let app: App;
let door: TestDoor;
let chat: TestChat;
let otherStaff: Actor;
let number: string;
const tokens = new Map<string, string>();

/** 林晓梅's need, offered to 梧桐便民服务社; an activity she comes to; her words that nobody understood; what she says in the group. */
beforeAll(async () => {
  const signUps = [
    { resident: 'guizhen', people: 1, state: 'placed' as const, signedUpAt: new Date('2026-03-02T01:00:00Z') },
  ];
  community = await aCommunity({
    organizations: [buildOrganization(), buildOrganization({ id: 'org2', name: '桂花助老服务中心' })],
    services: [MEALS],
    halls: [buildHall({ id: 'hall', rooms: ['terminal:garden'] })],
    polls: [buildPoll({ id: 'poll', hall: 'hall' })],
    activities: [buildActivity({ id: 'activity', rooms: ['terminal:garden'], signUps })],
  });
  app = { ...community.app, logger };
  otherStaff = await community.settle(OTHER_STAFF);
  await community.settle(buildResident({ id: 'guizhen', name: '林桂珍', region: '/d1/s1/c1/b1/' }));
  door = await aDoor(app);
  chat = aChat(app);
  const { body } = await (await door.as(community.lin)).post('/needs', { text: WORDS, place: PLACE });
  number = String(body.number);
  await settleReactions(app);
  await aChat(app, { commands: [] }).say('wang', WORDS);
  await chat.say('lin', `着火了！${WORDS}`, { room: 'garden' });
  await settleReactions(app);
});

const outsiders = (): readonly (readonly [string, Actor | undefined])[] => [
  ['a stranger', undefined],
  ['a newcomer', community.guest],
  ['a neighbour', community.wang],
  ['a resident of another community', community.zhao],
  ['an organizer', community.organizer],
  ['staff of the organization it is offered to', community.staff],
  ['staff of another organization', otherStaff],
  ['a worker of another community', community.otherWorker],
];

/** What stands for the parts of addresses. */
const valuesFor = (): Readonly<Record<string, string>> => ({
  number,
  offer: number,
  hallId: 'hall',
  pollId: 'poll',
  activityId: 'activity',
  organizationId: 'org1',
  serviceId: 'meals',
  residentId: 'guizhen',
});

/** Who is no outsider somewhere. */
const INVOLVED: Readonly<Record<string, readonly string[]>> = {
  '/activities/:activityId/sign-ups': ['an organizer'],
  '/activities/:activityId/jielong': ['an organizer'],
};

const queriesFor = (path: string): string[] => (path.includes(':') ? [''] : ['', '?region=/d1/s1/c1/']);

describe('nothing that leads to a person leaves', () => {
  const readable = ROUTES.filter(({ method }) => method === 'get');

  it.each(readable)('$path', async ({ path }) => {
    const values = valuesFor();
    const address = path.replaceAll(/:(\w+)/gu, (_, name: string) => values[name] ?? 'nothing');
    for (const [who, actor] of outsiders().filter(([name]) => INVOLVED[path]?.includes(name) !== true)) {
      const caller = await tokenOf(actor);
      for (const query of queriesFor(path)) {
        const response = await fetch(`${door.url}/api/v1${address}${query}`, { headers: caller });
        expect(await response.text(), `${who} at ${address}${query}`).not.toMatch(SECRETS);
      }
    }
  });

  it.each(['/metrics', '/health', '/openapi.json', '/admin', '/admin/undelivered', '/admin/not-understood'])(
    '%s',
    async (address) => {
      for (const [who, actor] of outsiders()) {
        const response = await fetch(door.url + address, { headers: await tokenOf(actor) });
        expect(await response.text(), `${who} at ${address}`).not.toMatch(SECRETS);
      }
    },
  );

  it('to the organization that has an offer, though it reads what is asked for', async () => {
    const { body } = await (await door.as(community.staff)).get('/offers?state=open');

    expect(body.items).toMatchObject([
      {
        number,
        place: '3号楼（门牌）',
        text: expect.stringMatching(/^我叫林＊＊，住3号楼（门牌），电话（电话），.*想请人中午送饭上门$/u),
      },
    ]);
  });

  it('to those who label what was not understood', async () => {
    const { body } = await (await door.as(community.worker)).get('/not-understood');

    expect(body.items).toHaveLength(1);
    expect(JSON.stringify(body)).not.toMatch(SECRETS);
  });

  it('in what people are told, but for whoever asked and those on duty', async () => {
    const notices = await app.connection.model('notices').find({}).lean<{ recipient: string; text: string }[]>();
    const toOthers = notices.filter(({ recipient }) => !/^(?:lin|duty-worker)$/u.test(recipient));

    expect(toOthers.map(({ recipient }) => recipient)).toContain('staff');
    expect(toOthers.map(({ recipient }) => recipient)).toContain('terminal:garden');
    expect(toOthers.filter(({ text }) => SECRETS.test(text))).toEqual([]);
  });

  it('in the happenings that others react to', async () => {
    const happenings = await app.connection.model('happenings').find({}).lean();

    expect(happenings.length).toBeGreaterThan(0);
    expect(JSON.stringify(happenings)).not.toMatch(SECRETS);
  });

  it('in the logs', () => {
    expect(logged.join('')).toMatch(/"status":201/u);
    expect(logged.join('')).not.toMatch(SECRETS);
  });
});

describe('nothing of what somebody writes to the bot in a group is said there again', () => {
  const examples = COMMANDS.filter(({ example }) => example !== '').map(({ name, example }) => ({ name, example }));

  it('the reason for which a worker speaks for somebody', async () => {
    const replies = await chat.say('worker', '代登记 林桂珍没有手机，来电说3号楼水管漏水', { room: 'garden' });
    expect(replies.join('\n')).toMatch(/林＊＊/u);
  });

  it.each(examples)('$name', async ({ name, example }) => {
    const who = name.startsWith('matching.') ? 'staff' : 'worker';
    for (const text of [`${example}，${WORDS}`, example.replace(/ .*$/u, ` ${WORDS}`)]) {
      const replies = await chat.say(who, text, { room: 'garden', roomName: '桂花群' });
      expect(replies.filter((reply) => SECRETS.test(reply))).toEqual([]);
    }
  });
});

it('whoever asked and those who care for the region read it whole', async () => {
  for (const actor of [community.lin, community.worker]) {
    const { body } = await (await door.as(actor)).get(`/needs/${number}`);
    expect(body).toMatchObject({ text: WORDS, place: PLACE });
  }
});

async function tokenOf(actor: Actor | undefined): Promise<Record<string, string>> {
  if (actor === undefined) return {};
  const token = tokens.get(actor.id) ?? (await app.sessions.open(actor.id, 'console')).token;
  tokens.set(actor.id, token);
  return { authorization: `Bearer ${token}` };
}
