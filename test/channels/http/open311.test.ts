import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeXml } from '../../../src/http/open311/xml.ts';
import { DAY, later, type Actor } from '../../../src/kernel/index.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { aDoor, type TestDoor } from '../../factories/door.ts';
import { buildNeed, buildSharedNeed } from '../../factories/needs.ts';
import { NO_CHARACTER, readXml, type Element } from './read-xml.ts';
import { settleReactions } from '../../factories/reactions.ts';

const LAMP = '3号楼楼道灯坏了好几天，晚上看不见';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

interface Answer {
  readonly status: number;
  readonly body: readonly Record<string, unknown>[];
}

/** Somebody at `/open311/v2`, with a key of their own unless a stranger. */
async function callers({ app }: Community, door: TestDoor) {
  return async (actor?: Actor) => {
    const key = actor === undefined ? undefined : (await app.sessions.open(actor.id, 'console')).token;
    const call = async (path: string, init: RequestInit = {}): Promise<Answer> => {
      const response = await fetch(`${door.url}/open311/v2${path}`, init);
      return { status: response.status, body: (await response.json()) as Answer['body'] };
    };
    return {
      get: (path: string) => call(path),
      /** @returns status, type and document */
      read: async (path: string, headers: Record<string, string> = {}) => {
        const response = await fetch(`${door.url}/open311/v2${path}`, { headers });
        return [response.status, response.headers.get('content-type'), await response.text()] as const;
      },
      post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
        const body = new URLSearchParams({ ...fields, ...(key !== undefined && { api_key: key }) });
        return call(path, { method: 'POST', headers: { ...FORM, ...headers }, body });
      },
    };
  };
}

