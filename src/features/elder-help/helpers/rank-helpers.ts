import { HELPER_RANKING as RANKING } from '../../../../config/volunteers/elder-help.ts';
import type { RegionPath } from '../../../kernel/index.ts';
import { sharedDepth } from '../../matching/index.ts';

/** What a visit asks of its helpers. */
export interface Wanted {
  readonly visited: string;
  readonly home: RegionPath;
  readonly skills: readonly string[];
  readonly language?: string | undefined;
}

/** What is known of somebody who may be asked. */
export interface Helper {
  readonly id: string;
  readonly region?: RegionPath | undefined;
  /** What they can do and speak, as noted with the team, as tags, or from trainings. */
  readonly abilities: readonly string[];
  readonly isOnList: boolean;
  readonly hasSaidNo: boolean;
  /** Has a place in something else at that time. */
  readonly isBusy: boolean;
  /** Visits to the same person that went well. */
  readonly wentWell: number;
  /** Visits about that time. */
  readonly load: number;
  /** What came to nothing before, and how long ago, in ms. */
  readonly misses: readonly Miss[];
}

export interface Miss {
  readonly kind: 'declined' | 'unanswered' | 'late';
  readonly agoMs: number;
}

export type HelperReason = 'near' | 'went-well' | 'language' | 'skill' | 'rested';
export type HelperExclusion = 'visited' | 'on-list' | 'said-no' | 'no-skill' | 'busy';

export interface RankedHelper {
  readonly helper: string;
  /** Points, rounded to tenths; not below 0. */
  readonly score: number;
  /** What speaks for them, the weightiest first. */
  readonly reasons: readonly HelperReason[];
}

export interface HelperRanking {
  readonly candidates: readonly RankedHelper[];
  readonly excluded: readonly { readonly helper: string; readonly why: HelperExclusion }[];
}

/**
 * Who is asked for a visit, best first; of equals in the order of their ids. What speaks against somebody halves with each
 * half-life, so that nobody is held to it for ever.
 */
export function rankHelpers(wanted: Wanted, helpers: readonly Helper[]): HelperRanking {
  const looked = helpers.map((helper) => ({ helper, why: exclusionOf(wanted, helper) }));
  const candidates = looked
    .filter(({ why }) => why === null)
    .map(({ helper }) => ranked(wanted, helper))
    .sort((one, other) => other.score - one.score || (one.helper < other.helper ? -1 : 1));
  const excluded = looked.flatMap(({ helper, why }) => (why === null ? [] : [{ helper: helper.id, why }]));
  return { candidates, excluded };
}

/** Can somebody do what is asked, in so many words? */
export const isAbleTo = (abilities: readonly string[], skill: string): boolean =>
  abilities.some((ability) => ability.includes(skill));

function exclusionOf({ visited, skills }: Wanted, helper: Helper): HelperExclusion | null {
  if (helper.id === visited) return 'visited';
  if (helper.isOnList) return 'on-list';
  if (helper.hasSaidNo) return 'said-no';
  if (!skills.every((skill) => isAbleTo(helper.abilities, skill))) return 'no-skill';
  return helper.isBusy ? 'busy' : null;
}

function ranked({ home, skills, language }: Wanted, helper: Helper): RankedHelper {
  const speaks = language !== undefined && isAbleTo(helper.abilities, language);
  const points: readonly (readonly [HelperReason, number])[] = [
    ['near', helper.region === undefined ? 0 : RANKING.perLevel * sharedDepth(home, helper.region)],
    ['went-well', helper.wentWell > 0 ? RANKING.wentWell : 0],
    ['language', speaks ? RANKING.language : 0],
    ['skill', skills.length > 0 ? RANKING.skill : 0],
    ['rested', Math.max(0, RANKING.rested - RANKING.perVisit * helper.load)],
  ];
  const against = helper.misses.reduce((sum, miss) => sum + RANKING[miss.kind] * decay(miss.agoMs), 0);
  const sum = points.reduce((total, [, value]) => total + value, against);
  return {
    helper: helper.id,
    score: Math.round(Math.max(0, sum) * 10) / 10,
    reasons: points
      .filter(([, value]) => value >= RANKING.leastReason)
      .sort(([, one], [, other]) => other - one)
      .slice(0, RANKING.mostReasons)
      .map(([reason]) => reason),
  };
}

const decay = (agoMs: number): number => 0.5 ** (Math.max(0, agoMs) / RANKING.halfLifeMs);
