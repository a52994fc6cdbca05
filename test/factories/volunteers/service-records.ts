import type { ServiceRecord } from '../../../src/features/service-records/index.ts';

/** Two hours of 林晓梅's at a hospital, recorded by 周敏 and waiting for her word. */
export const buildRecord = (given: Partial<ServiceRecord> = {}): ServiceRecord => ({
  id: 'record',
  number: 1,
  region: '/d1/s1/c1/',
  volunteer: 'lin',
  project: '陪诊',
  content: '陪老人看病',
  place: '区医院',
  startedAt: new Date('2026-03-01T09:00:00+08:00'),
  endedAt: new Date('2026-03-01T11:00:00+08:00'),
  minutes: 120,
  recordedBy: 'organizer',
  recordedAt: new Date('2026-03-01T12:00:00+08:00'),
  confirmed: { other: { by: 'organizer', at: new Date('2026-03-01T12:00:00+08:00') } },
  state: 'claimed',
  log: [],
  ...given,
});
