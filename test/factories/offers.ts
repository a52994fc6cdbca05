import type { Offer } from '../../src/features/matching/index.ts';

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
