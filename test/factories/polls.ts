import type { Hall } from '../../src/features/halls/index.ts';
import { optionsFor, type Poll } from '../../src/features/polls/index.ts';

/** The hall of 桂花社区 with two rooms; its verified residents vote. */
export const buildHall = (given: Partial<Hall> = {}): Hall => ({
  id: 'hall',
  region: '/d1/s1/c1/',
  name: '桂花议事厅',
  rooms: ['terminal:g1', 'terminal:g2'],
  voters: { kind: 'residents' },
  organizers: [],
  ...given,
});

/** A yes/no poll of that hall, open from the start of a test's day until the evening. */
export const buildPoll = (given: Partial<Poll> = {}): Poll => ({
  id: 'lamps',
  number: 1,
  hall: 'hall',
  region: '/d1/s1/c1/',
  rooms: ['terminal:g1', 'terminal:g2'],
  voters: { kind: 'residents' },
  roll: 5,
  title: '楼道要不要装感应灯',
  method: 'yes-no',
  options: optionsFor('yes-no', []),
  opensAt: new Date('2026-03-02T09:00:00+08:00'),
  closesAt: new Date('2026-03-02T20:00:00+08:00'),
  openedBy: 'organizer',
  state: 'open',
  round: 0,
  ...given,
});
