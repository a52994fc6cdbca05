import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lotRecord } from '../../src/features/hearings/calling/lot-record.ts';
import { commitmentTo, lotDigest, publishedLot, type LotRecord } from '../../src/features/hearings/lot/index.ts';
import { aCommunity } from '../factories/community.ts';
import { buildHearing } from '../factories/deliberation/hearings.ts';
import { aDoor } from '../factories/door.ts';
import { toldIn } from '../factories/told.ts';
import { settleReactions } from '../factories/reactions.ts';
import { buildHall } from '../factories/polls.ts';
import { drawLots } from '../../src/features/hearings/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { secretOf } from '../../src/features/hearings/calling/secret.ts';
import { size } from '../setup/size.ts';

let directory: string;
let files = 0;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'linyi-lot-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** Runs the verifier as a citizen would, with nothing but the file. */
async function verify(
  published: unknown,
  digest?: string,
): Promise<{ readonly agrees: boolean; readonly says: string }> {
  files += 1;
  const file = join(directory, `${files}.json`);
  await writeFile(file, JSON.stringify(published));
  return new Promise((resolve) => {
    const args = ['scripts/verify-lot.mjs', file, ...(digest === undefined ? [] : [digest])];
    execFile(process.execPath, args, (error, says) => resolve({ agrees: error === null, says }));
  });
}

type Path = readonly (string | number)[];

/** Every value in a JSON, as the path to it. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) =>
    pathsIn(inner, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

/** The same with another value in one place. */
function mutated<Value>(value: Value, path: Path): Value {
  const copy = structuredClone(value);
  let place = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) place = place[step] as typeof place;
  const last = path.at(-1)!;
  const before = place[last];
  place[last] =
    typeof before === 'number'
      ? before + 1
      : `${String(before).slice(0, -1)}${String(before).endsWith('7') ? '8' : '7'}`;
  return copy;
}

/** Every day some of them, others each time; at full size all. */
function sampled<One>(all: readonly One[], one = 6): readonly One[] {
  const every = size(one, 1);
  const first = Math.floor(Math.random() * every);
  return all.filter((_, index) => index % every === first);
}

const BUILDINGS = ['1号楼', '2号楼', '11号楼', '未知'];
const BANDS = ['34岁及以下', '35—54岁', '55—69岁', '70岁及以上'];
const SECRET = '7c'.repeat(32);

/** A lot of so many seats among so many people. */
function aRecord({ people = 23, seats = 7, calledOut = '60417' } = {}): LotRecord {
  const signUps = Array.from({ length: people }, (_, index) => ({
    resident: `r${index}`,
    building: BUILDINGS[(index * index) % 4]!,
    ageBand: BANDS[(index * 7) % 4]!,
    signedUpAt: new Date('2026-03-01T10:00:00+08:00'),
    number: index + 1,
  }));
  const { listHash, commitment, seed, selected, reserves } = publishedLot(signUps, {
    seats,
    secret: SECRET,
    calledOut,
  });
  const drawn = buildHearing({ state: 'drawn', seats, commitment, signUps });
  const lot = { ...drawn.lot!, secret: SECRET, calledOut, seed, selected, reserves };
  return lotRecord({ ...drawn, list: { ...drawn.list!, hash: listHash }, lot })!;
}

const inTurn = async <One>(all: readonly One[], passes: (one: One) => Promise<boolean>): Promise<One[]> => {
  const passed: One[] = [];
  for (let start = 0; start < all.length; start += 4)
    await Promise.all(
      all.slice(start, start + 4).map(async (one) => {
        if (await passes(one)) passed.push(one);
      }),
    );
  return passed;
};

