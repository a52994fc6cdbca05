import type { Activity } from '../../src/features/activities/index.ts';

/** A tea party on the third day of a test, announced in two rooms, with room for thirty. */
export const buildActivity = (given: Partial<Activity> = {}): Activity => ({
  id: 'tea',
  number: 1,
  region: '/d1/s1/c1/',
  title: '重阳茶话会',
  place: '社区活动室',
  startsAt: new Date('2026-03-05T14:00:00+08:00'),
  endsAt: new Date('2026-03-05T16:00:00+08:00'),
  capacity: 30,
  companions: 3,
  rooms: ['terminal:g1', 'terminal:g2'],
  organizer: 'organizer',
  state: 'open',
  signUps: [],
  remindAt: new Date('2026-03-04T14:00:00+08:00'),
  ...given,
});
