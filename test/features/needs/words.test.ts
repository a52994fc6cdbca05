import { describe, expect, it } from 'vitest';
import { readNumber, trackingNumber } from '../../../src/features/needs/index.ts';

describe('trackingNumber()', () => {
  it.each([
    ['2026-11-22T03:00:00Z', 0.482195, 'N20261122-482195'],
    ['2026-11-22T16:30:00Z', 0, 'N20261123-000000'],
    ['2026-11-22T03:00:00Z', 0.999_999_9, 'N20261122-999999'],
  ])('is the community’s date and six digits', (at, chance, number) => {
    expect(trackingNumber(new Date(at), chance)).toBe(number);
  });
});

describe('readNumber()', () => {
  it.each([
    'N20261122-482195',
    '进度n20261122-482195谢谢',
    'N20261122482195',
    'Ｎ２０２６１１２２－４８２１９５',
    'N 20261122 482195',
  ])('reads %s', (text) => {
    expect(readNumber(text)).toBe('N20261122-482195');
  });

  it.each(['20261122', 'N2026112-482195', '没有编号', 'N20261122-48'])('finds none in %s', (text) => {
    expect(readNumber(text)).toBeNull();
  });
});
