import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCheckIn, readDeskAsked, readTicks } from '../../../bots/understand/volunteers/check-in.ts';
import { SPOKEN_WORDS } from '../../../config/volunteers/service-records.ts';
import { enterSpan, minutesOn, type Span } from '../../../src/features/service-records/index.ts';
import { withCorrections } from '../../../src/features/service-records/check-ins/check-in.ts';
import { readToken, signToken, wordOfDay } from '../../../src/features/service-records/check-ins/token.ts';
import { correctRecord } from '../../../src/features/service-records/records/record.ts';
import { asCheckCode, checkCode, chinaDay, HOUR, later, MINUTE } from '../../../src/kernel/index.ts';
import { buildRecord } from '../../factories/volunteers/service-records.ts';

const LIMITS = { longestMinutes: 24 * 60, mostPerDayMinutes: 24 * 60 };
const MIDNIGHT = new Date('2026-03-02T00:00:00+08:00');
const span = (record: string, from: string, to: string, minutes: number): Span => ({
  record,
  from: new Date(`2026-03-${from}+08:00`),
  to: new Date(`2026-03-${to}+08:00`),
  minutes,
});

describe('enterSpan()', () => {
  const morning = span('a', '02T09:00', '02T11:00', 120);

  it.each([
    ['takes what begins when the other ends', span('b', '02T11:00', '02T12:00', 60), 2],
    ['takes what ends when the other begins', span('b', '02T08:00', '02T09:00', 60), 2],
    ['refuses one minute of overlap at the end', span('b', '02T10:59', '02T12:00', 60), 'overlap'],
    ['refuses one minute of overlap at the beginning', span('b', '02T08:00', '02T09:01', 60), 'overlap'],
    ['refuses what lies within the other', span('b', '02T09:30', '02T10:00', 30), 'overlap'],
    ['refuses what lies around the other', span('b', '02T08:00', '02T12:00', 200), 'overlap'],
    ['replaces what was entered for the same record', span('a', '02T10:00', '02T12:00', 90), 1],
    ['refuses an end before the start', span('b', '02T13:00', '02T12:00', 1), 'ends-before-start'],
    ['refuses an end at the start', span('b', '02T13:00', '02T13:00', 1), 'ends-before-start'],
    ['takes as many minutes as passed', span('b', '02T13:00', '02T14:00', 60), 2],
    ['refuses one minute more', span('b', '02T13:00', '02T14:00', 61), 'more-minutes-than-time'],
    ['takes a day and a night', span('b', '03T00:00', '04T00:00', 1440), 2],
    ['refuses a minute more than that', span('b', '03T00:00', '04T00:01', 1440), 'too-long'],
  ])('%s', (_, given, comesTo) => {
    const entered = enterSpan([morning], given, LIMITS);
    expect(typeof entered === 'string' ? entered : entered.length).toBe(comesTo);
  });

  it.each([
    ['up to the most of a day', '02T16:00', 300, 'entered'],
    ['no minute more', '02T16:00', 301, 'day-full'],
    ['more, when the rest falls on the next day', '02T21:00', 301, 'entered'],
  ])('takes %s', (_, from, minutes, comesTo) => {
    const to = later(new Date(`2026-03-${from}+08:00`), 6 * HOUR);
    const given = { ...span('b', from, from, minutes), to };
    const entered = enterSpan([morning], given, { ...LIMITS, mostPerDayMinutes: 420 });
    expect(typeof entered === 'string' ? entered : 'entered').toBe(comesTo);
  });

  it('never lets anybody be in two places, or serve longer than a day has, whatever is entered', () => {
    const spans = fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: 4 * 1440 }),
        length: fc.integer({ min: -10, max: 1600 }),
        part: fc.integer({ min: 1, max: 1600 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(spans, (given) => {
        let entered: readonly Span[] = [];
        for (const [index, { from, length, part }] of given.entries()) {
          const begins = later(MIDNIGHT, from * MINUTE);
          const one = { record: `r${index % 20}`, from: begins, to: later(begins, length * MINUTE), minutes: part };
          const next = enterSpan(entered, one, LIMITS);
          if (typeof next !== 'string') entered = next;
        }
        const inOrder = entered.toSorted((one, other) => one.from.getTime() - other.from.getTime());
        inOrder.slice(1).forEach((one, index) => expect(one.from >= inOrder[index]!.to).toBe(true));
        for (let day = 0; day < 6; day += 1)
          expect(minutesOn(entered, later(MIDNIGHT, day * 24 * HOUR))).toBeLessThanOrEqual(1440);
      }),
    );
  });
});

