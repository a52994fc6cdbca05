import { LEARNING } from '../../../../../config/learning.ts';
import { CATEGORIES, DEPARTMENTS, findCategory, type Category } from '../../../../../config/taxonomy/index.ts';
import type { InPieces } from './in-pieces.ts';
import { learning, preparing, type Example } from './linear-model.ts';
import type { Machines } from './machines.ts';

/** What a text is about: the department and the category, learnt apart. */
export interface Classifier {
  readonly departments: Machines;
  readonly categories: Machines;
}

/** A text of which somebody said what it is about: a category's code, or only a department's name. */
export interface Lesson {
  readonly text: string;
  readonly label: string;
  /** How much a mistake on it costs; 1 unless said. */
  readonly weight?: number;
}

/** Can it be learnt with this version of the taxonomy? */
export const isLabel = (label: string): boolean =>
  findCategory(label) !== undefined || (DEPARTMENTS as readonly string[]).includes(label);

export const departmentOf = (label: string): string => findCategory(label)?.department ?? label;

/** Keywords are certain but short: a mistake on one costs twice that on a sentence. */
const KEYWORD_WEIGHT = 2;
const ROUNDS = 10;

/** From the seeds of the taxonomy and, beside them, from `lessons`. The same lessons give the same classifier. */
export function* learningToClassify(lessons: readonly Lesson[]): InPieces<Classifier> {
  const seeds = CATEGORIES.flatMap(seedsOf);
  const ofCategories = [...seeds, ...lessons.filter(({ label }) => findCategory(label) !== undefined)];
  const ofDepartments = [...seeds, ...lessons].map((lesson) => ({ ...lesson, label: departmentOf(lesson.label) }));

  const corpus = yield* preparing(textsOf(ofCategories), { vocabulary: vocabularyBeside(seeds) });
  const categories = yield* learning(corpus, ofCategories, trainingFor(ofCategories));
  const larger =
    ofDepartments.length === ofCategories.length
      ? corpus
      : yield* preparing(textsOf(ofDepartments), { vocabulary: vocabularyBeside(seeds) });
  const departments = yield* learning(larger, ofDepartments, trainingFor(ofDepartments));
  return { departments, categories };
}

const seedsOf = ({ code, seeds, keywords }: Category): Example[] => [
  ...seeds.map((text) => ({ text, label: code })),
  ...keywords.split(' ').map((text) => ({ text, label: code, weight: KEYWORD_WEIGHT })),
];

const textsOf = (lessons: readonly Lesson[]): string[] => lessons.map(({ text }) => text);

const vocabularyBeside = (seeds: readonly Lesson[]) => ({
  whole: seeds.length,
  fewestTexts: LEARNING.fewestTexts,
  mostFeatures: LEARNING.mostFeatures,
});

const trainingFor = (lessons: readonly Lesson[]) => ({
  cost: lessons.length < LEARNING.largeFrom ? 2 : 1,
  rounds: ROUNDS,
});
