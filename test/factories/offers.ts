import type { Engagement, EngagementStep, Offer } from '../../src/features/matching/index.ts';

/** The lamp, offered to the repairs of 梧桐便民服务社 until the next morning. */
export const buildOffer = (given: Partial<Offer> = {}): Offer => ({
  id: 'offer',
  need: 'lamp',
  number: 'N20260302-100001',
  service: 'repairs',
  organization: 'org1',
  region: '/d1/s1/c1/b1/',
  urgent: false,
  score: 60,
  reasons: [],
  proposedBy: 'system',
  state: 'open',
  slot: 0,
  expiresAt: new Date('2026-03-03T01:00:00Z'),
  preparedAt: new Date('2026-03-02T01:00:00Z'),
  ...given,
});

const OPENED = new Date('2026-03-02T01:00:00Z');

/** A step of work for 500 yuan, planned for March. */
export const buildStep = (given: Partial<EngagementStep> = {}): EngagementStep => ({
  id: 'survey',
  work: 'survey',
  state: 'planned',
  from: '2026-03-03',
  until: '2026-03-20',
  people: ['钱进'],
  documents: [],
  moneyFen: 50_000,
  ...given,
});

/** 钱进 works for a street office on meals for the old. */
export const buildEngagement = (given: Partial<Engagement> = {}): Engagement => ({
  id: 'meals-study',
  region: '/d1/s1/c1/',
  title: '老年助餐项目',
  broker: 'broker',
  client: { kind: 'purchaser', name: '青杨街道办', organization: 'org1' },
  needs: [],
  steps: [],
  state: 'open',
  openedAt: OPENED,
  changedAt: OPENED,
  ...given,
});
