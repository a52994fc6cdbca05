import type { GroupTally, Tally } from './tallies.ts';

export interface Consensus {
  readonly statement: number;
  /** Chance that one person drawn from each group all agree, each share smoothed towards one half; from 0 to 1. */
  readonly agree: number;
  /** The same of disagreement. */
  readonly disagree: number;
}

export interface Divide {
  readonly statement: number;
  /** Largest difference between the shares of agreement of two groups, smoothed; from 0 to 1. */
  readonly gap: number;
}

/**
 * Group-informed consensus: a statement ranks high only when every group agrees, however large the groups are.
 * @param shown statements that moderation left in
 * @returns most agreed first; ties in the order of the statements
 * @see Small et al. (2021), Polis: scaling deliberation, RECERCA 26(2) (product over groups of (agree + 1) / (seen + 2))
 */
export function groupInformedConsensus(groups: readonly GroupTally[], shown: readonly number[]): readonly Consensus[] {
  return shown
    .map((statement) => ({
      statement,
      agree: product(groups, ({ tallies }) => share(tallies[statement]!, 'agree')),
      disagree: product(groups, ({ tallies }) => share(tallies[statement]!, 'disagree')),
    }))
    .sort((left, right) => right.agree - left.agree || left.statement - right.statement);
}

/** Statements by how far apart the groups are on them, farthest first; empty with fewer than two groups. */
export function mostDivisive(groups: readonly GroupTally[], shown: readonly number[]): readonly Divide[] {
  if (groups.length < 2) return [];
  return shown
    .map((statement) => {
      const shares = groups.map(({ tallies }) => share(tallies[statement]!, 'agree'));
      return { statement, gap: Math.max(...shares) - Math.min(...shares) };
    })
    .sort((left, right) => right.gap - left.gap || left.statement - right.statement);
}

/** The share as if one more had answered so and one more otherwise (Laplace's rule of succession). */
export function share(tally: Tally, side: 'agree' | 'disagree' | 'pass'): number {
  return (tally[side] + 1) / (tally.seen + 2);
}

const product = (groups: readonly GroupTally[], of: (group: GroupTally) => number): number =>
  groups.reduce((whole, group) => whole * of(group), 1);
