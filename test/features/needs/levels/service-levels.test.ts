import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowOther,
  breach,
  endLevel,
  endLevels,
  pauseLevels,
  redate,
  resumeLevels,
  startLevels,
  type ServiceLevels,
} from '../../../../src/features/needs/levels/service-levels.ts';
import {
  addWorking,
  NO_OWN_DAYS,
  ownDaysOf,
  WORKING_DAY,
  workingBetween,
} from '../../../../src/features/regions/index.ts';
import { HOUR, later } from '../../../../src/kernel/index.ts';

const china = (moment: string): Date => new Date(`${moment}:00+08:00`);
const MONDAY = china('2026-03-02T09:00');
const started = (at = MONDAY): ServiceLevels =>
  startLevels({ answer: 2 * HOUR, solution: 7 * WORKING_DAY }, at, NO_OWN_DAYS);
const pausedAt = (at: Date, until = china('2026-03-31T09:00')) => ({ reason: '等家属', by: 'worker', at, until });

describe('breach()', () => {
  const due = china('2026-03-02T11:00');

  it.each([
    ['a millisecond before it is due', later(due, -1), []],
    ['when it is due', due, ['answer']],
    ['when both are', china('2026-03-11T09:00'), ['answer', 'solution']],
  ])('%s', (_, now, names) => {
    expect(breach(started(), now).breached.map(({ name }) => name)).toEqual(names);
  });

  it('marks each level once, however the time goes', () => {
    const first = breach(started(), due);
    const second = breach(first.levels, later(due, 1));
    const back = breach(second.levels, MONDAY);
    const again = breach(back.levels, due);

    expect([first, second, back, again].map(({ breached }) => breached.length)).toEqual([1, 0, 0, 0]);
    expect(again.levels).toMatchObject({ overdueAt: due, nextAt: china('2026-03-10T18:00') });
  });

  it('finds nothing that ended, even late, and nothing while the clock stands', () => {
    const answered = endLevel(started(), 'answer', later(due, HOUR));
    const standing = pauseLevels(started(), pausedAt(later(due, -1)), NO_OWN_DAYS);

    expect(breach(answered, later(due, 2 * HOUR)).breached).toEqual([]);
    expect(breach(standing, china('2026-12-01T09:00')).breached).toEqual([]);
  });
});

describe('endLevels()', () => {
  it('leaves nothing to be looked at, nothing overdue and no pause', () => {
    const { levels } = breach(started(), china('2026-03-02T11:00'));
    const ended = endLevels(
      pauseLevels(levels, pausedAt(china('2026-03-03T09:00')), NO_OWN_DAYS),
      china('2026-03-04T09:00'),
    );

    expect(ended).not.toHaveProperty('nextAt');
    expect(ended).not.toHaveProperty('overdueAt');
    expect(ended).not.toHaveProperty('pause');
  });

  it('ends a level once', () => {
    const ended = endLevel(endLevel(started(), 'answer', MONDAY), 'answer', later(MONDAY, HOUR));
    expect(ended.answer?.endedAt).toEqual(MONDAY);
  });
});

