import { describe, expect, it } from 'vitest';
import {
  DWELLING_SHEET,
  exportRegister,
  HOUSEHOLD_SHEET,
  importRegister,
  PEOPLE_SHEET,
} from '../../../src/features/register/index.ts';
import { readArea, writeArea } from '../../../src/features/register/sheets/area.ts';
import { perform } from '../../../src/kernel/index.ts';
import { readSheets } from '../../../src/platform/sheets/read-sheets.ts';
import type { Row } from '../../../src/platform/sheets/sheet.ts';
import { writeSheets } from '../../../src/platform/sheets/write-sheets.ts';
import { REGISTER_SHEETS } from '../../../config/register/register.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildPerson, buildRegister } from '../../factories/rolls/register.ts';

const REGION = '/d1/s1/c1/';

const LIN: Row = { code: 'A1', name: '林晓梅', isAdult: true, tags: ['voter'], region: '1号楼' };
const WANG: Row = { code: 'A2', name: '王建国', isAdult: true };
const DEVELOPER: Row = { code: 'K1', name: '青杨置业有限公司', kind: 'organization' };
const FLAT: Row = {
  region: '1号楼',
  door: '3单元502室',
  area: '89.53',
  state: 'handed-over',
  owners: ['A1', '王建国'],
};
const EMPTY_FLAT: Row = { region: '2号楼', door: '1-101', area: '70', state: 'unsold', owners: ['青杨置业有限公司'] };
const HOME: Row = { region: '1号楼', label: '3-502', members: ['A1', 'A2'], representative: 'A2' };

interface Rows {
  readonly people?: readonly Row[];
  readonly dwellings?: readonly Row[];
  readonly households?: readonly Row[];
}

/** Written to a workbook and read back, as a file that somebody sends. */
async function fileOf({ people = [], dwellings = [], households = [] }: Rows) {
  const sheets = [PEOPLE_SHEET, DWELLING_SHEET, HOUSEHOLD_SHEET];
  const filled = [people, dwellings, households].map((rows, index) => ({ ...sheets[index]!, rows }));
  const read = await readSheets(await writeSheets(filled), sheets, REGISTER_SHEETS);
  return {
    sheets: read.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => ({ ...row })) })),
    problems: read.problems.map((problem) => ({ ...problem })),
  };
}

async function send({ app, worker }: Community, rows: Rows, isTrial = false) {
  const { sheets, problems } = await fileOf(rows);
  const given = { region: REGION, isTrial, problems, sheets } as Parameters<typeof importRegister.run>[2];
  return perform(importRegister, app, worker, given);
}

const counts = (added: number, changed: number, unchanged: number) => ({ added, changed, unchanged });
const WHOLE = { people: [LIN, WANG, DEVELOPER], dwellings: [FLAT, EMPTY_FLAT], households: [HOME] };

