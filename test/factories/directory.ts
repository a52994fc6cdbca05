import type { Organization, Service } from '../../src/features/directory/index.ts';

const CHANGED = new Date('2026-01-01T00:00:00Z');

/** 梧桐便民服务社, whose staff is 何静. */
export const buildOrganization = (given: Partial<Organization> = {}): Organization => ({
  id: 'org1',
  name: '梧桐便民服务社',
  kind: 'service-institution',
  region: '/d1/s1/',
  openOffers: 20,
  isPaused: false,
  changedAt: CHANGED,
  ...given,
});

/** Small repairs in the whole street, by 梧桐便民服务社. */
export const buildService = (given: Partial<Service> = {}): Service => ({
  id: 'repairs',
  organization: 'org1',
  name: '便民水电维修',
  description: '为街道居民修理楼道灯、水龙头、插座、门锁，义务上门，只收材料费。',
  status: 'active',
  categories: [],
  areas: ['/d1/s1/'],
  eligibility: { tags: [] },
  cost: { kind: 'free' },
  languages: ['zh'],
  accessibility: [],
  capacity: 5,
  places: [],
  changedAt: CHANGED,
  ...given,
});
