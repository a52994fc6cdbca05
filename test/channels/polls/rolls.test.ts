import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { REGISTER_SHEETS } from '../../../config/register/register.ts';
import { DWELLING_SHEET, HOUSEHOLD_SHEET, PEOPLE_SHEET } from '../../../src/features/register/index.ts';
import { readSheets } from '../../../src/platform/sheets/read-sheets.ts';
import { writeSheets, XLSX_TYPE } from '../../../src/platform/sheets/write-sheets.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { aDoor, type TestDoor } from '../../factories/door.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildFrozen, buildObjection } from '../../factories/rolls/roll.ts';

const REGION = '/d1/s1/c1/';
const SHEETS = [PEOPLE_SHEET, DWELLING_SHEET, HOUSEHOLD_SHEET];

const workbook = (): Promise<Buffer> =>
  writeSheets([
    {
      ...PEOPLE_SHEET,
      rows: [
        { code: 'A1', name: '林晓梅', isAdult: true },
        { code: 'A2', name: '王建国', isAdult: true },
        { code: 'K1', name: '青杨置业有限公司', kind: 'organization' },
      ],
    },
    {
      ...DWELLING_SHEET,
      rows: [
        { region: '1号楼', door: '3-502', area: '89.53', state: 'handed-over', owners: ['A1', 'A2'] },
        { region: '1号楼', door: '3-503', area: '60', state: 'handed-over', owners: ['A1'] },
        { region: '2号楼', door: '1-101', area: '70', state: 'unsold', owners: ['K1'] },
      ],
    },
    { ...HOUSEHOLD_SHEET, rows: [{ region: '1号楼', label: '3-502', members: ['A1', 'A2'], representative: 'A1' }] },
  ]);

