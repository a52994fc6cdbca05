import { describe, expect, it } from 'vitest';
import {
  addService,
  applyImport,
  importDirectory,
  registerOrganization,
  ORGANIZATION_SHEET,
  SERVICE_SHEET,
  type Organization,
} from '../../../src/features/directory/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import type { Row } from '../../../src/platform/sheets/sheet.ts';
import { writeSheets, XLSX_TYPE } from '../../../src/platform/sheets/write-sheets.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildOrganization } from '../../factories/directory.ts';
import { aDoor, type TestDoor } from '../../factories/door.ts';

const CODE = '91350100M000100Y43';
const NAMED = { name: '银铃服务中心', kind: 'service-institution', registration: CODE, region: '/d1/s1/c1/' };
const BATH = {
  organization: CODE,
  name: '助浴',
  days: ['MO', 'WE'],
  capacity: 5,
  locations: ['梧桐路1号，2楼｜｜有坡道'],
};

const workbook = (organizations: readonly Row[], services: readonly Row[]): Promise<Buffer> =>
  writeSheets([
    { ...ORGANIZATION_SHEET, rows: organizations },
    { ...SERVICE_SHEET, rows: services },
  ]);

/** Somebody's log-in, sending and fetching files. */
async function filesOf({ app }: Community, door: TestDoor, who: Community['steward']) {
  const { token } = await app.sessions.open(who.id, 'console');
  const authorization = `Bearer ${token}`;
  return {
    async send(file: Uint8Array, query = '') {
      const headers = { authorization, 'content-type': XLSX_TYPE };
      const answer = await fetch(`${door.url}/api/v1/directory/import${query}`, {
        method: 'POST',
        headers,
        body: Buffer.from(file),
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    },
    async get(path: string): Promise<Buffer> {
      const answer = await fetch(`${door.url}/api/v1${path}`, { headers: { authorization } });
      return Buffer.from(await answer.arrayBuffer());
    },
  };
}

const counts = (added: number, changed: number, unchanged: number) => ({ added, changed, unchanged });

describe('a workbook of organizations and services', () => {
  it('is taken in whole, changes nothing the second time, and updates what it finds', async () => {
    const community = await aCommunity({ organizations: [buildOrganization()] });
    const { app, steward } = community;
    const files = await filesOf(community, await aDoor(app), steward);
    const file = await workbook(
      [NAMED, { name: '梧桐便民服务社', kind: 'service-institution', region: '/d1/s1/', phone: '0000-1' }],
      [BATH, { organization: '梧桐便民服务社', name: '理发', capacity: 3, cost: 'fee', costNote: '5元' }],
    );

    expect(await files.send(file, '?isTrial=true')).toMatchObject({
      status: 200,
      body: { isTrial: true, problems: [] },
    });
    expect(await app.services.model.countDocuments()).toBe(0);
    expect(await files.send(file)).toMatchObject({
      status: 200,
      body: { organizations: counts(1, 1, 0), services: counts(2, 0, 0) },
    });
    const [bath] = await app.services.list({ name: '助浴' }, '', 9);
    expect(bath).toMatchObject({
      areas: ['/d1/s1/c1/'],
      schedule: 'FREQ=WEEKLY;BYDAY=MO,WE',
      locations: [{ address: '梧桐路1号，2楼', accessibility: '有坡道' }],
    });
    expect(await app.organizations.find('org1')).toMatchObject({ phone: '0000-1', openOffers: 20 });

    expect(await files.send(file)).toMatchObject({
      body: { organizations: counts(0, 0, 2), services: counts(0, 0, 2) },
    });
    const again = await workbook(
      [],
      [{ organization: '银铃服务中心', name: '助浴', capacity: 9, status: 'suspended' }],
    );
    expect(await files.send(again)).toMatchObject({ body: { services: counts(0, 1, 0) } });
    expect(await app.services.list({ name: '助浴' }, '', 9)).toMatchObject([
      { ...bath, capacity: 9, status: 'suspended', changedAt: expect.any(Date) },
    ]);
  });

  it('with anything wrong is not taken in, and everything wrong is said at once', async () => {
    const community = await aCommunity();
    const { app, steward } = community;
    const files = await filesOf(community, await aDoor(app), steward);
    const file = await workbook(
      [
        NAMED,
        { ...NAMED, registration: '91350100M000100Y44', region: '没有的社区', email: 'x' },
        { ...NAMED, registration: null, name: '银铃服务中心' },
      ],
      [
        { ...BATH, minAge: 200 },
        { ...BATH, organization: '没有的机构', capacity: 1 },
        { ...BATH, name: '理发', opensAt: '17:00', closesAt: '09:00', rule: '每周' },
      ],
    );
    const report = await files.send(file, '?isTrial=true');
    const { problems } = report.body as { problems: readonly { sheet: string; row: number; heading: string }[] };

    expect(problems.map(({ sheet, row, heading }) => `${sheet}${row}${heading}`)).toEqual([
      '机构3邮箱',
      '机构3所在区域',
      '机构4机构名称',
      '服务2最小年龄',
      '服务3机构',
      '服务4其他时间规则',
    ]);
    expect(await files.send(file)).toMatchObject({
      status: 400,
      body: {
        code: 'directory.sheet-problems',
        problems: expect.arrayContaining([expect.objectContaining({ field: '机构第3行 邮箱' })]),
      },
    });
    expect(await app.organizations.within('/', '', 9)).toEqual([]);
    expect(await files.send(Buffer.from('名称'))).toMatchObject({ status: 400, body: { code: 'sheets.not-xlsx' } });
  });

  it('comes from the template and from the export as well, and says the same', async () => {
    const community = await aCommunity({
      organizations: [buildOrganization({ certificates: [{ name: '资质证', number: '1' }] })],
    });
    const { app, steward, staff } = community;
    const files = await filesOf(community, await aDoor(app), steward);
    const given = {
      organizationId: 'org1',
      areas: ['/d1/s1/'],
      capacity: 3,
      description: '=1+1，上门',
      eligibility: { minAge: 60, tags: ['老人'] },
    };
    await perform(addService, app, staff, { ...given, name: '助浴', schedule: 'FREQ=MONTHLY;BYMONTHDAY=15' });
    await perform(addService, app, staff, {
      ...given,
      name: '理发',
      schedule: 'FREQ=WEEKLY;BYDAY=SA',
      phone: '+86 21',
    });

    expect(await files.send(await files.get('/directory/export?region=/d1/&format=xlsx'))).toMatchObject({
      body: { organizations: counts(0, 0, 1), services: counts(0, 0, 2) },
    });
    expect(await files.send(await files.get('/directory/template?format=xlsx'))).toMatchObject({
      body: { code: 'directory.sheet-empty' },
    });
  });

  it('is taken in only for the regions of who sends it', async () => {
    const { app, steward, settle } = await aCommunity();
    const elsewhere = { ...steward, id: 'other', grants: [{ role: 'steward' as const, region: '/d1/s1/c2/' }] };
    await settle({ ...(await app.residents.find('steward'))!, id: 'other', contacts: [], grants: elsewhere.grants });
    const sheets = [{ name: '机构', rows: [{ row: 2, values: NAMED }] }];

    await expect(perform(importDirectory, app, elsewhere, { sheets })).rejects.toMatchObject({
      details: { problems: ['机构第2行 所在区域: 不在您负责的区域'] },
    });
  });

  /** Somebody enters the organization with the number between the look at the file and the writing of it. */
  const overtaking = ({ app }: Community, entered: Organization): Community['app'] => {
    const register: typeof app.organizations.register = async (...given) => {
      await app.organizations.insert(entered, []);
      return app.organizations.register(...given);
    };
    return { ...app, organizations: { ...app.organizations, register } };
  };
  const OTHER = { name: '河湾互助队', kind: 'filed', region: '/d1/s1/c2/' };
  const HAIRCUT = { ...BATH, organization: '河湾互助队', name: '理发' };
  const SHEETS = [
    { name: '机构', rows: [NAMED, OTHER].map((values, place) => ({ row: place + 2, values })) },
    { name: '服务', rows: [BATH, HAIRCUT].map((values, place) => ({ row: place + 2, values })) },
  ];

  it('that meets another entry of the same number changes that one, and nothing is left half written', async () => {
    const community = await aCommunity();
    const { app, steward } = community;
    const entered = buildOrganization({ id: 'entered', name: '银铃', registration: CODE, region: '/d1/s1/c1/' });
    const report = await perform(importDirectory, overtaking(community, entered), steward, { sheets: SHEETS });

    expect(report).toMatchObject({ organizations: counts(1, 1, 0), services: counts(2, 0, 0), problems: [] });
    expect(await app.organizations.find('entered')).toMatchObject({ name: NAMED.name, registration: CODE });
    expect(await app.services.list({ organization: 'entered' }, '', 9)).toMatchObject([{ name: '助浴' }]);
    expect(await app.directoryImports.findWhere({ state: 'taken' })).toEqual([]);
    expect(await perform(importDirectory, app, steward, { sheets: SHEETS })).toMatchObject({
      organizations: counts(0, 0, 2),
      services: counts(0, 0, 2),
    });
  });

  it('that meets an entry elsewhere says which row is not written, and that the rest is', async () => {
    const community = await aCommunity();
    const { app, steward } = community;
    const entered = buildOrganization({ id: 'entered', name: '别家', registration: CODE, region: '/d1/s1/c2/' });
    const importing = perform(importDirectory, overtaking(community, entered), steward, { sheets: SHEETS });

    await expect(importing).rejects.toMatchObject({
      kind: 'conflict',
      code: 'directory.sheet-overtaken',
      details: {
        count: 1,
        written: 2,
        problems: ['机构第2行 所在区域: 这家机构登记在青杨区/梧桐街道/河湾社区，请核对'],
      },
    });
    expect(await app.organizations.find('entered')).toEqual(entered);
    expect((await app.services.list({}, '', 9)).map(({ name }) => name)).toEqual(['理发']);
    expect(await app.directoryImports.findWhere({ state: 'taken' })).toEqual([]);
  });

  it('sent by two at once, while one is entered by hand, makes each organization and service once', async () => {
    const { app, steward } = await aCommunity();
    const byHand = { ...NAMED, kind: 'service-institution' as const };
    await Promise.allSettled([
      perform(importDirectory, app, steward, { sheets: SHEETS }),
      perform(importDirectory, app, { ...steward, id: 'other' }, { sheets: SHEETS }),
      perform(registerOrganization, app, steward, byHand),
    ]);
    const report = await perform(importDirectory, app, steward, { sheets: SHEETS });

    expect(report.problems).toEqual([]);
    expect((await app.organizations.within('/', '', 9)).map(({ name }) => name).toSorted()).toEqual(
      [NAMED.name, OTHER.name].toSorted(),
    );
    expect((await app.services.list({}, '', 9)).map(({ name }) => name).toSorted()).toEqual(['助浴', '理发']);
  });

  it('whose process died is finished by the job, without doing anything twice', async () => {
    const { app, steward } = await aCommunity();
    const sheets = [
      { name: '机构', rows: [{ row: 2, values: NAMED }] },
      { name: '服务', rows: [{ row: 2, values: BATH }] },
    ];
    const dies = { ...app.services, insert: () => Promise.reject(new Error('died')) };
    await expect(perform(importDirectory, { ...app, services: dies }, steward, { sheets })).rejects.toThrow('died');
    const [taken] = await app.directoryImports.findWhere({ state: 'taken' });

    for (let times = 0; times < 2; times += 1) await perform(applyImport, app, SYSTEM, { importId: taken!.id });

    expect(await app.services.list({ name: '助浴' }, '', 9)).toHaveLength(1);
    expect(await app.organizations.within('/', '', 9)).toMatchObject([{ name: '银铃服务中心' }]);
    expect(await app.directoryImports.find(taken!.id)).toMatchObject({ state: 'applied', steps: [] });
  });
});
