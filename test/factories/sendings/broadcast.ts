import type { Broadcast } from '../../../src/features/broadcasts/index.ts';

/** A service message of the worker to everyone in 桂花社区, being sent. */
export const buildBroadcast = (given: Partial<Broadcast> = {}): Broadcast => ({
  id: 'water',
  number: 1,
  region: '/d1/s1/c1/',
  text: '明天上午停水。',
  kind: 'service',
  to: { of: [{ region: '/d1/s1/c1/' }], except: [] },
  state: 'sending',
  composedBy: 'worker',
  composedAt: new Date('2026-03-02T01:00:00Z'),
  cursor: '',
  isExpanded: false,
  changedAt: new Date('2026-03-02T01:00:00Z'),
  ...given,
});
