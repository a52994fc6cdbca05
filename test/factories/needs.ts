import type { Alert, Need } from '../../src/features/needs/index.ts';

const SUBMITTED = new Date('2026-03-02T01:00:00Z');

/** 林晓梅 asks for somebody to repair a lamp; just submitted. */
export const buildNeed = (given: Partial<Need> = {}): Need => ({
  id: 'lamp',
  number: 'N20260302-100001',
  resident: 'lin',
  enteredBy: 'lin',
  region: '/d1/s1/c1/b1/',
  text: '家里的灯坏了，想找师傅来修一下',
  place: '客厅',
  category: 'construction/property',
  urgency: 'general',
  route: 'organization',
  affected: [],
  affectedIsStated: false,
  state: 'submitted',
  round: 0,
  failed: [],
  corrections: [],
  timeline: [{ at: SUBMITTED, step: 'submit', by: 'lin' }],
  submittedAt: SUBMITTED,
  changedAt: SUBMITTED,
  ...given,
});

/** Nobody was called yet; the first call is due. */
export const buildAlert = (given: Partial<Alert> = {}): Alert => ({
  calls: 0,
  round: 0,
  nextAt: SUBMITTED,
  called: [],
  thisRound: [],
  saidAt: SUBMITTED,
  ...given,
});

export const LAMP = 'N20260302-100001';
export const OTHER_LAMP = 'N20260302-100002';

/** 林晓梅 says that the lamp on the stairs is out, which concerns her neighbours too; the hall has it. */
export const buildSharedNeed = (given: Partial<Need> = {}): Need =>
  buildNeed({
    text: '3号楼楼道灯坏了好几天，晚上看不见',
    place: '3号楼楼道',
    category: 'construction/property-management',
    route: 'hall',
    state: 'at-hall',
    ...given,
  });
