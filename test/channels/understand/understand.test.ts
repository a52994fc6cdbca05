import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentions, withoutMention } from '../../../bots/understand/mention.ts';
import { asHeard, normalize } from '../../../bots/understand/normalize.ts';
import { readNumber } from '../../../bots/understand/numerals.ts';

describe('normalize()', () => {
  it.each([
    ['　报名　２人　', '报名 2人'],
    ['ＡＢ１２', 'AB12'],
    ['报名\u200b2人\ufeff', '报名2人'],
    ['报名\u20052人', '报名 2人'],
    ['灯坏了\n\n三楼', '灯坏了 三楼'],
  ])('reads %j as %j', (text, read) => {
    expect(normalize(text)).toBe(read);
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
    );
  });
});

it('asHeard() leaves out the marks that close a sentence, but not a question mark', () => {
  expect(asHeard('帮助。')).toBe('帮助');
  expect(asHeard('取消！！ ')).toBe('取消');
  expect(asHeard('有什么活动？')).toBe('有什么活动?');
});

describe('readNumber()', () => {
  it.each([
    ['12', 12],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['两百零三', 203],
    ['一百零三', 103],
    ['一百二', 120],
    ['一百一十', 110],
    ['两千五', 2500],
    ['一万二', 12_000],
    ['一万零二', 10_002],
    ['三〇二', 302],
    ['零', 0],
  ])('reads %s as %i', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(['', '人', '十人', '百', '万', '万二', '二万三万', '十百', '-1', '1.5', '三楼'])(
    'does not read %j',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );

  it('reads back every number as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (number) => {
        expect(readNumber(inWords(number))).toBe(number);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws and never gives less than nothing', () => {
    const signs = fc.constantFrom(...'零〇一二两三九十百千万人12');
    fc.assert(
      fc.property(fc.string({ unit: signs }), (text) => {
        expect(readNumber(text) ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('withoutMention()', () => {
  it.each([
    ['@小邻\u2005三楼灯坏了', '三楼灯坏了'],
    ['@小邻 三楼灯坏了', '三楼灯坏了'],
    ['@小邻，三楼灯坏了', '三楼灯坏了'],
    ['＠小邻三楼灯坏了', '三楼灯坏了'],
    ['三楼灯坏了@小邻', '三楼灯坏了'],
    ['灯坏了 @小邻 三楼', '灯坏了 三楼'],
  ])('reads %j as %j', (text, rest) => {
    expect(mentions(text, '小邻')).toBe(true);
    expect(withoutMention(text, '小邻')).toBe(rest);
  });

  it('leaves a text without the mention as it is', () => {
    expect(mentions('小邻在吗', '小邻')).toBe(false);
    expect(mentions('@小林 在吗', '小邻')).toBe(false);
    expect(withoutMention('@小林 在吗', '小邻')).toBe('@小林 在吗');
  });
});

/** The usual way to write a number in Chinese words. */
function inWords(number: number): string {
  if (number === 0) return '零';
  const high = Math.floor(number / 10_000);
  const low = number % 10_000;
  if (high === 0) return section(low);
  const gap = low > 0 && low < 1000 ? '零' : '';
  return `${section(high)}万${gap}${low === 0 ? '' : section(low)}`;
}

function section(number: number): string {
  let words = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / unit) % 10;
    if (digit === 0) {
      gap = words !== '';
      continue;
    }
    words += `${gap ? '零' : ''}${'零一二三四五六七八九'[digit]}${name}`;
    gap = false;
  }
  return words.replace(/^一十/u, '十');
}
