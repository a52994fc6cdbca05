import { describe, expect, it } from 'vitest';
import {
  addRegion,
  listChildren,
  mayContain,
  pathsUp,
  REGION_KINDS,
  viewRegion,
} from '../../../src/features/regions/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';

describe('addRegion()', () => {
  it('adds a building below a community and tells of it', async () => {
    const { app, steward } = await aCommunity();
    const input = { parent: '/d1/s1/c1/', key: 'b9', name: '9号楼', kind: 'building' as const };

    const added = await perform(addRegion, app, steward, input);

    expect(added).toEqual({ id: '/d1/s1/c1/b9/', name: '9号楼', kind: 'building', parent: '/d1/s1/c1/' });
    expect(await app.regions.find('/d1/s1/c1/b9/')).toEqual(added);
    expect(await app.regions.pending(10)).toMatchObject([
      { id: '/d1/s1/c1/b9/', happenings: [{ name: 'regions.added', by: 'steward', facts: { kind: 'building' } }] },
    ]);
  });

  it('answers the same request again with the same region', async () => {
    const { app, steward } = await aCommunity();
    const input = { parent: '/d1/s1/', key: 'c3', name: '松林社区', kind: 'community' as const };

    const [first, second] = await Promise.all([
      perform(addRegion, app, steward, input),
      perform(addRegion, app, steward, input),
    ]);

    expect(second).toEqual(first);
  });

  it('lets only the system set up a district', async () => {
    const { app, steward } = await aCommunity();
    const input = { parent: null, key: 'd2', name: '白杨区', kind: 'district' as const };

    await expect(perform(addRegion, app, steward, input)).rejects.toMatchObject({ code: 'regions.not-steward' });
    expect(await perform(addRegion, app, SYSTEM, input)).toMatchObject({ id: '/d2/', parent: null });
  });

  it.each([
    ['an unknown parent', { parent: '/d1/s9/', kind: 'community' }, 'missing', 'regions.missing'],
    ['a street in a community', { parent: '/d1/s1/c1/', kind: 'street' }, 'invalid', 'regions.wrong-kind'],
    ['anything in a building', { parent: '/d1/s1/c1/b1/', kind: 'building' }, 'invalid', 'regions.wrong-kind'],
    ['a taken place', { parent: '/d1/s1/', key: 'c1', kind: 'community' }, 'conflict', 'regions.taken'],
    ['a path that is none', { parent: 'd1/s1', kind: 'community' }, 'invalid', 'input.invalid'],
    ['a key with a slash', { parent: '/d1/s1/', key: 'a/b', kind: 'community' }, 'invalid', 'input.invalid'],
  ] as const)('refuses %s', async (_what, given, kind, code) => {
    const { app, steward } = await aCommunity();

    await expect(perform(addRegion, app, steward, { key: 'new', name: '新区域', ...given })).rejects.toMatchObject({
      kind,
      code,
    });
  });
});

describe('listChildren()', () => {
  it('pages through what lies directly below', async () => {
    const { app, lin } = await aCommunity();

    const first = await perform(listChildren, app, lin, { parent: '/d1/s1/', limit: 1 });
    const second = await perform(listChildren, app, lin, { parent: '/d1/s1/', limit: 1, after: first.next! });

    expect(first.items.map(({ name }) => name)).toEqual(['桂花社区']);
    expect(second).toMatchObject({ items: [{ name: '河湾社区' }], next: null });
  });

  it('starts with the districts', async () => {
    const { app, lin } = await aCommunity();

    const { items } = await perform(listChildren, app, lin, {});

    expect(items.map(({ id }) => id)).toEqual(['/d1/']);
  });
});

describe('viewRegion()', () => {
  it('shows a region with those above it, nearest first', async () => {
    const { app, lin } = await aCommunity();

    const { region, above } = await perform(viewRegion, app, lin, { path: '/d1/s1/c1/b1/' });

    expect(region.name).toBe('1号楼');
    expect(above.map(({ name }) => name)).toEqual(['桂花社区', '梧桐街道', '青杨区']);
  });

  it('knows no region of a path that only its ancestors share', async () => {
    const { app, lin } = await aCommunity();

    await expect(perform(viewRegion, app, lin, { path: '/d1/s1/c1/b7/' })).rejects.toMatchObject({ kind: 'missing' });
  });
});

it('pathsUp() names a path and all above it', () => {
  expect(pathsUp('/d1/s1/c1/')).toEqual(['/d1/s1/c1/', '/d1/s1/', '/d1/']);
});

it('mayContain() never lets a region lie in one of its own kind or a later one', () => {
  for (const [index, outer] of REGION_KINDS.entries()) {
    for (const inner of REGION_KINDS.slice(0, index + 1)) expect(mayContain(outer, inner)).toBe(false);
  }
});
