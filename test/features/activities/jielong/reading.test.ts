import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJielong, printJielong, readJielong, type ListEntry } from '../../../../src/features/activities/index.ts';
import { reportOn } from '../../../../scripts/measure/jielong.ts';

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly entries: readonly { readonly name: string; readonly quantity: number }[];
}

const corpusOf = (part: string): Labelled[] =>
  readFileSync(new URL(`../../../corpus/jielong-${part}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);

const CORPUS = [...corpusOf('first'), ...corpusOf('second')];

const entriesIn = (text: string) => parseJielong(text).entries.map(({ name, quantity }) => `${name} ${quantity}`);

describe('the corpus of lists', () => {
  it('has lists enough, and messages that are none, each once', () => {
    expect(CORPUS.filter(({ entries }) => entries.length > 0).length).toBeGreaterThanOrEqual(150);
    expect(CORPUS.filter(({ entries }) => entries.length === 0).length).toBeGreaterThanOrEqual(60);
    expect(new Set(CORPUS.map(({ text }) => text)).size).toBe(CORPUS.length);
    expect(new Set(CORPUS.map(({ id }) => id)).size).toBe(CORPUS.length);
  });

  it('is read, and nothing is taken for a list that is none', () => {
    const judged = CORPUS.map((line) => ({
      ...line,
      entries: [...line.entries],
      read: parseJielong(line.text).entries.map(({ name, quantity }) => ({ name, quantity })),
    }));
    const { figures } = reportOn(judged);

    expect(figures['falseImports']).toBe(0);
    expect(figures['f1']).toBeGreaterThanOrEqual(0.99);
  });
});

describe('the measure', () => {
  it('agrees with an example counted by hand', () => {
    const one = { name: '张三', quantity: 1 };
    const two = { name: '李四', quantity: 2 };
    const { figures } = reportOn([
      { id: 'right', text: '', entries: [one, two], read: [one, two] },
      { id: 'other order', text: '', entries: [one, two], read: [two, one] },
      { id: 'wrong number', text: '', entries: [one], read: [{ ...one, quantity: 2 }] },
      { id: 'twice', text: '', entries: [one, one], read: [one] },
      { id: 'no list', text: '', entries: [], read: [two] },
      { id: 'nothing read', text: '', entries: [], read: [] },
    ]);

    // Read 2 + 2 + 1 + 1 + 1 = 7, expected 2 + 2 + 1 + 2 = 7, in both 2 + 2 + 0 + 1 = 5.
    expect(figures).toEqual({ exact: 2, texts: 6, precision: 0.7143, recall: 0.7143, f1: 0.7143, falseImports: 1 });
  });
});

describe('what docs/jielong.md promises', () => {
  it.each([
    ['every line stays, however often a name occurs', '#接龙\n1. 张伟\n2. 张伟', ['张伟 1', '张伟 1']],
    ['gaps and empty places close up', '#接龙\n1. 张伟\n2.\n5. 王强', ['张伟 1', '王强 1']],
    [
      'numbers that repeat or go back change nothing',
      '#接龙\n2. 张伟\n2. 王强\n1. 李娜',
      ['张伟 1', '王强 1', '李娜 1'],
    ],
    ['who takes it back is not on the list', '#接龙\n1. 张伟（取消）\n2. 王强 不来了\n3. 李̶娜̶', []],
    ['+1 brings one, in an order it is one', '#接龙 郊游\n1. 张伟+1', ['张伟 2']],
    ['+1 is one in an order', '#接龙 鸡蛋团购\n1. 张伟+1', ['张伟 1']],
    ['the one who comes is named, not who writes', '#接龙\n1. 小王代王爷爷', ['王爷爷 1']],
    ['what is quoted was said before', '「张三：#接龙\n1. 张三」\n- - - - - - -\n好', []],
    ['points below an entry are its own', '#接龙\n1. 张三\n1）扫地\n2）拖地\n2. 李四\n1）买菜', ['张三 1', '李四 1']],
    ['who wins something signs up for nothing', '获奖名单\n1. 张建国\n2. 李秀兰', []],
  ])('%s', (_, text, entries) => {
    expect(entriesIn(text)).toEqual(entries);
  });

  it('what cannot be read is told', () => {
    const { entries, unread } = readJielong(
      '#接龙 问题\n1. 张伟\n2. 希望物业尽快修好三号楼的电梯并且公布维修资金的使用情况否则我们要投诉\n3. 王强',
    );
    expect(entries.map(({ name }) => name)).toEqual(['张伟', '王强']);
    expect(unread).toEqual(['希望物业尽快修好三号楼的电梯并且公布维修资金的使用情况否则我们要投诉']);
  });
});

const PHONE = '13912345678';
const IDENTITY = '11010119900307851X';

it.each([
  `#接龙\n1. 张伟 ${PHONE}\n2. 王强${PHONE} 2人\n3. 李娜（电话${PHONE}）`,
  '#接龙 有事打 139-1234-5678\n1. 张伟 139 1234 5678\n2. 王强 １３９１２３４５６７８',
  `#接龙\n联系人 王主任 ${PHONE}\n1. 张伟 身份证${IDENTITY}\n2. ${IDENTITY}`,
])('no phone or paper is said again: %j', (text) => {
  const { unread, ...list } = readJielong(text);
  const said = `${printJielong(list)}${unread.join('')}`.normalize('NFKC');
  expect(said).toContain('张伟');
  expect(said).not.toMatch(/\d[\d -]{6,}/u);
});

