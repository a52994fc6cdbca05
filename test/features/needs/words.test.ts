import { describe, expect, it } from 'vitest';
import { mask, readNumber, trackingNumber } from '../../../src/features/needs/index.ts';

describe('mask()', () => {
  it.each([
    ['请打13812345678找我', '请打（电话）找我'],
    ['手机138 1234 5678，谢谢', '手机（电话），谢谢'],
    ['电话１３８１２３４５６７８', '电话（电话）'],
    ['座机0571-88886666', '座机（电话）'],
    ['身份证11010519491231002X', '身份证（证件号）'],
    ['3号楼2单元501室漏水', '3号楼（门牌）漏水'],
    ['5栋三单元六楼没有灯', '5栋（门牌）没有灯'],
    ['住在1203室', '住在（门牌）'],
    ['地址 3-2-501', '地址 （门牌）'],
    ['车牌浙A12345挡路', '车牌（车牌）挡路'],
  ])('hides what leads to a person in %s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each(['三楼楼道灯坏了好几天了', '12345没人接', '2026年3月2日停水', '交了300元物业费', '活动室的房间太小'])(
    'leaves %s as it is',
    (text) => {
      expect(mask(text)).toBe(text);
    },
  );
});

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

  it.each(['20261122', 'N2026112-482195', '没有编号', 'N20261122-48219'])('finds none in %s', (text) => {
    expect(readNumber(text)).toBeNull();
  });
});
