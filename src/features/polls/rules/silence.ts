import type { Measure, Reference, RulePack } from '../../../../config/rule-packs/index.ts';
import type { Bounded } from './corners.ts';
import { countIn, type Figures } from './figures.ts';

/** How the silence of those who were handed a ballot counted. */
export interface CountedSilence {
  /** The adopted rules of procedure that say so. */
  readonly reference: Reference;
  /** The side they joined; null: it cannot be told which, because votes are not known. */
  readonly joined: 'agree' | 'against' | 'abstain' | null;
}

export interface WithSilence {
  readonly silence: CountedSilence | null;
  readonly counts: Readonly<Partial<Record<Measure, Bounded>>>;
}

/**
 * Adds those who were handed a ballot and did not answer to the larger side, where adopted rules say so; otherwise they are
 * no participants. When neither side is larger, or one by heads and the other by area, they take part without choosing.
 */
export function countSilence(pack: RulePack, measures: readonly Measure[], figures: Figures): WithSilence {
  const counts = Object.fromEntries(measures.map((measure) => [measure, countIn(figures, measure)]));
  if (pack.silence !== 'with-majority' || pack.silenceReference === null) return { silence: null, counts };

  const joined = largerSide(measures.map((measure) => countIn(figures, measure)));
  return {
    silence: { reference: pack.silenceReference, joined },
    counts: Object.fromEntries(measures.map((measure) => [measure, join(countIn(figures, measure), joined)])),
  };
}

type Side = 'agree' | 'against' | 'abstain';

function largerSide(counts: readonly Bounded[]): Side | null {
  const sides = counts.map(({ agree, against }) => {
    if (agree === null || against === null) return null;
    return agree === against ? 'abstain' : agree > against ? 'agree' : 'against';
  });
  if (sides.includes(null)) return null;
  const [first] = sides;
  return sides.every((side) => side === first) ? (first ?? null) : 'abstain';
}

function join(count: Bounded, joined: Side | null): Bounded {
  const { voted, agree, silent = null } = count;
  const bounds = { leastVoted: voted ?? 0, leastAgree: agree ?? 0 };
  if (joined === null) return { ...count, ...bounds, voted: plus(voted, silent), agree: null };
  // An unknown number joins: what they join, and how many voted, is only known from below.
  return { ...count, ...bounds, voted: plus(voted, silent), [joined]: plus(count[joined], silent) };
}

const plus = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;
