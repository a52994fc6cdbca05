import type { Region } from '../../src/features/regions/index.ts';

export const buildRegion = (given: Partial<Region> = {}): Region => ({
  id: '/d1/s1/c1/',
  name: '桂花社区',
  kind: 'community',
  parent: '/d1/s1/',
  ...given,
});

/** 青杨区 with one street, two communities and a few buildings. */
export const REGION_TREE: readonly Region[] = [
  { id: '/d1/', name: '青杨区', kind: 'district', parent: null, dutyPhone: '0000-1100' },
  { id: '/d1/s1/', name: '梧桐街道', kind: 'street', parent: '/d1/' },
  { id: '/d1/s1/c1/', name: '桂花社区', kind: 'community', parent: '/d1/s1/', dutyPhone: '0000-1101' },
  { id: '/d1/s1/c1/b1/', name: '1号楼', kind: 'building', parent: '/d1/s1/c1/' },
  { id: '/d1/s1/c1/b2/', name: '2号楼', kind: 'building', parent: '/d1/s1/c1/' },
  { id: '/d1/s1/c2/', name: '河湾社区', kind: 'community', parent: '/d1/s1/' },
  { id: '/d1/s1/c2/b1/', name: '1号楼', kind: 'building', parent: '/d1/s1/c2/' },
];