describe('importRegister()', () => {
  it('takes a workbook in whole, and the second time changes nothing', async () => {
    const community = await aCommunity();
    const { app } = community;

    expect(await send(community, WHOLE, true)).toMatchObject({ isTrial: true, people: counts(3, 0, 0) });
    expect(await app.registers.find(REGION)).toBeNull();
    expect(await send(community, WHOLE)).toMatchObject({
      people: counts(3, 0, 0),
      dwellings: counts(2, 0, 0),
      households: counts(1, 0, 0),
    });
    const register = (await app.registers.find(REGION))!;
    const [lin, wang, developer] = register.people;
    expect(register.dwellings).toMatchObject([
      { region: '/d1/s1/c1/b1/', door: '3-502', area: 895_300, owners: [lin!.id, wang!.id] },
      { region: '/d1/s1/c1/b2/', state: 'unsold', owners: [developer!.id] },
    ]);
    expect(register.households).toMatchObject([{ label: '3-502', representative: wang!.id }]);

    community.time.pass(1000);
    expect(await send(community, WHOLE)).toMatchObject({
      people: counts(0, 0, 3),
      dwellings: counts(0, 0, 2),
      households: counts(0, 0, 1),
    });
    expect(await app.registers.find(REGION)).toEqual(register);
    const told = (await app.registers.pending(9)).flatMap(({ happenings }) => happenings);
    expect(told).toMatchObject([{ name: 'register.imported', facts: { people: 3, dwellings: 2, households: 1 } }]);
  });

  it('sent twice at once makes each of them once', async () => {
    const community = await aCommunity();

    await Promise.all([send(community, WHOLE), send(community, WHOLE)]);

    expect(await community.app.registers.find(REGION)).toMatchObject({
      people: { length: 3 },
      dwellings: { length: 2 },
      households: { length: 1 },
    });
  });

  it('changes what a row says and leaves what it does not', async () => {
    const community = await aCommunity();
    await send(community, WHOLE);

    const flat = { ...FLAT, door: '3-502', owners: ['A1'], area: '90' };
    expect(await send(community, { people: [{ code: 'A1', name: '林小梅' }], dwellings: [flat] })).toMatchObject({
      people: counts(0, 1, 0),
      dwellings: counts(0, 1, 0),
      households: counts(0, 0, 0),
    });

    const register = (await community.app.registers.find(REGION))!;
    expect(register.people[0]).toMatchObject({ name: '林小梅', isAdult: true, tags: ['voter'] });
    expect(register.dwellings[0]).toMatchObject({ area: 900_000, owners: [register.people[0]!.id] });
    expect(register.dwellings).toHaveLength(2);
  });

  it('says everything that is wrong at once, row by row, and writes nothing', async () => {
    const community = await aCommunity();
    const rows: Rows = {
      people: [
        LIN,
        { ...WANG, code: '13912345678' },
        { ...WANG, code: '王' },
        { ...WANG, isAdult: null },
        { ...LIN, name: '又一个' },
        { ...WANG, code: 'A7', region: '9号楼' },
        { code: 'A8', name: '李娜', isAdult: true },
        { code: 'A9', name: '李娜', isAdult: true },
        { code: 'A10', name: '小乐', isAdult: false },
        DEVELOPER,
      ],
      dwellings: [
        { ...FLAT, owners: ['李娜'] },
        { ...FLAT, door: '1-1', owners: ['没有的人'] },
        { ...FLAT, door: '1-2', owners: ['A1'], area: '89.53001' },
        { ...FLAT, door: '1-3', owners: ['A1'], area: '0' },
        { ...FLAT, door: '1-4', owners: ['A1'], state: 'unsold' },
        { ...FLAT, door: '1-5', owners: ['A1', 'K1'], state: 'not-handed-over' },
        { ...FLAT, door: '1-6', owners: ['A1'] },
        { ...FLAT, door: '1-6', owners: ['A8'] },
      ],
      households: [
        { ...HOME, members: ['A1'], representative: 'A8' },
        { ...HOME, label: '1-1', members: ['A10'], representative: 'A10' },
        { ...HOME, label: '1-2', members: ['K1'], representative: 'K1' },
        { ...HOME, label: '1-3', members: ['A8'], representative: 'A8' },
        { ...HOME, label: '1-4', members: ['A8', 'A9'], representative: 'A9' },
      ],
    };

    const { problems } = await send(community, rows, true);

    expect(problems.map(({ sheet, row, heading }) => `${sheet}${row}${heading}`)).toEqual([
      '人员3编号',
      '人员4编号',
      '人员5已成年',
      '人员6编号',
      '人员7所在楼栋',
      '房屋2产权人',
      '房屋3产权人',
      '房屋4面积（平方米）',
      '房屋5面积（平方米）',
      '房屋6产权人',
      '房屋7产权人',
      '房屋9楼栋',
      '户2户代表',
      '户3户代表',
      '户4成员',
      '户6成员',
    ]);
    await expect(send(community, rows)).rejects.toMatchObject({
      code: 'register.sheet-problems',
      details: { count: 16 },
    });
    expect(await community.app.registers.find(REGION)).toBeNull();
  });

  it('brings back no name of somebody who had their data deleted', async () => {
    const erased = buildPerson({ name: '', erasedAt: new Date(0) });
    const community = await aCommunity();
    await send(community, WHOLE);
    await community.app.registers.change(REGION, (register) => ({
      next: {
        ...register,
        people: register.people.map((one, place) =>
          place === 0 ? { ...one, ...erased, id: one.id, tags: one.tags, region: one.region } : one,
        ),
      },
      result: null,
    }));

    expect(await send(community, WHOLE)).toMatchObject({ people: counts(0, 0, 3) });

    expect((await community.app.registers.find(REGION))!.people[0]).toMatchObject({ name: '' });
  });

  it.each([
    ['a building', '/d1/s1/c1/b1/', 'register.community-needed'],
    ['a community where one does not work', '/d1/s1/c2/', 'register.not-keeper'],
  ])('is refused for %s', async (_, region, code) => {
    const { app, worker } = await aCommunity();
    const { sheets } = await fileOf(WHOLE);

    await expect(perform(importRegister, app, worker, { region, sheets } as never)).rejects.toMatchObject({ code });
  });

  it('is refused where there are no rows', async () => {
    await expect(send(await aCommunity(), {})).rejects.toMatchObject({ code: 'register.sheet-empty' });
  });
});

it('exportRegister() writes what importRegister() reads back as it was', async () => {
  const community = await aCommunity();
  await send(community, WHOLE);
  const before = await community.app.registers.find(REGION);

  const sheets = await perform(exportRegister, community.app, community.worker, { region: REGION });
  const [people, dwellings, households] = sheets.map(({ rows }) => rows);

  expect(people![0]).toMatchObject({ code: 'A1', region: '1号楼' });
  expect(await send(community, { people: people!, dwellings: dwellings!, households: households! })).toMatchObject({
    people: counts(0, 0, 3),
    dwellings: counts(0, 0, 2),
    households: counts(0, 0, 1),
  });
  expect(await community.app.registers.find(REGION)).toEqual(before);
});

const AREAS = [
  ['89.53', 895_300],
  ['89.5㎡', 895_000],
  ['120平方米', 1_200_000],
  ['0.0001', 1],
] as const;

it.each(AREAS)('readArea() reads %s as %d cm², and writeArea() writes it so that it is read again', (text, area) => {
  expect(readArea(text)).toBe(area);
  expect(readArea(writeArea(area))).toBe(area);
});

it.each(['89.53001', '-3', '一百', ''])('readArea() does not take %j', (text) => {
  expect(readArea(text)).toBeNull();
});

it('keeps a register as it was given', async () => {
  const { app } = await aCommunity({ registers: [buildRegister()] });

  expect(await app.registers.find(REGION)).toEqual(buildRegister());
});