/** A worker's log-in, sending and fetching files. */
async function filesOf({ app, worker }: Community, door: TestDoor) {
  const { token } = await app.sessions.open(worker.id, 'console');
  const authorization = `Bearer ${token}`;
  return {
    async send(file: Uint8Array, query: string) {
      const answer = await fetch(`${door.url}/api/v1/register/import?${query}`, {
        method: 'POST',
        headers: { authorization, 'content-type': XLSX_TYPE },
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

describe('a roll through the HTTP door', () => {
  it('goes from a workbook over a register to a frozen roll whose hash a stranger works out', async () => {
    const community = await aCommunity();
    const { app, time } = community;
    const door = await aDoor(app);
    const files = await filesOf(community, door);
    let worker = await door.as(community.worker);
    const lin = await door.as(community.lin);
    const stranger = await door.as();

    expect(await files.send(await workbook(), `region=${REGION}&isTrial=true`)).toMatchObject({ status: 200 });
    expect((await worker.get(`/register?region=${REGION}`)).status).toBe(404);
    expect(await files.send(await workbook(), `region=${REGION}`)).toMatchObject({
      status: 200,
      body: { people: { added: 3 }, dwellings: { added: 3 }, households: { added: 1 } },
    });
    const found = await worker.get(`/register/people?region=${REGION}&text=${encodeURIComponent('林晓梅')}`);
    const { id: personId } = found.body.items[0]! as unknown as { id: string };
    const built = await worker.post('/rolls', { region: REGION, basis: 'owners', title: '桂花社区业主' });
    expect(built).toMatchObject({
      status: 201,
      body: { state: 'draft', totals: { entries: 3, areaCm2: 2_195_300, reachable: 0 } },
    });
    const { id } = built.body as unknown as { id: string };
    expect((await lin.get(`/rolls/${id}`)).status).toBe(404);

    expect((await worker.post(`/rolls/${id}/publication`)).body).toMatchObject({
      objectionsUntil: '2026-03-09T16:00:00.000Z',
    });
    expect(
      await worker.put(`/register/people/${personId}/resident`, { region: REGION, residentId: 'lin' }),
    ).toMatchObject({
      status: 200,
      body: { resident: 'lin' },
    });
    await settleReactions(app);
    expect((await lin.get('/me/rolls')).body.items).toMatchObject([
      { roll: { id }, entries: [{ label: expect.stringContaining('林＊＊') }, { label: expect.any(String) }] },
    ]);

    const objected = await lin.post(`/rolls/${id}/objections`, { kind: 'wrong', words: '我家是90平方米' });
    expect(objected).toMatchObject({
      status: 201,
      body: { isOwn: true, words: '我家是90平方米', by: null, ruling: null },
    });
    time.set('2026-03-10T00:00:00+08:00');
    worker = await door.as(community.worker);
    expect((await worker.post(`/rolls/${id}/freezing`)).body).toMatchObject({ code: 'rolls.objections-wait' });
    const seen = await (await door.as(community.steward)).get(`/rolls/${id}`);
    const { entries } = seen.body as unknown as { entries: { id: string; areaCm2: number }[] };
    const wrong = entries.find(({ areaCm2 }) => areaCm2 === 895_300);
    const { id: objectionId } = objected.body as unknown as { id: string };
    const ruling = { isUpheld: true, reason: '产权证上是90', correction: { entryId: wrong!.id, areaCm2: 900_000 } };
    const ruledOn = `/rolls/${id}/objections/${objectionId}/ruling`;
    expect((await worker.put(ruledOn, ruling)).body).toMatchObject({ code: 'rolls.ruling-late' });
    expect((await (await door.as(community.steward)).put(ruledOn, ruling)).status).toBe(200);
    expect((await worker.post(`/rolls/${id}/freezing`)).body).toMatchObject({ state: 'frozen' });

    const { body } = await stranger.get(`/rolls/${id}?limit=5000`);
    const published = body as unknown as { hash: string; entries: { id: string; areaCm2: number; label: string }[] };
    const lines = published.entries.map(
      ({ id: entry, areaCm2, label }) => `${JSON.stringify([entry, areaCm2, label])}\n`,
    );
    expect(createHash('sha256').update(lines.join('')).digest('hex')).toBe(published.hash);
    expect(published).toMatchObject({ totals: { entries: 3, areaCm2: 2_200_000 }, own: [], keeps: false });
    expect(JSON.stringify(published)).not.toMatch(/晓梅|建国|3-502|90平方米|"lin"|voters/u);
    expect(JSON.stringify((await worker.get(`/rolls/${id}`)).body)).toMatch(/"voters":\["lin"\][^]*90平方米/u);
  });

  it('shows a roll in pages, and as a workbook', async () => {
    const community = await aCommunity({ rolls: [buildFrozen()] });
    const door = await aDoor(community.app);
    const stranger = await door.as();

    const first = await stranger.get('/rolls/roll?limit=1');
    const second = await stranger.get(`/rolls/roll?limit=1&after=${String(first.body.next)}`);

    expect(
      [first, second].map(({ body }) => (body as unknown as { entries: { id: string }[] }).entries[0]!.id),
    ).toEqual(['e1', 'e2']);
    expect(second.body.next).toBeNull();
    expect((await stranger.get(`/rolls?region=${REGION}`)).body.items).toMatchObject([{ id: 'roll', version: 1 }]);
    const file = await (await filesOf(community, door)).get('/rolls/roll?format=xlsx');
    expect(file.subarray(0, 2).toString()).toBe('PK');
  });

  it('says at the old version which one has replaced it', async () => {
    const community = await aCommunity({ rolls: [buildFrozen({ objections: [buildObjection()] })] });
    const door = await aDoor(community.app);
    const worker = await door.as(community.worker);

    const { body: next } = await worker.put('/rolls/roll/objections/o1/ruling', {
      isUpheld: true,
      reason: '电话13912345678的林晓梅说得对',
      correction: { areaCm2: 950_000 },
    });

    expect(next).toMatchObject({ version: 2, replaces: 'roll', reason: expect.not.stringContaining('13912345678') });
    expect((await (await door.as()).get('/rolls/roll')).body).toMatchObject({
      state: 'superseded',
      replacedBy: next.id,
      objections: [{ ruling: { isUpheld: true }, words: null, by: null }],
    });
    expect(
      await (await door.as(community.lin)).post('/rolls/roll/objections', { kind: 'wrong', words: '还不对' }),
    ).toMatchObject({
      status: 409,
      body: { detail: '这一版名册已由第2版代替，请到第2版上办理。' },
    });
  });

  it('gives the template and the register as workbooks that can be read back', async () => {
    const community = await aCommunity();
    const files = await filesOf(community, await aDoor(community.app));
    await files.send(await workbook(), `region=${REGION}`);

    const template = await files.get('/register/template?format=xlsx');
    expect(await readSheets(template, SHEETS, REGISTER_SHEETS)).toMatchObject({ problems: [], sheets: { length: 3 } });
    expect(await files.send(template, `region=${REGION}`)).toMatchObject({ body: { code: 'register.sheet-empty' } });
    const kept = await files.get(`/register/export?region=${REGION}&format=xlsx`);
    expect(await files.send(kept, `region=${REGION}`)).toMatchObject({
      body: { people: { unchanged: 3 }, dwellings: { unchanged: 3 }, households: { unchanged: 1 } },
    });
  });
});
