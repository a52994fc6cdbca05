import { DUPLICATES, FAULTS, THINGS } from '../../../../config/duplicates.ts';
import { contentWordsOf, normalize } from '../understanding/model/text-features.ts';

/** The words of a text that may tell one need from another, with how much each counts in it. */
export type Terms = ReadonlyMap<string, number>;

const HAN = /\p{Script=Han}/u;
/** Characters that every sentence has. */
const EMPTY = new Set(
  '的了是在有我你他她它们这那个不也都就和与及或到去来又很太着过把被给让请能要想会可以吗呢吧啊呀嘛么没还再从为对等一二三四五六七八九十几多少好大小上下',
);

/** Words, what they mean, and their characters one and two at a time; repetition counts less and less. */
export function termsOf(text: string): Terms {
  const { word, character, pair, meaning } = DUPLICATES.termWeights;
  const counts = new Map<string, number>();
  const weights = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    weights.set(term, weight);
  };
  for (const found of contentWordsOf(text)) add(`w:${found}`, word);
  for (const run of normalize(text).split(' ')) {
    const letters = [...run];
    letters.forEach((letter, index) => {
      if (HAN.test(letter) && !EMPTY.has(letter)) add(letter, character);
      const next = letters[index + 1];
      if (next !== undefined && !(EMPTY.has(letter) && EMPTY.has(next))) add(letter + next, pair);
    });
  }
  for (const [name, words] of [...THINGS, ...FAULTS]) if (words.test(text)) add(`#${name}`, meaning);
  return new Map([...counts].map(([term, count]) => [term, weights.get(term)! * (1 + Math.log(count))]));
}

/** The things a text names, of those that are known by name. */
export const thingsIn = (text: string): ReadonlySet<string> =>
  new Set(THINGS.filter(([, words]) => words.test(text)).map(([name]) => name));
