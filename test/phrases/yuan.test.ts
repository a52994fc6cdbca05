import { expect, it } from 'vitest';
import { inLocale, sayYuan } from '../../src/phrases/index.ts';

it.each([
  [0, '0元'],
  [5, '0.05元'],
  [1_234_550, '12345.50元'],
  [10_000_000_000, '100000000元'],
])('sayYuan() writes %i fen as %s', (fen, words) => {
  expect(sayYuan(fen)).toBe(words);
});

it('sayYuan() says it in the language of the one who reads', () => {
  expect(inLocale('en', () => sayYuan(1_234_550))).toBe('12345.50 yuan');
});
