import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RANKING } from '../../../config/matching.ts';
import type { Organization, Service } from '../../../src/features/directory/index.ts';
import { daysNamed, rank, serviceIndex, type Wanted } from '../../../src/features/matching/index.ts';
import { daysServed } from '../../../src/features/matching/ranking/weekdays.ts';
import {
  emptyRecord,
  MARKS,
  note,
  outcomesOf,
  type TrackRecord,
} from '../../../src/features/matching/records/track-record.ts';
import { DAY, later } from '../../../src/kernel/index.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';

/** A Monday. */
const NOW = new Date('2026-03-02T01:00:00Z');

const ASKED: Wanted = {
  text: '家里的灯坏了，想找师傅来修一下',
  category: 'none',
  region: '/d1/s1/c1/b1/',
  affected: [],
  affectedIsStated: false,
  days: new Set([6]),
  language: 'en',
  failed: [],
  at: NOW,
};

interface Rival {
  readonly service?: Partial<Service>;
  readonly organization?: Partial<Organization>;
  readonly record?: Partial<TrackRecord>;
}

/** Two services in the same words, of two organizations; the first has the id that comes last. */
async function rankBoth(better: Rival, worse: Rival, wanted: Partial<Wanted> = {}) {
  const rivals = [
    ['z-better', better],
    ['a-worse', worse],
  ] as const;
  const kept = <Value>(values: readonly Value[]) => ({ changedSince: async () => [...values] });
  const index = serviceIndex(
    {
      services: kept(
        rivals.map(([id, { service }]) =>
          buildService({ id, organization: id, areas: ['/d1/'], categories: ['none'], ...service }),
        ),
      ),
      organizations: kept(rivals.map(([id, { organization }]) => buildOrganization({ id, ...organization }))),
      trackRecords: kept(
        rivals.flatMap(([id, { record }]) => (record === undefined ? [] : [{ ...emptyRecord(id, NOW), ...record }])),
      ),
    },
    () => NOW,
  );
  await index.refresh();
  return rank(index, { ...ASKED, ...wanted }, 10).candidates;
}

const marks = (given: Partial<TrackRecord['marks']>) => ({ marks: { ...emptyRecord('x', NOW).marks, ...given } });

describe('rank() prefers', () => {
  it.each<[string, Rival, Rival, Partial<Wanted>, codes: string[]]>([
    [
      'the very category',
      { service: { categories: ['health/clinic'] } },
      {},
      { category: 'health/clinic' },
      ['matching.reason-category'],
    ],
    ['those who serve the very place', { service: { areas: ['/d1/s1/c1/'] } }, {}, {}, ['matching.reason-area']],
    [
      'the organization next door',
      { organization: { region: '/d1/s1/c1/' } },
      { organization: { region: '/d1/s9/' } },
      {},
      [],
    ],
    [
      'who works on the day',
      { service: { schedule: 'FREQ=WEEKLY;BYDAY=SA,SU' } },
      { service: { schedule: 'FREQ=WEEKLY;BYDAY=MO' } },
      {},
      ['matching.reason-schedule'],
    ],
    [
      'who is for these people',
      { service: { eligibility: { tags: ['老人'] } } },
      {},
      { age: 80 },
      ['matching.reason-people'],
    ],
    ['who has many places', { service: { capacity: 20 } }, { service: { capacity: 2 } }, {}, []],
    ['who has little in hand', {}, { record: { waiting: 4 } }, {}, []],
    ['a rated organization', { organization: { grade: 5 } }, {}, {}, []],
    ['who solved what it had', { record: marks({ solved: 6 }) }, { record: marks({ unsolved: 6 }) }, {}, []],
    ['who says yes', { record: marks({ accepted: 6 }) }, { record: marks({ declined: 3, unanswered: 3 }) }, {}, []],
    ['who speaks the language', { service: { languages: ['zh', 'en'] } }, {}, {}, []],
  ])('%s', async (_, better, worse, wanted, codes) => {
    const candidates = await rankBoth(better, worse, wanted);
    expect(candidates.map(({ service }) => service)).toEqual(['z-better', 'a-worse']);
    expect(candidates[0]!.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });

  it('nobody for what is not known', async () => {
    const ids = (await rankBoth({}, {}, { days: new Set(), language: undefined })).map(({ service }) => service);
    expect(ids).toEqual(['a-worse', 'z-better']);
  });
});

it('the weights sum to 100', () => {
  expect(Object.values(RANKING.weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
});

it.each([
  ['周六周日都行', [6, 7]],
  ['周末有空', [6, 7]],
  ['星期一到星期三上午', [1, 2, 3]],
  ['礼拜天来', [7]],
  ['周一三五', [1, 3, 5]],
  ['明天下午能来吗', [2]],
  ['今晚就要', [1]],
  ['工作日', [1, 2, 3, 4, 5]],
  ['上周三灯就坏了', []],
  ['一周一次', []],
  ['随时', []],
])('daysNamed() reads %s', (text, days) => {
  expect([...daysNamed(text, NOW)].sort()).toEqual(days);
});

it.each([
  ['FREQ=WEEKLY;BYDAY=MO,SU', [1, 7]],
  ['FREQ=MONTHLY;BYDAY=1SA,-1SU', [6, 7]],
  ['FREQ=DAILY', [1, 2, 3, 4, 5, 6, 7]],
  ['FREQ=MONTHLY;BYMONTHDAY=1', null],
  [undefined, null],
])('daysServed() reads %s', (schedule, days) => {
  const served = daysServed(schedule);
  expect(served === null ? null : [...served]).toEqual(days);
});

it('note() halves what was said with every half-life, whatever the order in which it is told', () => {
  const said = fc.record({
    mark: fc.constantFrom(null, ...MARKS),
    waiting: fc.constantFrom(-1 as const, 0 as const, 1 as const),
    at: fc.nat(400).map((days) => later(NOW, days * DAY)),
  });
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 12 }), (all) => {
      const now = later(NOW, 500 * DAY);
      const record = all.reduce((before, one) => note(before, one, now), emptyRecord('x', all[0]!.at));
      const worth = (mark: string) =>
        all
          .filter((one) => one.mark === mark)
          .reduce((sum, { at }) => sum + 0.5 ** ((now.getTime() - at.getTime()) / RANKING.halfLifeMs), 0);

      expect(record.waiting).toBe(all.reduce((sum, { waiting }) => sum + waiting, 0));
      const [good, bad] = [worth('solved'), worth('unsolved')];
      expect(outcomesOf(record, now)).toBeCloseTo((good + 2) / (good + bad + 4), 9);
    }),
  );
});
