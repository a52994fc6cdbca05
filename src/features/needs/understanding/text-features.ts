import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

let jieba: Jieba | undefined;

/** Chinese words of a text; the dictionary is loaded with the first call. */
export function wordsOf(text: string): string[] {
  jieba ??= Jieba.withDict(dict);
  return jieba.cutForSearch(text, true).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

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
