import type { Ranking } from '../standings.ts';
import { tieBreak, type TieRule } from '../ties.ts';
import { inLayers } from './layers.ts';
import type { Pairwise } from './pairwise.ts';
import { defeatsIn, type Defeat } from './strength.ts';

export interface RankedPairsRule {
  /** `winning`: more support first, then less opposition; `margins`: the larger margin first. */
  readonly strength: 'winning' | 'margins';
  /**
   * Defeats of equal strength: `together` considers them at once and leaves out those that would close a circle among
   * themselves, so that equals stay equal; a tie rule takes them one after another, by winner and then by loser.
   */
  readonly ties: { readonly by: 'together' } | TieRule;
}

/**
 * Ranked pairs: defeats are kept from the strongest down, leaving out what contradicts those kept before.
 * @returns co-winners first: those against whom no defeat is kept
 * @see T. N. Tideman, Independence of clones as a criterion for voting rules, Social Choice and Welfare 4 (1987);
 * T. M. Zavist and T. N. Tideman, the same, 6 (1989), for ties
 */
export function rankedPairs(pairs: Pairwise, { strength, ties }: RankedPairsRule): Ranking {
  const { options } = pairs;
  const compare = COMPARE[strength];
  const groups = groupsOf(defeatsIn(pairs), compare);
  let reach: Reach = new Uint8Array(options.length ** 2);
  for (const group of groups) {
    reach =
      ties.by === 'together' ? keepTogether(reach, group, options.length) : keepInTurn(reach, group, options, ties);
  }
  return inLayers(options, (one, other) => reach[one * options.length + other] === 1);
}

/** `reach[one * options + other]`: 1 when kept defeats lead from one to the other. */
type Reach = Uint8Array;
type Compare = (one: Defeat, other: Defeat) => number;

const COMPARE: Readonly<Record<RankedPairsRule['strength'], Compare>> = {
  winning: (one, other) => other.support - one.support || one.opposition - other.opposition,
  margins: (one, other) => other.support - other.opposition - (one.support - one.opposition),
};

/** Defeats of equal strength together, the strongest first. */
function groupsOf(defeats: Defeat[], compare: Compare): Defeat[][] {
  const groups: Defeat[][] = [];
  for (const defeat of defeats.sort(compare)) {
    const last = groups.at(-1);
    if (last !== undefined && compare(last[0]!, defeat) === 0) last.push(defeat);
    else groups.push([defeat]);
  }
  return groups;
}

function keepTogether(reach: Reach, group: readonly Defeat[], count: number): Reach {
  const possible = group.filter(({ winner, loser }) => reach[loser * count + winner] === 0);
  const whole = withDefeats(reach, possible, count);
  const kept = possible.filter(({ winner, loser }) => whole[loser * count + winner] === 0);
  return kept.length === possible.length ? whole : withDefeats(reach, kept, count);
}

function keepInTurn(reach: Reach, group: Defeat[], options: readonly string[], rule: TieRule): Reach {
  const choose = tieBreak(options, rule);
  const first = (one: number, other: number): number => {
    if (one === other) return 0;
    return choose([one, other], 'lock') === one ? -1 : 1;
  };
  const sorted = group.toSorted((one, other) => first(one.winner, other.winner) || first(one.loser, other.loser));
  const count = options.length;
  let kept = reach;
  for (const defeat of sorted) {
    if (kept[defeat.loser * count + defeat.winner] === 0) kept = withDefeats(kept, [defeat], count);
  }
  return kept;
}

function withDefeats(reach: Reach, defeats: readonly Defeat[], count: number): Reach {
  const larger = reach.slice();
  for (const { winner, loser } of defeats) {
    if (larger[winner * count + loser] === 1) continue;
    for (let from = 0; from < count; from += 1) {
      if (from !== winner && larger[from * count + winner] === 0) continue;
      larger[from * count + loser] = 1;
      for (let to = 0; to < count; to += 1) if (larger[loser * count + to] === 1) larger[from * count + to] = 1;
    }
  }
  return larger;
}
