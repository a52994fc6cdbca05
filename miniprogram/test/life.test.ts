import { expect, it } from 'vitest';
import { chinaDayOf, monthAfter, monthOf, weeksOf } from '@/look/calendar';
import { sayPeriod } from '@/look/moment';
import { leftUntil, partiesOf } from '@/pages/activities/activity';
import { answersOf, isAnswered } from '@/pages/activities/asked';
import { handlerOf } from '@/pages/need/tracked';
import { ACTIVITY } from '@/phrases/activities';
import { NEED } from '@/phrases/need';

it('weeksOf() begins on Mondays and has every day of the month once', () => {
  const weeks = weeksOf({ year: 2026, month: 3 });

  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-03-01']);
  expect(weeks.flat().filter(Boolean)).toHaveLength(31);
  expect(weeks[weeks.length - 1]).toEqual(['2026-03-30', '2026-03-31', null, null, null, null, null]);
});

it('weeksOf() knows a February that fills four weeks, and one of a leap year', () => {
  expect(weeksOf({ year: 2027, month: 2 })).toHaveLength(4);
  expect(weeksOf({ year: 2028, month: 2 }).flat()).toContain('2028-02-29');
});

it.each([
  [{ year: 2026, month: 12 }, 1, { year: 2027, month: 1 }],
  [{ year: 2026, month: 1 }, -1, { year: 2025, month: 12 }],
])('monthAfter() goes over the end of a year: %j %i', (month, by, other) => {
  expect(monthAfter(month, by)).toEqual(other);
});

it('chinaDayOf() begins a day at midnight in China', () => {
  expect(chinaDayOf('2026-03-04T15:59:59Z')).toBe('2026-03-04');
  expect(chinaDayOf('2026-03-04T16:00:00Z')).toBe('2026-03-05');
  expect(monthOf('2026-03-31T16:00:00Z')).toEqual({ year: 2026, month: 4 });
});

it('sayPeriod() says the day once when it begins and ends on it', () => {
  expect(sayPeriod('2026-03-05T06:00:00Z', '2026-03-05T08:00:00Z')).toBe('3月5日 14:00–16:00');
  expect(sayPeriod('2026-03-05T06:00:00Z', '2026-03-06T08:00:00Z')).toBe('3月5日 14:00–3月6日 16:00');
});

it('leftUntil() counts whole minutes, and none when it is over', () => {
  const now = new Date('2026-03-02T01:00:00Z');

  expect(leftUntil('2026-03-02T03:05:59Z', now)).toEqual({ hours: 2, minutes: 5 });
  expect(leftUntil('2026-03-02T00:00:00Z', now)).toEqual({ hours: 0, minutes: 0 });
});

it('partiesOf() offers oneself alone and as many companions as there may be', () => {
  expect(partiesOf({ companions: 0 }).map(({ value }) => value)).toEqual(['1']);
  expect(partiesOf({ companions: 7 }).map(({ text }) => text)).toContain('带7位家人');
});

const ask = (given: object) => ({ question: null, text: '', options: [], isRequired: true, ...given }) as never;

it('answersOf() puts every answer where the server looks for it', () => {
  const asks = [
    ask({ field: 'isInsured' }),
    ask({ field: 'guardian' }),
    ask({ field: 'answers', question: 'q1' }),
    ask({ field: 'certificate', isRequired: false }),
  ];
  const given = { isInsured: ACTIVITY.yes, guardian: ' 王建国 ', q1: '会', certificate: ' ' };

  expect(answersOf(asks, given)).toEqual({ isInsured: true, guardian: '王建国', answers: { q1: '会' } });
  expect(isAnswered(asks, given)).toBe(true);
  expect(isAnswered(asks, { ...given, q1: '' })).toBe(false);
});

const need = (given: object) => ({ offer: null, route: 'organization', state: 'submitted', ...given }) as never;

it.each([
  [{}, NEED.handlers.organization],
  [{ state: 'done' }, NEED.handlerUnnamed],
  [{ state: 'confirmed' }, NEED.handlerUnnamed],
  [{ state: 'forwarded', route: 'authority' }, NEED.handlers.authority],
  [{ state: 'done', route: 'authority' }, NEED.handlers.authority],
])('handlerOf() a need without an offer, %j, says %s', async (given, words) => {
  expect(await handlerOf(need(given))).toBe(words);
});
