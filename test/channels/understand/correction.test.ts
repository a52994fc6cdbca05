import { describe, expect, it } from 'vitest';
import { readCorrection, replaceSaid } from '../../../bots/understand/correction.ts';

describe('readCorrection', () => {
  it.each([
    ['不是3栋是5栋', { said: '3栋', meant: '5栋' }],
    ['不是3栋,是5栋', { said: '3栋', meant: '5栋' }],
    ['改成5栋', { meant: '5栋' }],
    ['把3栋改成5栋', { said: '3栋', meant: '5栋' }],
    ['地点改成5栋', { ofPlace: true, meant: '5栋' }],
    ['地点错了,是桂花社区', { ofPlace: true, meant: '桂花社区' }],
    ['说错了,解决了', { meant: '解决了' }],
  ])('reads “%s”', (text, correction) => {
    expect(readCorrection(text)).toEqual(correction);
  });

  it.each(['不是', '5栋', '改天再说', '楼道灯坏了', '说错了', '地址错了'])('finds none in “%s”', (text) => {
    expect(readCorrection(text)).toBeNull();
  });
});

describe('replaceSaid', () => {
  it('replaces what was said', () => {
    expect(replaceSaid('3栋楼道灯坏了', '3栋', '5栋')).toBe('5栋楼道灯坏了');
  });

  it.each([
    ['13栋楼道灯坏了', '3栋'],
    ['十三栋楼道灯坏了', '三栋'],
    ['楼道灯坏了', '3栋'],
  ])('leaves “%s” when “%s” was taken back', (words, said) => {
    expect(replaceSaid(words, said, '5栋')).toBeNull();
  });
});