describe('signToken() and readToken()', () => {
  const until = new Date('2026-03-02T10:00:00Z');

  it('read what was signed, and nothing that was changed', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9]{1,26}$/u),
        fc.nat(200),
        fc.string({ minLength: 1, maxLength: 1 }),
        (activity, at, sign) => {
          const token = signToken('key', { activity, until });
          expect(readToken('key', token)).toEqual({ activity, until });
          expect(readToken('other', token)).toBeNull();
          const place = at % token.length;
          const changed = token.slice(0, place) + sign + token.slice(place + 1);
          expect(readToken('key', changed) === null || changed === token).toBe(true);
        },
      ),
    );
  });
});

it('wordOfDay() is the same all day in China, and drawn from the words', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.date({ min: MIDNIGHT, max: new Date('2030-01-01'), noInvalidDate: true }),
      (key, now) => {
        const { start, end } = chinaDay(now);
        expect(SPOKEN_WORDS).toContain(wordOfDay(key, now));
        expect(wordOfDay(key, start)).toBe(wordOfDay(key, later(end, -1)));
      },
    ),
  );
  expect(new Set(SPOKEN_WORDS).size).toBe(SPOKEN_WORDS.length);
});

it('asCheckCode() finds a code however it was typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (chance) => {
      const code = checkCode(chance);
      expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/u);
      for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `])
        expect(asCheckCode(typed)).toBe(code);
    }),
  );
});

describe('withCorrections()', () => {
  const cameAt = new Date('2026-03-02T01:00:00Z');
  const checkIn = {
    id: 'c',
    activity: 'tea',
    region: '/d1/s1/c1/',
    resident: 'lin',
    way: 'qr' as const,
    by: 'lin',
    cameAt,
    log: [],
  };

  it('log who changed what, from what to what, and when', () => {
    const at = later(cameAt, HOUR);
    const corrected = withCorrections(checkIn, { leftAt: later(cameAt, 2 * HOUR), isStruck: true }, 'organizer', at);
    expect(corrected).toMatchObject({ leftAt: later(cameAt, 2 * HOUR), isStruck: true });
    expect(corrected.log).toEqual([
      { at, by: 'organizer', field: 'leftAt', from: null, to: '2026-03-02T03:00:00.000Z' },
      { at, by: 'organizer', field: 'isStruck', from: null, to: 'true' },
    ]);
    expect(withCorrections(checkIn, { cameAt }, 'organizer', at)).toBe(checkIn);
    expect(withCorrections(corrected, { leftAt: null, isStruck: false }, 'lin', at)).toMatchObject({ cameAt });
    expect(() => withCorrections(checkIn, { leftAt: later(cameAt, -1) }, 'organizer', at)).toThrow('left-before-came');
  });
});

describe('correctRecord()', () => {
  const at = new Date('2026-03-02T01:00:00Z');
  const both = { volunteer: at, other: { by: 'organizer', at } };

  it.each([
    [
      'the hours by whoever recorded them: the volunteer is asked again',
      'organizer',
      { minutes: 90 },
      'claimed',
      ['other'],
    ],
    ['the hours by the volunteer: the other side is asked again', 'lin', { minutes: 90 }, 'claimed', ['volunteer']],
    ['the words: nobody is asked again', 'organizer', { place: '街道医院' }, 'confirmed', ['other', 'volunteer']],
    ['nothing', 'organizer', { minutes: 120 }, 'confirmed', ['other', 'volunteer']],
  ])('%s', (_, by, changes, state, sides) => {
    const record = buildRecord({ state: 'confirmed', confirmed: both });
    const corrected = correctRecord(record, changes, by, at);
    expect(corrected.state).toBe(state);
    expect(Object.keys(corrected.confirmed).toSorted()).toEqual(sides);
  });
});

it.each([
  ['签到 桂花', { word: '桂花' }],
  ['签到桂花', { word: '桂花' }],
  ['我签到了，口令是桂花'.replaceAll('，', ','), { word: '桂花' }],
  ['签到', { word: '' }],
  ['签到表', null],
  ['签到口令', null],
  ['签到怎么弄', null],
  ['昨天签到了几个人', null],
])('readCheckIn() of %s', (text, words) => {
  expect(readCheckIn(text)).toEqual(words);
});

it.each([
  ['点名 王建国、林晓梅', { activity: '', names: ['王建国', '林晓梅'] }],
  ['点名 重阳茶话会 王建国、林晓梅', { activity: '重阳茶话会', names: ['王建国', '林晓梅'] }],
  ['点名批评', null],
])('readTicks() of %s', (text, words) => {
  expect(readTicks(text)).toEqual(words);
});

it('readDeskAsked() hears who asks for the word of an activity', () => {
  expect(readDeskAsked('签到口令 重阳茶话会')).toEqual({ activity: '重阳茶话会' });
  expect(readDeskAsked('签到码')).toEqual({ activity: '' });
});
