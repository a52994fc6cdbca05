import { SCORE_SCALES } from '../../../../config/polls/methods.ts';
import { Refusal } from '../../../kernel/index.ts';
import type { ScoreRule } from '../methods/index.ts';

/** Whole points from lowest to highest; `blank` for an option that a ballot leaves out. */
export type Scale = ScoreRule;

/** What a ballot gives one option. */
export interface GivenScore {
  readonly option: string;
  readonly points: number;
}

/**
 * The scale up to these points, which the poll keeps as it is now.
 * @throws Refusal naming which there are
 */
export function scaleTo(highest: number | undefined): Scale {
  const { lowest, usualHighest, blank } = SCORE_SCALES;
  const top = highest ?? usualHighest;
  const known: readonly number[] = SCORE_SCALES.highest;
  if (!known.includes(top)) throw new Refusal('invalid', 'polls.no-such-scale', { scales: known.map(String) });
  return { lowest, highest: top, blank };
}

const WRITTEN = /^([^:]{1,60}):(0|[1-9]\d{0,5})$/u;

/** A choice of a ballot that scores: `1:5` gives option 1 five points. */
export const scoreChoice = ({ option, points }: GivenScore): string => `${option}:${points}`;

/** @returns null when it is not written as `scoreChoice` writes it */
export function readScore(choice: string): GivenScore | null {
  const [, option, points] = WRITTEN.exec(choice) ?? [];
  return option === undefined ? null : { option, points: Number(points) };
}

/**
 * The scores of a ballot, one for each option it does not leave out.
 * @returns null when a choice is none, an option is not among these or there twice, or points are not of the scale
 */
export function scoresIn(
  choices: readonly string[],
  options: readonly string[],
  { lowest, highest }: Scale,
): readonly GivenScore[] | null {
  const scores = choices.flatMap((choice) => readScore(choice) ?? []);
  const fits = scores.every(({ option, points }) => options.includes(option) && points >= lowest && points <= highest);
  const isOnce = new Set(scores.map(({ option }) => option)).size === choices.length;
  return fits && isOnce ? scores : null;
}
