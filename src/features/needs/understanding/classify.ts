import { CATEGORIES, type Category } from '../../../../config/taxonomy/index.ts';
import { train, type Example, type LinearModel } from './linear-model.ts';

export interface Candidate {
  readonly category: string;
  readonly department: string;
  /** Share of belief, 0 to 1, over all categories. */
  readonly score: number;
}

/** Keywords are certain but short: a mistake on one costs twice that on a sentence. */
const KEYWORD_WEIGHT = 2;
const TRAINING = { cost: 2, rounds: 10 };
/** Margins of a support vector machine are small numbers; this makes belief out of them. */
const SHARPNESS = 4;
/** A letter says at its beginning what it is about. */
const OPENING_WEIGHT = 0.7;

let models: { readonly departments: LinearModel; readonly categories: LinearModel } | undefined;

/**
 * Categories that a text may be about, best first, learnt from the seeds of the taxonomy with the first call.
 * @returns the five best and the best of every department
 */
export function classify(text: string): Candidate[] {
  models ??= {
    departments: train(
      examplesOf((category) => category.department),
      TRAINING,
    ),
    categories: train(
      examplesOf((category) => category.code),
      TRAINING,
    ),
  };
  const margins = marginsOf(text, models.departments, models.categories);
  const total = margins.reduce((sum, { margin }) => sum + Math.exp(SHARPNESS * margin), 0);
  const departments = new Set<string>();

  return margins
    .map(({ category, margin }) => ({
      category: category.code,
      department: category.department,
      score: Math.exp(SHARPNESS * margin) / total,
    }))
    .filter(({ department }, place) => {
      const isFirst = !departments.has(department);
      departments.add(department);
      return place < 5 || isFirst;
    });
}

const examplesOf = (label: (category: Category) => string): Example[] =>
  CATEGORIES.flatMap((category) => [
    ...category.seeds.map((text) => ({ text, label: label(category) })),
    ...category.keywords.split(' ').map((text) => ({ text, label: label(category), weight: KEYWORD_WEIGHT })),
  ]);

/** Department and category judged apart and taken together, over the whole text and once more over its first sentence. */
function marginsOf(text: string, departments: LinearModel, categories: LinearModel) {
  const margins = new Map(CATEGORIES.map((category) => [category.code, 0]));
  for (const [part, weight] of partsOf(text)) {
    const ofDepartment = new Map(departments.score(part).map(({ label, score }) => [label, score]));
    const ofCategory = new Map(categories.score(part).map(({ label, score }) => [label, score]));
    for (const { code, department } of CATEGORIES) {
      const margin = ((ofDepartment.get(department) ?? 0) + (ofCategory.get(code) ?? 0)) / 2;
      margins.set(code, (margins.get(code) ?? 0) + weight * margin);
    }
  }
  return CATEGORIES.map((category) => ({ category, margin: margins.get(category.code) ?? 0 })).sort(
    (left, right) => right.margin - left.margin,
  );
}

function partsOf(text: string): [string, number][] {
  const opening = text.split(/[。!?;\n]/u).find((sentence) => sentence.trim().length > 3);
  if (opening === undefined || opening.length > text.length / 2) return [[text, 1]];
  return [
    [opening, OPENING_WEIGHT],
    [text, 1 - OPENING_WEIGHT / 2],
  ];
}
