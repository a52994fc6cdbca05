import { segmenter } from '../../../../kernel/index.ts';

/** Chinese words of a text; the dictionary is loaded with the first call. */
export const wordsOf = (text: string): string[] =>
  segmenter()
    .cutForSearch(text, true)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

const EMPTY_WORDS = new Set(
  '我们 你们 他们 自己 这个 那个 这里 那里 这样 怎么 怎样 什么 时候 为什么 可以 可不可以 能不能 是不是 有没有 没有 已经 还是 就是 但是 因为 所以 如果 希望 请问 现在 一直 一个 一下 一些 几天 好几天 问题 情况 大家 需要 想要 知道 觉得 应该 不知 不能 不会 不是 不了 起来 出来 下去 上去 非常 真的 你好 您好 谢谢'.split(
    ' ',
  ),
);

/** Words that carry meaning: two characters or more and none of the words every message has. */
export const contentWordsOf = (text: string): string[] =>
  wordsOf(normalize(text)).filter((word) => word.length > 1 && !EMPTY_WORDS.has(word));

/** Anonymous place codes, numbers, dates and punctuation say nothing about what a message is about. */
export function normalize(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[a-z]?\d+[a-z\d]*(?:市|区|县|镇|街道|小区|村)?/gu, ' ')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}

/**
 * What a classifier sees of a text: its characters one, two and three at a time, and its words (two characters or more).
 * @returns how often each feature occurs
 */
export function featuresOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string): void => void counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const normalized = normalize(text);

  for (const run of normalized.split(' ')) {
    for (let start = 0; start < run.length; start += 1) {
      for (let length = 1; length <= 3 && start + length <= run.length; length += 1)
        add(run.slice(start, start + length));
    }
  }
  for (const word of wordsOf(normalized)) if (word.length > 1) add(`w:${word}`);
  return counts;
}

/**
 * What is seen of how a thing is said, beside what it is about: how its clauses begin (想, 大家) and end (吗, 了, 行不行), with one,
 * two and three characters.
 * @returns how often each feature occurs
 */
export function featuresOfSaying(text: string): Map<string, number> {
  const counts = featuresOf(text);
  const add = (feature: string): void => void counts.set(feature, (counts.get(feature) ?? 0) + 1);

  for (const clause of normalize(text).split(' ')) {
    for (let length = 1; length <= 3 && length <= clause.length; length += 1) {
      add(`^${clause.slice(0, length)}`);
      add(`${clause.slice(-length)}$`);
    }
  }
  return counts;
}
