// @vitest-environment node
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '@/packages/staff/ballots/sha256';
import { doorsOf, tapped, wordChoices, type Poll } from '@/packages/staff/ballots/taking';
import { barsOfLines, lastMonths, linesOf } from '@/packages/staff/figures/lines';
import { wordDue } from '@/packages/staff/needs/due';
import { momentOf, nextDays } from '@/packages/staff/parts/days';

it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 10_000])('sha256() of %d bytes is what Node says', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + 7) % 256);

  expect(sha256(bytes.buffer)).toBe(createHash('sha256').update(bytes).digest('hex'));
});

const POLL = {
  method: 'yes-no',
  state: 'open',
  options: [
    { id: 'yes', label: '赞成' },
    { id: 'no', label: '反对' },
  ],
  doors: { others: ['paper', 'phone', 'proxy'] },
} as unknown as Poll;
const withGiven = (given: object): Poll => ({ ...POLL, ...given }) as Poll;

describe('taking ballots in', () => {
  it('has every door but the proxy while the vote lasts, then paper alone, then none', () => {
    expect(doorsOf(POLL)).toEqual(['paper', 'phone']);
    expect(doorsOf(withGiven({ state: 'entering' }))).toEqual(['paper']);
    expect(doorsOf(withGiven({ state: 'closed' }))).toEqual([]);
    expect(doorsOf(withGiven({ doors: null }))).toEqual([]);
  });

  it('replaces a single choice, and adds and takes away of several, in their order', () => {
    expect(tapped(POLL, ['yes'], 'no')).toEqual(['no']);
    expect(tapped(withGiven({ method: 'ranked' }), ['no'], 'yes')).toEqual(['no', 'yes']);
    expect(tapped(withGiven({ method: 'approval' }), ['no', 'yes'], 'no')).toEqual(['yes']);
  });

  it('reads back what was chosen, and that nothing was', () => {
    expect(wordChoices(POLL, ['no', 'yes'])).toBe('反对、赞成');
    expect(wordChoices(POLL, [])).toBe('没有选，作废票');
  });
});

it('lastMonths() turns with the clock of China, over the new year', () => {
  expect(lastMonths(new Date('2026-01-31T15:59:59Z'), 3)).toEqual(['2026-01', '2025-12', '2025-11']);
  expect(lastMonths(new Date('2026-01-31T16:00:00Z'), 1)).toEqual(['2026-02']);
});

it('linesOf() puts the most first; what too few stand behind has no bar', () => {
  const lines = linesOf(
    [
      { key: 'a', counted: null },
      { key: 'b', counted: { count: 3, people: 3 } },
      { key: 'c', counted: { count: 9, people: 5 } },
    ],
    (key) => key.toUpperCase(),
  );

  expect(lines.map(({ name }) => name)).toEqual(['C', 'B', 'A']);
  expect(barsOfLines(lines)).toEqual([
    { label: 'C', count: 9 },
    { label: 'B', count: 3 },
  ]);
});

it('nextDays() begins tomorrow by the clock of China', () => {
  expect(nextDays(new Date('2026-02-27T15:59:59Z'), 2)).toEqual(['2026-02-28', '2026-03-01']);
  expect(nextDays(new Date('2026-02-27T16:00:00Z'), 1)).toEqual(['2026-03-01']);
  expect(momentOf('2026-03-01', '09:00').toISOString()).toBe('2026-03-01T01:00:00.000Z');
});

it('wordDue() says what is late in words, and what is paused', () => {
  const due = [
    { level: 'answer' as const, at: '2026-03-02T02:00:00Z', isOverdue: true, isProvisional: false },
    { level: 'solution' as const, at: '2026-03-04T02:00:00Z', isOverdue: false, isProvisional: false },
  ];
  const clock = { say: [], due, isPaused: false, pause: null };

  expect(wordDue({ clock })).toEqual([
    { kind: 'bad', text: '已超时：3月2日 10:00前该回复' },
    { kind: 'wait', text: '3月4日 10:00前要办好' },
  ]);
  expect(wordDue({ clock: { ...clock, due: [], isPaused: true } })).toEqual([{ kind: 'warn', text: '暂停计时' }]);
});
