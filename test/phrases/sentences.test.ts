import { describe, expect, it } from 'vitest';
import { readLanguage, readLargePrint } from '../../bots/understand/preferences.ts';
import { inLargePrint } from '../../src/phrases/index.ts';
import { en } from '../../src/phrases/en/index.ts';
import { zh } from '../../src/phrases/zh/index.ts';

const SENTENCES = Object.entries(zh);

describe('every Chinese sentence', () => {
  it.each(SENTENCES)('%s has full-width punctuation', (_, text) => {
    expect(text).not.toMatch(/[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]/u);
  });

  it.each(SENTENCES)('%s is short enough to be read at once', (_, text) => {
    const longest = Math.max(...text.split(/[。！？；\n]/u).map((sentence) => sentence.length));
    expect(longest).toBeLessThanOrEqual(60);
    expect(text.length).toBeLessThanOrEqual(220);
  });
});

const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();

describe('every English sentence', () => {
  it.each(Object.entries(en))('%s is filled from what the Chinese one is filled from', (code, text) => {
    const inChinese = placeholders(zh[code as keyof typeof zh]);
    expect([...new Set(placeholders(text))]).toEqual([...new Set(inChinese)]);
  });
});

describe('inLargePrint()', () => {
  it.each([
    ['记下了，编号 N1。想看进度请发：进度 N1', '记下了，编号 N1。\n\n想看进度请发：进度 N1'],
    ['他说“好的。”我听见了！', '他说“好的。”\n\n我听见了！'],
    ['一\n二。', '一\n\n二。'],
    ['', ''],
  ])('%j becomes %j', (text, large) => {
    expect(inLargePrint(text)).toBe(large);
  });
});

it.each([
  ['大字版', true],
  ['请用大字', true],
  ['字太小了', true],
  ['普通字', false],
  ['不要大字版', false],
])('readLargePrint() hears %s', (text, on) => {
  expect(readLargePrint(text)).toEqual({ on });
});

it.each([
  ['English', 'en'],
  ['english please', 'en'],
  ['说英语', 'en'],
  ['说中文', 'zh'],
  ['换成中文', 'zh'],
])('readLanguage() hears %s', (text, locale) => {
  expect(readLanguage(text)).toEqual({ locale });
});

it.each(['大字报是谁贴的', '英语角几点开始', '我孙子学英语'])('%s chooses neither language nor print', (text) => {
  expect(readLanguage(text)).toBeNull();
  expect(readLargePrint(text)).toBeNull();
});