describe('verify-lot.mjs', () => {
  it.each([
    { people: 23, seats: 7 },
    { people: 1, seats: 1 },
    { people: 3, seats: 9 },
    { people: 200, seats: 31 },
    { people: 40, seats: 1 },
  ])('draws again as the server drew: %o', async (given) => {
    for (const calledOut of ['0000', '13579', '9'.repeat(40)].slice(0, size(2, 3))) {
      const record = aRecord({ ...given, calledOut });
      const digest = lotDigest(record);
      const { agrees, says } = await verify({ record, digest }, digest);
      expect(says).toContain(`selected: ${record.selected.join(', ')}`);
      expect(says).toContain('Everything agrees.');
      expect(agrees).toBe(true);
      expect((await verify(record)).says).toContain('Compare the digest');
    }
  });

  it('fails when any one field is another', { timeout: 120_000 }, async () => {
    const record = aRecord();
    const digest = lotDigest(record);
    const paths = sampled(pathsIn(record));
    expect(paths.length).toBeGreaterThan(10);
    const passed = await inTurn(
      paths,
      async (path) => (await verify({ record: mutated(record, path), digest })).agrees,
    );
    expect(passed).toEqual([]);
  });

  it(
    'fails when any one field but a name or a time is another and the digest was made anew',
    { timeout: 120_000 },
    async () => {
      const record = aRecord();
      const said = (path: Path) => ['hearing', 'announcedAt', 'drawnAt'].includes(String(path[0]));
      const beside = (path: Path) => path[0] === 'list' && (path[1] === 'version' || path[1] === 'frozenAt');
      const paths = sampled(pathsIn(record).filter((path) => !said(path) && !beside(path)));
      const passed = await inTurn(paths, async (path) => {
        const other = mutated(record, path);
        return (await verify({ record: other, digest: lotDigest(other) })).agrees;
      });
      expect(passed).toEqual([]);
      const other = mutated(record, ['hearing', 'title']);
      expect((await verify({ record: other, digest: lotDigest(other) }, lotDigest(record))).agrees).toBe(false);
    },
  );

  it.each([
    [
      'somebody is on the list twice',
      (one: LotRecord) => ({ ...one, list: { ...one.list, entries: [...one.list.entries, one.list.entries[0]] } }),
    ],
    [
      'two are exchanged',
      ({ selected, reserves, ...one }: LotRecord) => ({
        ...one,
        selected: [reserves[0], ...selected.slice(1)],
        reserves: [selected[0], ...reserves.slice(1)],
      }),
    ],
    ['reserves come in another order', (one: LotRecord) => ({ ...one, reserves: one.reserves.toReversed() })],
    ['it was drawn before the list was frozen', (one: LotRecord) => ({ ...one, drawnAt: '2026-02-01T00:00:00.000Z' })],
    ['there is no list', ({ list: _list, ...one }: LotRecord) => one],
    ['it is of no method known', (one: LotRecord) => ({ ...one, method: 'dice' })],
  ] as const)('fails when %s, though the digest was made anew', async (_, forge) => {
    const other = forge(aRecord()) as LotRecord;
    const { agrees, says } = await verify({ record: other, digest: lotDigest(other) });
    expect(says).toContain('WRONG');
    expect(agrees).toBe(false);
  });

  it('agrees with what HTTP publishes to anybody, and with the digest that was posted in the group', async () => {
    const { app, organizer } = await aCommunity({ halls: [buildHall()] });
    const secret = await app.keys.make(secretOf('parking'));
    await app.hearings.insert(buildHearing({ state: 'frozen', commitment: commitmentTo(secret.toString('hex')) }), []);
    const stranger = await (await aDoor(app)).as();
    expect((await stranger.get('/hearings/parking/lot/record')).body).toMatchObject({ code: 'hearings.not-drawn' });
    await perform(drawLots, app, organizer, { hearingId: 'parking', calledOut: '2468' });
    await settleReactions(app);

    const { status, body } = await stranger.get('/hearings/parking/lot/record');
    expect(status).toBe(200);
    const posted = /核对指纹：([0-9a-f]{64})/u.exec((await toldIn(app, 'terminal:g1')).join('\n'))?.[1];
    expect(body).toMatchObject({ digest: posted });
    expect(await verify(body, posted)).toMatchObject({ agrees: true });
    expect(JSON.stringify(body)).not.toMatch(/"(?:lin|wang|organizer)"|林晓梅|王建国/u);
  });
});