describe('pauseLevels() and resumeLevels()', () => {
  const moments = (days: number) => fc.integer({ min: 0, max: days * 24 * HOUR });

  it('leave as much working time as there was', () => {
    fc.assert(
      fc.property(moments(9), moments(40), (before, long) => {
        const stop = later(MONDAY, before);
        const goOn = later(stop, long);
        const { solution } = resumeLevels(pauseLevels(started(), pausedAt(stop), NO_OWN_DAYS), goOn, NO_OWN_DAYS);

        const left = 7 * WORKING_DAY - workingBetween(NO_OWN_DAYS, MONDAY, stop);
        expect(solution.dueAt).toEqual(addWorking(NO_OWN_DAYS, goOn, Math.max(0, left)));
      }),
    );
  });

  it('change nothing that is due when no working time passes between them', () => {
    const night = china('2026-03-03T20:00');
    const morning = china('2026-03-04T09:00');
    const after = resumeLevels(pauseLevels(started(), pausedAt(night), NO_OWN_DAYS), morning, NO_OWN_DAYS);
    expect(after.solution.dueAt).toEqual(started().solution.dueAt);
  });

  it('take nothing when the clock was set back meanwhile', () => {
    const paused = pauseLevels(started(), pausedAt(later(MONDAY, -HOUR)), NO_OWN_DAYS);
    expect(paused.solution.left).toBe(7 * WORKING_DAY);
  });

  it('look at a standing clock when its pause is over, and not before', () => {
    const until = china('2026-03-20T09:00');
    const paused = pauseLevels(
      breach(started(), china('2026-03-02T11:00')).levels,
      pausedAt(MONDAY, until),
      NO_OWN_DAYS,
    );

    expect(paused.nextAt).toEqual(until);
    expect(paused).not.toHaveProperty('overdueAt');
    expect(resumeLevels(paused, until, NO_OWN_DAYS).overdueAt).toEqual(china('2026-03-02T11:00'));
  });
});

describe('allowOther()', () => {
  const urgent = { answer: 2 * HOUR, solution: WORKING_DAY };
  const hard = { answer: 2 * HOUR, solution: 15 * WORKING_DAY };
  const general = { answer: 2 * HOUR, solution: 7 * WORKING_DAY };

  it.each([
    ['less time is counted from now', urgent, '2026-03-05T10:00', '2026-03-06T10:00'],
    ['less time gives no more than was left', urgent, '2026-03-10T16:00', '2026-03-11T09:00'],
    ['more time is added to what is left', hard, '2026-03-05T10:00', '2026-03-23T09:00'],
    ['the same time changes nothing', general, '2026-03-05T10:00', '2026-03-11T09:00'],
  ])('%s', (_, within, now, due) => {
    const { solution } = allowOther(started(), within, china(now), NO_OWN_DAYS);
    // The close of one day is the opening of the next.
    expect(workingBetween(NO_OWN_DAYS, MONDAY, solution.dueAt)).toBe(workingBetween(NO_OWN_DAYS, MONDAY, china(due)));
  });

  it('gives back what was left when less time was a mistake', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 * 24 * HOUR }), (passed) => {
        const now = later(MONDAY, passed);
        const back = allowOther(allowOther(started(), urgent, now, NO_OWN_DAYS), general, now, NO_OWN_DAYS);

        const left = 7 * WORKING_DAY - workingBetween(NO_OWN_DAYS, MONDAY, now);
        expect(back.solution.left).toBe(Math.max(0, left));
      }),
    );
  });

  it('keeps what was answered or missed, and drops an answer that nobody waits for', () => {
    const now = china('2026-03-05T10:00');
    const missed = breach(started(), now).levels;
    expect(allowOther(missed, urgent, now, NO_OWN_DAYS).answer).toEqual(missed.answer);
    expect(allowOther(started(), { solution: WORKING_DAY }, now, NO_OWN_DAYS)).not.toHaveProperty('answer');
    expect(
      allowOther(startLevels({ solution: HOUR }, MONDAY, NO_OWN_DAYS), general, now, NO_OWN_DAYS).answer,
    ).toMatchObject({
      since: now,
    });
  });
});

it('redate() counts by the changed calendar, but not what is over', () => {
  const own = ownDaysOf([{ id: '/d1/', days: [{ date: '2026-03-02', isWorking: false, name: '停电' }] }]);
  const answered = endLevel(started(), 'answer', MONDAY);

  const redated = redate(answered, own);

  expect(redated.answer).toEqual(answered.answer);
  expect(redated.solution.dueAt).toEqual(addWorking(own, MONDAY, 7 * WORKING_DAY));
  expect(redated.nextAt).toEqual(redated.solution.dueAt);
});
