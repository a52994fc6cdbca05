import { pairwise } from './condorcet/pairwise.ts';
import { copeland } from './condorcet/copeland.ts';
import type { Profile } from './profile.ts';
import type { Ranking } from './standings.ts';
import { tieBreak, type TieDecision, type TieRule } from './ties.ts';

export interface InstantRunoffRule {
  /**
   * Several with the fewest votes: a tie rule excludes one of them; `together` excludes them all at once; `pairwise` excludes
   * those of them who do worst in comparisons with all options (Copeland's score), and who still are equal, together.
   */
  readonly ties: TieRule | { readonly by: 'together' } | { readonly by: 'pairwise' };
}

export interface RunoffRound {
  /** Votes of those not yet excluded, by option id. */
  readonly votes: Readonly<Record<string, number>>;
  /** Votes that count for nobody in this round. */
  readonly exhausted: number;
  readonly excluded: readonly string[];
}

export interface InstantRunoff {
  /** The winner first, the others by how late they were excluded; excluded together means equal. */
  readonly ranking: Ranking;
  readonly rounds: readonly RunoffRound[];
  readonly ties: readonly TieDecision[];
}

/**
 * Instant runoff, also the alternative vote: whoever has the fewest votes is excluded, and these go on to the next preference,
 * until one is left. A majority cannot be excluded, so who has one wins. A ballot counts for nobody while several not
 * excluded share its next place, and again once a single one of them is left.
 * @returns whole votes; the last round has the winner alone, or several who could not be told apart
 */
export function instantRunoff(profile: Profile, rule: InstantRunoffRule): InstantRunoff {
  const { options } = profile;
  const ranking: string[][] = [];
  const rounds: RunoffRound[] = [];
  const ties: TieDecision[] = [];
  const continuing = new Uint8Array(options.length).fill(1);
  const piles = pilesOf(profile, continuing);
  for (let left = options.length; left > 0;) {
    const numbers = [...options.keys()].filter((number) => continuing[number] === 1);
    const fewest = Math.min(...numbers.map((number) => piles.votes[number]!));
    const lowest = numbers.filter((number) => piles.votes[number] === fewest);
    const out = lowest.length === 1 ? lowest : chooseAmong(profile, lowest, rule.ties, ties);
    const ids = out.map((number) => options[number]!);
    rounds.push({
      votes: Object.fromEntries(numbers.map((number) => [options[number]!, piles.votes[number]!])),
      exhausted: profile.votes - numbers.reduce((sum, number) => sum + piles.votes[number]!, 0),
      excluded: out.length === left ? [] : ids,
    });
    ranking.unshift(ids);
    for (const number of out) continuing[number] = 0;
    left -= out.length;
    if (left > 0) piles.moveFrom(out);
  }
  return { ranking, rounds, ties };
}

function chooseAmong(
  profile: Profile,
  lowest: readonly number[],
  rule: InstantRunoffRule['ties'],
  ties: TieDecision[],
): readonly number[] {
  if (rule.by === 'together') return lowest;
  const { options } = profile;
  if (rule.by === 'pairwise') {
    const { standings } = copeland(pairwise(profile, { unranked: 'last' }));
    const scores = new Map(standings.map(({ option, score }) => [option, score]));
    const scoreOf = (number: number): bigint => scores.get(options[number]!)!;
    const least = lowest.map(scoreOf).reduce((one, other) => (other < one ? other : one));
    return lowest.filter((number) => scoreOf(number) === least);
  }
  const chosen = tieBreak(options, rule)(lowest, 'exclude');
  ties.push({
    tied: lowest.map((number) => options[number]!),
    chosen: options[chosen]!,
    to: 'exclude',
    by: rule.by,
  });
  return [chosen];
}

/** Ballots in piles by the option for which they count now, so that excluding one touches its ballots only. */
function pilesOf({ options, places, starts, weights }: Profile, continuing: Uint8Array) {
  const waiting = options.length;
  const votes = new Float64Array(options.length + 1);
  const top = new Int32Array(options.length + 1).fill(-1);
  const below = new Int32Array(weights.length);
  const at = starts.slice(0, weights.length);

  /** The option for which it counts, `waiting` while several share the next place, or -1 when it is exhausted. */
  function nextOf(ballot: number): number {
    const end = starts[ballot + 1]!;
    let next = at[ballot]!;
    while (next < end) {
      let found = -1;
      let several = false;
      let after = next;
      do {
        const place = places[after]!;
        const option = place < 0 ? ~place : place;
        if (continuing[option] === 1) {
          several = found >= 0;
          if (several) break;
          found = option;
        }
        after += 1;
      } while (after < end && places[after]! < 0);
      at[ballot] = next;
      if (several) return waiting;
      if (found >= 0) return found;
      next = after;
    }
    at[ballot] = end;
    return -1;
  }

  function put(ballot: number): void {
    const pile = nextOf(ballot);
    if (pile < 0) return;
    votes[pile] = votes[pile]! + weights[ballot]!;
    below[ballot] = top[pile]!;
    top[pile] = ballot;
  }

  function moveFrom(excluded: readonly number[]): void {
    const tops = [...excluded, waiting].map((pile) => top[pile]!);
    for (const pile of [...excluded, waiting]) {
      votes[pile] = 0;
      top[pile] = -1;
    }
    for (const first of tops) {
      for (let ballot = first; ballot >= 0;) {
        const next = below[ballot]!;
        put(ballot);
        ballot = next;
      }
    }
  }

  for (let ballot = weights.length - 1; ballot >= 0; ballot -= 1) put(ballot);
  return { votes, moveFrom };
}