/** Words of real lists and signs that could be taken for something else, in any order. */
const PIECES = [...new Set(CORPUS.flatMap(({ text }) => text.split(/(?<=[\s，：、.（）])|\b/u)))];
const anyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
      {
        weight: 2,
        arbitrary: fc.constantFrom('\n', '\n1. ', '\n2. ', '#接龙\n', ' ', '3人', '+1', '（', '）', '例 ', '代'),
      },
    ),
    { maxLength: 40 },
  )
  .map((parts) => `#接龙 ${parts.join('')}`);

const counterexample = <Value>(value: fc.Arbitrary<Value>, holds: (value: Value) => boolean) =>
  fc.check(fc.property(value, holds), { numRuns: 300 }).counterexample;

describe('a list that is printed', () => {
  const same = (one: readonly ListEntry[], other: readonly ListEntry[]): boolean =>
    JSON.stringify(one.map(({ name, quantity, remark }) => [name, quantity, remark])) ===
    JSON.stringify(other.map(({ name, quantity, remark }) => [name, quantity, remark]));

  it('is read again as it was, heading and all', () => {
    const read = CORPUS.map(({ text }) => parseJielong(text)).filter(({ entries }) => entries.length > 0);
    expect(read.map((list) => parseJielong(printJielong(list)))).toEqual(read);
  });

  it('is read again as it was, whatever it was read from', () => {
    expect(
      counterexample(anyText, (text) => {
        const { title, entries } = parseJielong(text);
        return same(parseJielong(printJielong({ title, entries })).entries, entries);
      }),
    ).toBeNull();
  });

  it('is the same list, whoever stands on it', () => {
    const known = CORPUS.flatMap(({ text }) => parseJielong(text).entries);
    const entry = fc.record({
      name: fc.constantFrom(...known.map(({ name }) => name)),
      quantity: fc.integer({ min: 1, max: 999 }),
      remark: fc.constantFrom(...known.map(({ remark }) => remark)),
    });
    const list = fc.record({
      title: fc.constantFrom('', '重阳茶话会', '周六包饺子\n时间：3月5日14:00－16:00', '每人限2份（自带碗）'),
      entries: fc.array(entry, { maxLength: 30 }),
    });
    expect(
      counterexample(list, (given) => {
        const read = parseJielong(printJielong(given));
        return read.title === given.title && same(read.entries, given.entries);
      }),
    ).toBeNull();
  });
});

describe('hostile texts', () => {
  /** So long that what grows with the square of the length would take very long. */
  const LONG = 60_000;

  it.each([
    ['(', '('],
    ['（代', '（代'],
    ['1.', '1.'],
    ['1. 张三 ', '1. 张三 '],
    ['\n1. ', '\n1. '],
    ['\n1、张三+', '\n1、张三+'],
    ['一家', '一家'],
    ['带孩子和', '带孩子和'],
    [' ', ' '],
    ['>', '>\n'],
    ['「', '「\n'],
    ['例', '例\n'],
    ['digits', '1234567'],
    ['joiners', '\u200d'],
    ['-', '- '],
  ])('of nothing but %j are read to the end', (_, part) => {
    const text = `#接龙\n1. ${part.repeat(LONG / part.length)}`;
    expect(parseJielong(text).entries.length).toBeLessThan(LONG);
  });
});
