import { CATEGORIES, type Category } from '../../../../../config/taxonomy/index.ts';
import { atOnce } from './in-pieces.ts';
import { learningToClassify, type Classifier } from './classifier.ts';
import { marginsOf, type Machines } from './machines.ts';
import { featuresOf } from './text-features.ts';

export interface Candidate {
  readonly category: string;
  readonly department: string;
  /** Share of belief, 0 to 1, over all categories. */
  readonly score: number;
}

/** Margins of a support vector machine are small numbers; this makes belief out of them. */
const SHARPNESS = 4;
/** A letter says at its beginning what it is about. */
const OPENING_WEIGHT = 0.7;
/** There are many more sentences of a department than of a category, so it is judged more surely. */
const DEPARTMENT_SHARE = 2 / 3;

let inUse: Classifier | undefined;
let ofSeeds: Classifier | undefined;

/** Learnt from the seeds of the taxonomy alone, with the first call. */
export const classifierOfSeeds = (): Classifier => (ofSeeds ??= atOnce(learningToClassify([])));

/** Every text of this process is classified by it from now on; undefined goes back to the seeds of the taxonomy. */
export function useClassifier(classifier: Classifier | undefined): void {
  inUse = classifier;
}

/**
 * Categories that a text may be about, best first; by default by the classifier in use, which is the one of the
 * seeds until there is another.
 * @returns the five best and the best of every department
 */
export function classify(text: string, classifier: Classifier = inUse ?? classifierOfSeeds()): Candidate[] {
  const margins = marginsByCategory(text, classifier);
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

/** Department and category judged apart and taken together, over the whole text and once more over its first sentence. */
function marginsByCategory(text: string, { departments, categories }: Classifier) {
  const readings = partsOf(text).map(([part, weight]) => {
    const features = featuresOf(part);
    return {
      weight,
      ofDepartment: byLabel(departments, features),
      ofCategory: byLabel(categories, features),
    };
  });
  const marginOf = ({ code, department }: Category) =>
    readings.reduce(
      (sum, { weight, ofDepartment, ofCategory }) =>
        sum +
        weight *
          (DEPARTMENT_SHARE * (ofDepartment.get(department) ?? 0) +
            (1 - DEPARTMENT_SHARE) * (ofCategory.get(code) ?? 0)),
      0,
    );
  return CATEGORIES.map((category) => ({ category, margin: marginOf(category) })).sort(
    (left, right) => right.margin - left.margin,
  );
}

function byLabel(machines: Machines, features: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const margins = marginsOf(machines, features);
  return new Map(machines.labels.map((label, place) => [label, margins[place]!]));
}

function partsOf(text: string): [string, number][] {
  const opening = text.split(/[。!?;\n]/u).find((sentence) => sentence.trim().length > 3);
  if (opening === undefined || opening.length > text.length / 2) return [[text, 1]];
  return [
    [opening, OPENING_WEIGHT],
    [text, 1 - OPENING_WEIGHT / 2],
  ];
}