describe('Open311 GeoReport v2', () => {
  let community: Community;
  let as: Awaited<ReturnType<typeof callers>>;

  beforeAll(async () => {
    community = await aCommunity({
      needs: [
        buildSharedNeed({ text: `${LAMP}，找诸葛小明13912345678` }),
        buildNeed({ id: 'own', number: 'N20260302-100002' }),
        buildSharedNeed({ id: 'done', number: 'N20260302-100003', state: 'confirmed' }),
        buildSharedNeed({
          id: 'old',
          number: 'N20251101-100004',
          submittedAt: later(new Date('2026-03-02T01:00:00Z'), -91 * DAY),
        }),
      ],
    });
    as = await callers(community, await aDoor(community.app));
  });

  it('lists services and says what each may be told', async () => {
    const stranger = await as();
    expect((await stranger.get('/discovery.json')).body).toMatchObject({
      endpoints: [{ url: 'http://127.0.0.1:3000/open311/v2', formats: ['text/xml', 'application/json'] }],
    });
    const { body } = await stranger.get('/services.json');
    const service = body.find(({ service_code: code }) => code === 'construction.property-management');
    expect(service).toMatchObject({ group: '城乡建设', metadata: true, type: 'realtime' });
    expect(new Set(body.map(({ service_code: code }) => code)).size).toBe(body.length);
    expect(await stranger.get('/services/construction.property-management.json')).toMatchObject({
      status: 200,
      body: { attributes: [{ code: 'AFFECTED', required: false }, { code: 'AGE' }] },
    });
    expect(await stranger.get('/services/nothing.json')).toMatchObject({
      status: 404,
      body: [{ code: 404, description: '没有服务类别“nothing”，请从类别表里选。' }],
    });
  });

  it('shows what may be public, masked, of the last 90 days', async () => {
    const stranger = await as();
    const all = await stranger.get('/requests.json');
    expect(all.body.map(({ service_request_id: id, status }) => [id, status])).toEqual([
      ['N20260302-100001', 'open'],
      ['N20260302-100003', 'closed'],
    ]);
    expect(all.body[0]).toMatchObject({
      service_code: 'construction.property-management',
      status_notes: '已交议事厅',
      requested_datetime: '2026-03-02T01:00:00.000Z',
      address: '青杨区梧桐街道桂花社区 3号楼楼道',
      address_id: '/d1/s1/c1/',
    });
    expect(JSON.stringify(all.body)).not.toMatch(/13912345678|小明|lin/u);
  });

  it.each([
    ['?status=closed', ['100003']],
    ['?status=open,closed&service_code=construction.property-management', ['100001', '100003']],
    ['?service_code=education.tutoring', []],
    ['?service_request_id=N20260302-100003,N20260302-100009', ['100003']],
    ['?start_date=2025-12-01T00:00:00Z&end_date=2025-12-31T00:00:00Z', ['100004']],
    ['?end_date=2026-03-02T09:00:00%2B08:00&status=open', ['100001']],
    ['?start_date=2026-03-02T01:00:00.001Z', []],
    ['?jurisdiction_id=/d1/s1/c2/', []],
  ])('finds by %s', async (query, numbers) => {
    const { status, body } = await (await as()).get(`/requests.json${query}`);
    expect(status).toBe(200);
    expect(body.map(({ service_request_id: id }) => String(id).slice(-6))).toEqual(numbers);
  });

  it.each([
    ['/requests.json?status=lost', 400],
    ['/requests.json?start_date=2026-01-01', 400],
    ['/requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-04-02T00:00:00Z', 400],
    ['/requests.json?start_date=2026-02-02T00:00:00Z&end_date=2026-01-02T00:00:00Z', 400],
    ['/requests.json?service_code=nothing', 404],
    ['/requests.json?jurisdiction_id=/d9/', 404],
    ['/requests/N20260302-999999.json', 404],
    ['/tokens/nothing.json', 404],
    ['/nothing.json', 404],
  ])('refuses %s in its own form', async (path, status) => {
    const refused = await (await as()).get(path);
    expect(refused.status).toBe(status);
    expect(refused.body).toEqual([{ code: status, description: expect.stringMatching(/\p{Script=Han}/u) }]);
  });

  it('tells whoever has the number how it stands, and no words that are not public', async () => {
    const { body } = await (await as()).get('/requests/N20260302-100002.json');
    expect(body).toMatchObject([
      { status: 'open', description: null, address: null, service_name: expect.any(String) },
    ]);
  });

  it('says the same in XML, for an address that ends so and for who would rather have it', async () => {
    const stranger = await as();
    const requests = (await stranger.get('/requests.json')).body;
    const [, type, document] = await stranger.read('/requests.xml');
    expect(type).toBe('text/xml; charset=utf-8');
    expect(readXml(document)).toEqual(['service_requests', requests.map((one) => elementOf('request', one))]);
    const wanted = await stranger.read('/requests', { accept: 'application/xml;q=0.9, application/json;q=0.5' });
    expect(wanted).toEqual([200, type, document]);
    expect((await stranger.read('/requests'))[2]).toBe(JSON.stringify(requests));
    expect(readXml((await stranger.read('/requests/N20260302-100001.xml'))[2])).toEqual([
      'service_requests',
      [elementOf('request', requests[0]!)],
    ]);

    const [service] = readXml((await stranger.read('/services.xml'))[2])[1] as Element[];
    expect(service![0]).toBe('service');
    expect((service![1] as Element[]).map(([name]) => name)).toEqual([
      'service_code',
      'service_name',
      'description',
      'metadata',
      'type',
      'keywords',
      'group',
    ]);
    const [root, [code, attributes]] = readXml((await stranger.read('/services/education.tutoring.xml'))[2]) as [
      string,
      [Element, readonly [string, Element[]]],
    ];
    expect([root, code]).toEqual(['service_definition', ['service_code', 'education.tutoring']]);
    expect(attributes[1].map(([name]) => name)).toEqual(['attribute', 'attribute']);
    expect((await stranger.read('/discovery.xml'))[2]).toContain(
      '<formats><format>text/xml</format><format>application/json</format></formats></endpoint></endpoints></discovery>',
    );
    for (const path of ['/services/nothing.xml', '/nothing.xml', '/requests/N1.xml', '/requests.xml?status=lost']) {
      const [status, , refusal] = await stranger.read(path);
      const description = ['description', expect.stringMatching(/\p{Script=Han}/u)];
      expect(readXml(refusal)).toEqual(['errors', [['error', [['code', String(status)], description]]]]);
    }
  });

  it('takes a report and answers in XML', async () => {
    const { app, zhao } = community;
    const { token } = await app.sessions.open(zhao.id, 'console');
    const url = (await aDoor(app)).url;
    const body = new URLSearchParams({ description: LAMP, api_key: token });
    const response = await fetch(`${url}/open311/v2/requests.xml`, { method: 'POST', body });
    const [need] = await app.needs.findWhere({ resident: 'zhao' });
    expect(readXml(await response.text())).toEqual([
      'service_requests',
      [
        [
          'request',
          [
            ['service_request_id', need!.number],
            ['service_notice', ''],
            ['account_id', ''],
          ],
        ],
      ],
    ]);
  });

  it('writes whatever somebody said so that it can be read again', () => {
    const one = fc.oneof(
      fc.constantFrom(...'<>&"\'\r\n\t\0]'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    const text = fc.string({ unit: one, maxLength: 30 });
    fc.assert(
      fc.property(text, (description) => {
        const readable = description.replaceAll(NO_CHARACTER, '\ufffd');
        expect(readXml(writeXml('services', [{ description }, null]))).toEqual([
          'services',
          [
            ['service', [['description', readable]]],
            ['service', ''],
          ],
        ]);
      }),
    );
    const half = writeXml('description', `a${String.fromCharCode(0xd83d)}b]]>`);
    expect(readXml(half)).toEqual(['description', 'a\ufffdb]]>']);
  });

  it('takes reports with a key only, once for one Idempotency-Key, and gives the numbers to call in danger', async () => {
    const { app, lin } = community;
    const fields = { description: LAMP, service_code: 'construction.property-management' };
    expect((await (await as()).post('/requests.json', fields)).status).toBe(403);
    expect((await (await as()).post('/requests.json', { ...fields, api_key: 'wrong' })).status).toBe(403);
    const own = await as(lin);
    expect(await own.post('/requests.json', { service_code: fields.service_code })).toMatchObject({ status: 400 });
    expect(await own.post('/requests.json', { ...fields, service_code: 'nothing' })).toMatchObject({ status: 404 });
    const [first, again] = [
      await own.post('/requests.json', fields, { 'idempotency-key': 'k1' }),
      await own.post('/requests.json', fields, { 'idempotency-key': 'k1' }),
    ];
    expect(first).toMatchObject({ status: 201, body: [{ service_request_id: expect.stringMatching(/^N\d/u) }] });
    expect(again).toEqual(first);
    const danger = await own.post('/requests.json', { description: '我家着火了，快来人', 'attribute[AGE]': 'x' });
    expect(danger).toMatchObject({ status: 201, body: [{ service_notice: expect.stringContaining('119') }] });
    expect(await app.needs.findWhere({ route: 'duty' })).toMatchObject([{ state: 'alerted', resident: 'lin' }]);
  });

  it('gives a token for words that ask for nothing, and keeps them once when their sender means them', async () => {
    const { app, wang, lin } = community;
    const [own, other] = [await as(wang), await as(lin)];
    const sent = await own.post('/requests.json', { description: '今天天气真好' });
    const token = String(sent.body[0]!['token']);
    expect(sent).toMatchObject({ status: 201, body: [{ service_notice: expect.stringContaining('再确认') }] });
    expect((await own.get(`/tokens/${token}.json`)).status).toBe(404);
    expect((await other.post(`/tokens/${token}.json`, {})).status).toBe(404);
    const confirmed = await Promise.all([1, 2, 3].map(() => own.post(`/tokens/${token}.json`, {})));
    const { body } = await own.get(`/tokens/${token}.json`);
    expect(confirmed.map((answer) => answer.body)).toEqual([body, body, body]);
    expect(await app.needs.findWhere({ resident: 'wang' })).toMatchObject([{ number: body[0]!['service_request_id'] }]);
    await app.heldNeeds.hold('wang', 'left', { text: '今天天气真好' }, 60_000);
    await Promise.all(app.personalData.map(({ forget }) => forget({ id: 'wang', formerIds: [], contacts: [] })));
    expect(await app.heldNeeds.sentBy('wang', 'left')).toBeNull();
  });
});

/** A flat answer as it stands in XML. */
const elementOf = (name: string, fields: Record<string, unknown>): Element => [
  name,
  Object.entries(fields).map(([field, value]) => [field, value === null ? '' : String(value)] as const),
];

it('a need told through Open311 and through the chat leaves the same record', async () => {
  const byChat = await aCommunity();
  const byOpen311 = await aCommunity();

  const chat = aChat(byChat.app);
  await chat.say('lin', LAMP);
  await chat.say('lin', '确认');
  await settleReactions(byChat.app);
  const own = await (await callers(byOpen311, await aDoor(byOpen311.app)))(byOpen311.lin);
  expect((await own.post('/requests.json', { description: LAMP })).status).toBe(201);
  await settleReactions(byOpen311.app);

  const recordOf = async ({ app }: Community) => {
    const [need] = await app.needs.findWhere({});
    const happened = await app.connection.model('happenings').find({}).sort({ _id: 1 }).lean<{ name: string }[]>();
    const { id: _id, number: _number, ...rest } = need!;
    return { rest, happened: happened.map(({ name }) => name).toSorted() };
  };
  const record = await recordOf(byOpen311);
  expect(record).toEqual(await recordOf(byChat));
  expect(record.rest).toMatchObject({ text: LAMP, resident: 'lin', state: 'at-hall' });
});
