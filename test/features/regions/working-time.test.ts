import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorking,
  dayStatus,
  isProvisional,
  NO_OWN_DAYS,
  ownDaysOf,
  WORKING_DAY,
  workingBetween,
  type OwnDays,
} from '../../../src/features/regions/index.ts';
import { DAY, HOUR, later, MINUTE } from '../../../src/kernel/index.ts';

/** 国务院办公厅关于2026年部分节假日安排的通知 (国办发明电〔2025〕7号): first and last day off, then weekends worked. */
const HOLIDAYS_2026 = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
] as const;
const WORKED_2026: ReadonlySet<string> = new Set([
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
]);

const china = (moment: string): Date => new Date(`${moment}:00+08:00`);
const datesOf = (year: number): string[] =>
  Array.from({ length: 365 }, (_, day) =>
    later(new Date(`${year}-01-01`), day * DAY)
      .toISOString()
      .slice(0, 10),
  );
const isWeekday = (date: string): boolean => ![0, 6].includes(new Date(date).getUTCDay());
const own = (days: Readonly<Record<string, boolean>>): OwnDays =>
  ownDaysOf([
    { id: '/d1/', days: Object.entries(days).map(([date, isWorking]) => ({ date, isWorking, name: '区里安排' })) },
  ]);

describe('dayStatus()', () => {
  it('follows the official calendar of 2026, day by day', () => {
    const isOff = (date: string) => HOLIDAYS_2026.some(([first, last]) => first <= date && date <= last);
    const worked = datesOf(2026).filter((date) => dayStatus(date, NO_OWN_DAYS).isWorking);

    expect(worked).toEqual(datesOf(2026).filter((date) => WORKED_2026.has(date) || (isWeekday(date) && !isOff(date))));
    expect(worked).toHaveLength(248);
  });

  it('goes by the week alone in a year whose calendar is not known', () => {
    const worked = datesOf(2099).filter((date) => dayStatus(date, NO_OWN_DAYS).isWorking);

    expect(worked).toEqual(datesOf(2099).filter(isWeekday));
    expect(dayStatus('2099-10-01', NO_OWN_DAYS)).toEqual({ isWorking: true, source: 'week', name: '' });
  });

  it('lets the nearest region say otherwise', () => {
    const district = { id: '/d1/', days: [{ date: '2026-04-20', isWorking: false, name: '三月三' }] };
    const community = { id: '/d1/s1/c1/', days: [{ date: '2026-04-20', isWorking: true, name: '值守' }] };

    expect(dayStatus('2026-04-20', ownDaysOf([district]))).toEqual({
      isWorking: false,
      source: 'region',
      name: '三月三',
    });
    expect(dayStatus('2026-04-20', ownDaysOf([community, district]))).toMatchObject({ isWorking: true, name: '值守' });
  });
});

describe('addWorking()', () => {
  it.each([
    ['within a morning', '2026-03-02T09:00', 2 * HOUR, '2026-03-02T11:00'],
    ['up to the noon break', '2026-03-02T10:00', 2 * HOUR, '2026-03-02T12:00'],
    ['over the noon break', '2026-03-02T11:00', 2 * HOUR, '2026-03-02T14:00'],
    ['into the next morning', '2026-03-02T17:00', 2 * HOUR, '2026-03-03T10:00'],
    ['from the night on', '2026-03-02T23:00', 2 * HOUR, '2026-03-03T11:00'],
    ['over the weekend', '2026-03-06T17:30', HOUR, '2026-03-09T09:30'],
    ['a day, at the same hour', '2026-03-02T10:00', WORKING_DAY, '2026-03-03T10:00'],
    ['over 春节, with its worked Saturdays', '2026-02-13T10:00', 2 * WORKING_DAY, '2026-02-24T10:00'],
    ['over 国庆, with its worked Saturday', '2026-09-30T10:00', 4 * WORKING_DAY, '2026-10-12T10:00'],
    ['nothing', '2026-03-01T03:00', 0, '2026-03-01T03:00'],
  ])('%s', (_, from, milliseconds, until) => {
    expect(addWorking(NO_OWN_DAYS, china(from), milliseconds)).toEqual(china(until));
  });

  it('knows the days of the region', () => {
    const days = own({ '2026-03-03': false, '2026-03-07': true });

    expect(addWorking(days, china('2026-03-02T10:00'), WORKING_DAY)).toEqual(china('2026-03-04T10:00'));
    expect(addWorking(days, china('2026-03-06T10:00'), WORKING_DAY)).toEqual(china('2026-03-07T10:00'));
  });
});

describe('workingBetween()', () => {
  const moments = fc
    .integer({ min: china('2025-11-01T00:00').getTime(), max: china('2027-03-01T00:00').getTime() })
    .map((time) => new Date(time));
  const spans = fc.integer({ min: 1, max: 20 * WORKING_DAY });
  const calendars = fc
    .dictionary(
      fc.integer({ min: 0, max: 364 }).map((day) => datesOf(2026)[day]!),
      fc.boolean(),
      { maxKeys: 30 },
    )
    .map(own);

  it('counts what addWorking() added, to the millisecond', () => {
    fc.assert(
      fc.property(calendars, moments, spans, (days, from, span) => {
        const until = addWorking(days, from, span);
        expect(workingBetween(days, from, until)).toBe(span);
        expect(workingBetween(days, from, later(until, -1))).toBe(span - 1);
      }),
    );
  });

  it('can be cut anywhere: what is counted before and after is what is counted in all', () => {
    fc.assert(
      fc.property(calendars, fc.tuple(moments, moments, moments), (days, given) => {
        const [from, middle, until] = given.toSorted((one, other) => one.getTime() - other.getTime());
        const parts = workingBetween(days, from!, middle!) + workingBetween(days, middle!, until!);
        expect(parts).toBe(workingBetween(days, from!, until!));
      }),
    );
  });

  it('is nothing when the clock was set back', () => {
    expect(workingBetween(NO_OWN_DAYS, china('2026-03-02T10:00'), china('2026-03-02T09:00'))).toBe(0);
    expect(workingBetween(NO_OWN_DAYS, china('2026-03-02T10:00'), china('2026-03-02T10:00'))).toBe(0);
  });
});

it('isProvisional() tells what was counted without the official calendar of the year', () => {
  expect(isProvisional(china('2026-12-31T23:59'))).toBe(false);
  expect(isProvisional(later(china('2098-12-31T23:59'), MINUTE))).toBe(true);
});
