import {
  classifierOfSeeds,
  classify,
  departmentOf,
  learningToClassify,
  type Classifier,
  type InPieces,
  type Lesson,
} from '../understanding/index.ts';
import { figuresOf } from './f-measure.ts';
import type { LearningFigures } from './classifier-record.ts';

/** Every fifth lesson is held out. */
const FOLDS = 5;
const TEXTS_PER_PIECE = 100;

/** How much better than from the seeds alone is learnt from these lessons? Answered by lessons that were held out. */
export function* judging(lessons: readonly Lesson[]): InPieces<LearningFigures> {
  const isHeldOut = (_: Lesson, place: number) => place % FOLDS === 0;
  const heldOut = lessons.filter(isHeldOut);
  const others = lessons.filter((lesson, place) => !isHeldOut(lesson, place));
  return {
    heldOut: heldOut.length,
    macroF1: yield* macroF1Of(yield* learningToClassify(others), heldOut),
    macroF1OfSeeds: yield* macroF1Of(classifierOfSeeds(), heldOut),
  };
}

function* macroF1Of(classifier: Classifier, lessons: readonly Lesson[]): InPieces<number> {
  const pairs: { truth: string; answer: string | undefined }[] = [];
  for (const { text, label } of lessons) {
    pairs.push({ truth: departmentOf(label), answer: classify(text, classifier)[0]?.department });
    if (pairs.length % TEXTS_PER_PIECE === 0) yield;
  }
  return figuresOf(pairs).macroF1;
}
