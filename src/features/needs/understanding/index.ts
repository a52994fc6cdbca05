/** Understanding of what a resident writes: need or small talk, danger, category, addressee, urgency, place, who is affected. */
import { classify, type Candidate } from './model/classify.ts';
import { findAffected } from './affected.ts';
import { findKeywords } from './keywords.ts';
import { findPlace } from './place.ts';
import { isDanger } from './danger.ts';
import { isSmallTalk } from './small-talk.ts';
import { routeOf } from './route.ts';
import { urgencyOf, type Urgency } from './urgency.ts';
import { findCategory, type Route } from '../../../../config/taxonomy/index.ts';

export { categoryName, categoryPath } from './category-path.ts';
export { needMargin } from './small-talk.ts';
export { aroundDanger } from './around-danger.ts';
export { isDanger } from './danger.ts';
export { classifierOfSeeds, classify, useClassifier, type Candidate } from './model/classify.ts';
export { departmentOf, isLabel, learningToClassify, type Classifier, type Lesson } from './model/classifier.ts';
export { atOnce, patiently, type InPieces } from './model/in-pieces.ts';
export { pack, unpack, type PackedMachines } from './model/machines.ts';
export { train, type Example, type LinearModel } from './model/linear-model.ts';
export type { Urgency } from './urgency.ts';

export interface Understanding {
  readonly kind: 'need' | 'small-talk';
  /** Someone may be harmed now: goes before everything else. */
  readonly danger: boolean;
  readonly route: Route;
  readonly category: string;
  readonly department: string;
  /** What else it may be, best first; the first is `category`. */
  readonly candidates: readonly Candidate[];
  readonly urgency: Urgency;
  /** As the resident wrote it; absent when no place is named. */
  readonly place?: string;
  /** 老人, 儿童, 残障 … as far as they are named. */
  readonly affected: readonly string[];
  /** Words to search by. */
  readonly keywords: readonly string[];
}

/** Does it ask for something, or is it only talk? Said sooner than everything else about it. */
export function isNeed(message: string): boolean {
  const text = message.normalize('NFKC');
  return isDanger(text) || !isSmallTalk(text);
}

/** Reads one message, full-width letters like others. The first call learns from the taxonomy's seeds, which takes a part of a second. */
export function understand(message: string): Understanding {
  const text = message.normalize('NFKC');
  const danger = isDanger(text);
  const candidates = classify(text);
  const best = candidates[0]!;
  const place = findPlace(text);

  return {
    kind: !danger && isSmallTalk(text) ? 'small-talk' : 'need',
    danger,
    route: routeOf(text, findCategory(best.category)!),
    category: best.category,
    department: best.department,
    candidates,
    urgency: danger ? 'urgent' : urgencyOf(text),
    ...(place !== undefined && { place }),
    affected: findAffected(text),
    keywords: findKeywords(text),
  };
}
