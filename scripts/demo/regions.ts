import type { Region } from '../../src/features/regions/index.ts';

/** 青杨区: one street, two communities, a few buildings. All of it is invented. */
export const DEMO_REGIONS: readonly Region[] = [
  { id: '/d1/', name: '青杨区', kind: 'district', parent: null, dutyPhone: '0000-1100' },
  { id: '/d1/s1/', name: '梧桐街道', kind: 'street', parent: '/d1/', dutyPhone: '0000-1101' },
  { id: '/d1/s1/c1/', name: '桂花社区', kind: 'community', parent: '/d1/s1/', dutyPhone: '0000-1111' },
  { id: '/d1/s1/c1/b1/', name: '1号楼', kind: 'building', parent: '/d1/s1/c1/' },
  { id: '/d1/s1/c1/b2/', name: '2号楼', kind: 'building', parent: '/d1/s1/c1/' },
  { id: '/d1/s1/c1/b3/', name: '3号楼', kind: 'building', parent: '/d1/s1/c1/' },
  { id: '/d1/s1/c2/', name: '河湾社区', kind: 'community', parent: '/d1/s1/', dutyPhone: '0000-1112' },
  { id: '/d1/s1/c2/b1/', name: '1号楼', kind: 'building', parent: '/d1/s1/c2/' },
  { id: '/d1/s1/c2/b2/', name: '2号楼', kind: 'building', parent: '/d1/s1/c2/' },
];

export const GUIHUA = '/d1/s1/c1/';
export const HEWAN = '/d1/s1/c2/';
export const STREET = '/d1/s1/';
export const DISTRICT = '/d1/';
