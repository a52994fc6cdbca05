import { CATEGORIES, type Category } from '../../../../config/taxonomy/index.ts';
import { learn, prepare } from './linear-model.ts';

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

let reader: Reader | undefined;

/**
 * Categories that a text may be about, best first, learnt from the seeds of the taxonomy with the first call.
 * @returns the five best and the best of every department
 */
export function classify(text: string): Candidate[] {
  reader ??= learnToRead();
  const margins = marginsOf(text, reader);
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

/** Margins of one text: of the departments and of the categories. */
type Reader = (text: string) => { readonly departments: Margins; readonly categories: Margins };
type Margins = ReadonlyMap<string, number>;

function learnToRead(): Reader {
  const examples = CATEGORIES.flatMap((category) => [
    ...category.seeds.map((text) => ({ text, category, weight: 1 })),
    ...category.keywords.split(' ').map((text) => ({ text, category, weight: KEYWORD_WEIGHT })),
  ]);
  const corpus = prepare(examples.map(({ text }) => text));
  const learnt = (label: (category: Category) => string) =>
    learn(
      corpus,
      examples.map(({ category, weight }) => ({ label: label(category), weight })),
      TRAINING,
    );
  const departments = learnt((category) => category.department);
  const categories = learnt((category) => category.code);

  return (text) => {
    const vector = corpus.vectorOf(text);
    const byLabel = (score: typeof departments) => new Map(score(vector).map((scored) => [scored.label, scored.score]));
    return { departments: byLabel(departments), categories: byLabel(categories) };
  };
}

/** Department and category judged apart and taken together, over the whole text and once more over its first sentence. */
function marginsOf(text: string, read: Reader) {
  const readings = partsOf(text).map(([part, weight]) => ({ ...read(part), weight }));
  return CATEGORIES.map((category) => ({
    category,
    margin: readings.reduce(
      (sum, { departments, categories, weight }) =>
        sum + (weight * ((departments.get(category.department) ?? 0) + (categories.get(category.code) ?? 0))) / 2,
      0,
    ),
  })).sort((left, right) => right.margin - left.margin);
}

function partsOf(text: string): [string, number][] {
  const opening = text.split(/[。!?;\n]/u).find((sentence) => sentence.trim().length > 3);
  if (opening === undefined || opening.length > text.length / 2) return [[text, 1]];
  return [
    [opening, OPENING_WEIGHT],
    [text, 1 - OPENING_WEIGHT / 2],
  ];
}
