import { describe, expect, it } from 'vitest';
import { contrastOf, DARK, elderOf, LIGHT, type Palette } from '@/look/colours';
import { sayDay, sayLeft, sayMoment } from '@/look/moment';
import { barsOf } from '@/components/states/bars';

const PAIRS: readonly (readonly [keyof Palette, readonly (keyof Palette)[]])[] = [
  ['ink', ['paper', 'card']],
  ['softInk', ['paper', 'card']],
  ['main', ['paper', 'card', 'mainWash']],
  ['warn', ['warnWash']],
  ['danger', ['paper', 'card']],
  ['onMain', ['main']],
  ['onDanger', ['danger']],
];

describe.each([
  ['light', LIGHT, 4.5],
  ['dark', DARK, 4.5],
  ['light for elders', elderOf(LIGHT, false), 7],
  ['dark for elders', elderOf(DARK, true), 7],
] as const)('the palette %s', (_, palette, least) => {
  it.each(PAIRS)('has %s readable on %j', (ink, grounds) => {
    for (const ground of grounds) expect(contrastOf(palette[ink], palette[ground])).toBeGreaterThanOrEqual(least);
  });

  it('has lines that can be seen', () => {
    expect(contrastOf(palette.line, palette.card)).toBeGreaterThanOrEqual(3);
  });
});

it('contrastOf() black and white', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
});

it('sayMoment() reads the clock of China', () => {
  expect(sayMoment('2026-11-23T18:05:00Z')).toBe('11月24日 2:05');
});

it('sayDay() reads a date of the calendar', () => {
  expect(sayDay('2026-03-09')).toBe('3月9日');
});

it.each([
  [59_999, null],
  [60_000, '1分钟'],
  [3_600_000, '1小时'],
  [3_660_000, '1小时1分钟'],
  [86_400_000 - 60_000, '23小时59分钟'],
  [86_400_000, '1天'],
  [90_000_000, '1天1小时'],
])('sayLeft() says how long %i ms are', (ms, said) => {
  const now = Date.UTC(2026, 2, 2);
  expect(sayLeft(new Date(now + ms).toISOString(), now)).toBe(said);
});

it('barsOf() takes the share of a whole where one counts in several bars', () => {
  const bars = [
    { label: '甲', count: 3 },
    { label: '乙', count: 2 },
  ];
  expect(barsOf(bars, 4).map(({ percent }) => percent)).toEqual([75, 50]);
});

it('barsOf() gives shares, and none of nothing', () => {
  expect(
    barsOf([
      { label: '同意', count: 2 },
      { label: '不同意', count: 1 },
    ]).map(({ words }) => words),
  ).toEqual(['2（67%）', '1（33%）']);
  expect(barsOf([{ label: '同意', count: 0 }])[0]?.percent).toBe(0);
});
