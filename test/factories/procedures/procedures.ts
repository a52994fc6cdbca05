import {
  planCalled,
  type BoardItem,
  type PollProof,
  type Procedure,
  type RecordProof,
  type Task,
} from '../../../src/features/procedures/index.ts';

/** A procedure of the hall of 桂花社区, opened at the start of a test's day; nothing is done yet. */
export const buildProcedure = (given: Partial<Procedure> = {}): Procedure => ({
  id: 'lift',
  number: 1,
  hall: 'hall',
  region: '/d1/s1/c1/',
  rooms: ['terminal:g1', 'terminal:g2'],
  title: '三号楼加装电梯',
  plan: planCalled('hall-topic'),
  openedBy: 'organizer',
  openedAt: new Date('2026-03-02T09:00:00+08:00'),
  state: 'running',
  history: [],
  tasks: [],
  polls: [],
  ...given,
});

/** A poll of that hall that was opened and counted on a test's day and passed, with its basis. */
export const buildPollProof = (given: Partial<PollProof> = {}): PollProof => ({
  kind: 'poll',
  id: 'lamps',
  number: 1,
  title: '要不要装电梯',
  hall: 'hall',
  state: 'closed',
  opensAt: new Date('2026-03-02T09:00:00+08:00'),
  countedAt: new Date('2026-03-02T20:00:00+08:00'),
  roll: 12,
  participants: 9,
  pack: 'residents-meeting',
  outcome: 'passed',
  basis: '居民会议议事规则第五条',
  ...given,
});

export const buildRecord = (given: Partial<RecordProof> = {}): RecordProof => ({
  kind: 'record',
  heldOn: '2026-03-02',
  title: '楼栋协商会',
  document: '档案盒12',
  attended: 18,
  entitled: 24,
  ...given,
});

/** A task of `org1`, due a week after a test's day. */
export const buildTask = (given: Partial<Task> = {}): Task => ({
  number: 1,
  title: '找设计单位',
  owner: { kind: 'organization', organization: 'org1' },
  dueOn: '2026-03-09',
  budgetFen: 500_000,
  reports: [],
  state: 'open',
  addedBy: 'organizer',
  addedAt: new Date('2026-03-02T09:00:00+08:00'),
  ...given,
});

/** An item of 桂花社区 that was published on a test's day for fifteen days. */
export const buildItem = (given: Partial<BoardItem> = {}): BoardItem => {
  const at = new Date('2026-03-02T09:00:00+08:00');
  const until = new Date('2026-03-18T00:00:00+08:00');
  return {
    id: 'funds',
    number: 1,
    region: '/d1/s1/c1/',
    rooms: [],
    kind: 'funds',
    title: '二月份公共收益',
    leastDays: 15,
    versions: [{ text: '停车费收入一万二千元。', by: 'worker', at, leastUntil: until, until }],
    objections: [],
    until,
    ...given,
  };
};
