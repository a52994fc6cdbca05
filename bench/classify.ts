/**
 * Categories of needs per second on one core, against taking the same texts apart into features and nothing more; learning
 * from two thousand and from twenty thousand texts. The texts are the seeds of the taxonomy, put together anew.
 */
import { CATEGORIES } from '../config/taxonomy/index.ts';
import { atOnce, classify, learningToClassify, type Lesson } from '../src/features/needs/understanding/index.ts';
import { featuresOf } from '../src/features/needs/understanding/model/text-features.ts';
import { compare, format, printTable } from './servers/harness.ts';

const lessons: Lesson[] = CATEGORIES.flatMap(({ code, seeds }) => seeds.map((text) => ({ text, label: code })));
const sentences = lessons.map(({ text }) => text);
const letters = sentences.map((_, place) => sentences.slice(place, place + 20).join('。'));

for (const [title, texts] of [
  ['Messages of one sentence', sentences],
  ['Letters of twenty sentences', letters],
] as const) {
  const rows = await compare([
    { name: 'features alone', run: async () => perSecond(texts, featuresOf) },
    { name: 'category and department', run: async () => perSecond(texts, classify) },
  ]);
  printTable(`${title} (${format(meanLength(texts))} letters)`, 'texts/s', rows);
}

console.log('\n### Learning\n\n| texts beside the seeds | seconds |\n|---|---:|');
for (const count of [2000, 20_000]) {
  const more = Array.from({ length: count }, (_, place) => ({
    text: [0, 1, 2].map((step) => sentences[(place * 7 + step * place) % sentences.length]).join('，'),
    label: lessons[(place * 7) % lessons.length]!.label,
  }));
  const started = performance.now();
  atOnce(learningToClassify(more));
  console.log(`| ${count.toLocaleString('en')} | ${format((performance.now() - started) / 1000)} |`);
}

function perSecond(texts: readonly string[], read: (text: string) => unknown): number {
  const started = performance.now();
  let done = 0;
  while (performance.now() - started < 1000) {
    for (const text of texts) read(text);
    done += texts.length;
  }
  return (done * 1000) / (performance.now() - started);
}

function meanLength(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
}
