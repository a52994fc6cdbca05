import { expect, it } from 'vitest';

const files = import.meta.glob<Record<string, unknown>>('../src/phrases/*.ts', { eager: true });
const MOST = 25;

function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String((value as (given: string) => unknown)('3'))];
  return Object.values(value as object).flatMap(sentencesIn);
}

it.each(Object.entries(files))('%s has short sentences with Chinese punctuation', (_, phrases) => {
  const sentences = sentencesIn(phrases).flatMap((text) => text.split(/[。？]/u));

  expect(sentences.filter((sentence) => [...sentence].length > MOST)).toEqual([]);
  expect(sentences.filter((sentence) => /[\u4e00-\u9fff][,.!?;:]/u.test(sentence))).toEqual([]);
});

it('no page has words of its own', async () => {
  const pages = import.meta.glob<string>('../src/{pages,packages,components}/**/*.{vue,ts}', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  const withWords = Object.entries(pages)
    .filter(([, text]) => /[\u4e00-\u9fff]/u.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/gu, '')))
    .map(([file]) => file);

  expect(withWords).toEqual([]);
});
