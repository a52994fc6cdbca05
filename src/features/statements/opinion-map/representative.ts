import type { GroupTally, Tally } from './tallies.ts';

/** A statement that tells a group from everybody else. */
export interface Representative {
  readonly statement: number;
  readonly side: 'agree' | 'disagree';
  /** Weight of those in the group who took this side, and of those who saw it, in people. */
  readonly took: number;
  readonly seen: number;
  /** Standard deviations above one half within the group. */
  readonly within: number;
  /** Standard deviations above the rest. */
  readonly against: number;
}

export interface GroupPortrait {
  readonly group: number;
  /** Strongest first; the first one stands even when no statement passes both tests. */
  readonly statements: readonly Representative[];
}

/** One-sided, at 90 %. */
const CONVINCING = 1.2816;
const MOST = 5;

/**
 * Statements for which each group stands: more than half of it takes that side, and more of it than of the rest does, both
 * at 90 % by a test of proportions. They are ranked by the product of both scores, both shares counted into them.
 * @param shown statements that moderation left in
 * @see Small et al. (2021), Polis: scaling deliberation, RECERCA 26(2) (both tests); Agresti, Caffo (2000), Simple and
 *   effective confidence intervals for proportions, The American Statistician 54 (one success and one failure added)
 */
export function portrayGroups(groups: readonly GroupTally[], shown: readonly number[]): readonly GroupPortrait[] {
  return groups.map((own) => {
    const others = groups.filter((other) => other !== own);
    const all = shown
      .map((statement) => strongerSide(statement, own.tallies[statement]!, rest(others, statement)))
      .filter(({ took }) => took > 0);
    const passing = all.filter(({ within, against }) => within > CONVINCING && against > CONVINCING);
    const ranked = (passing.length > 0 ? passing : all).sort(
      (left, right) => strength(right) - strength(left) || left.statement - right.statement,
    );
    return { group: own.group, statements: ranked.slice(0, passing.length > 0 ? MOST : 1) };
  });
}

/**
 * Score of a share against one half.
 * @returns standard deviations
 */
export function oneProportion(took: number, seen: number): number {
  const trials = seen + 2;
  return ((took + 1) / trials - 0.5) * 2 * Math.sqrt(trials);
}

/**
 * Score of one share against another, with pooled variance.
 * @returns standard deviations
 */
export function twoProportions(took: number, seen: number, tookElsewhere: number, seenElsewhere: number): number {
  const [trials, elsewhere] = [seen + 2, seenElsewhere + 2];
  const pooled = (took + tookElsewhere + 2) / (trials + elsewhere);
  const difference = (took + 1) / trials - (tookElsewhere + 1) / elsewhere;
  return difference / Math.sqrt(pooled * (1 - pooled) * (1 / trials + 1 / elsewhere));
}

function strongerSide(statement: number, own: Tally, others: Tally): Representative {
  const agree = taking(statement, 'agree', own, others);
  const disagree = taking(statement, 'disagree', own, others);
  return strength(disagree) > strength(agree) ? disagree : agree;
}

const taking = (statement: number, side: 'agree' | 'disagree', own: Tally, others: Tally): Representative => ({
  statement,
  side,
  took: own[side],
  seen: own.seen,
  within: oneProportion(own[side], own.seen),
  against: twoProportions(own[side], own.seen, others[side], others.seen),
});

/** Both must be above 0 to count for anything. */
const strength = ({ within, against }: Representative): number => Math.max(0, within) * Math.max(0, against);

function rest(groups: readonly GroupTally[], statement: number): Tally {
  const whole = { agree: 0, disagree: 0, pass: 0, seen: 0 };
  for (const { tallies } of groups) {
    const { agree, disagree, pass, seen } = tallies[statement]!;
    whole.agree += agree;
    whole.disagree += disagree;
    whole.pass += pass;
    whole.seen += seen;
  }
  return whole;
}
