import { tieBreak, type TieDecision, type TieRule } from './ties.ts';

/** Groups of options, the best first; those of one group are equal. */
export type Ranking = readonly (readonly string[])[];

export interface ScoreStanding {
  readonly option: string;
  /** In parts of which `unit` make one point. */
  readonly score: bigint;
  /** 1 for the best; after two firsts comes a third. */
  readonly rank: number;
}

export interface ScoreTally {
  /** How many parts of a score make one vote or point, so that halves and thirds stay exact. */
  readonly unit: bigint;
  /** Best first; equals in the order in which they were put to the vote. */
  readonly standings: readonly ScoreStanding[];
}

/** @param scores by option number, the larger the better */
export function standingsOf(options: readonly string[], scores: readonly bigint[]): ScoreStanding[] {
  const sorted = options
    .map((option, number) => ({ option, score: scores[number]! }))
    .toSorted((one, other) => compare(other.score, one.score));
  let rank = 1;
  return sorted.map((standing, at) => {
    if (at > 0 && sorted[at - 1]!.score !== standing.score) rank = at + 1;
    return { ...standing, rank };
  });
}

/** Equals together, the best first. */
export function rankingOf({ standings }: Pick<ScoreTally, 'standings'>): Ranking {
  const groups = new Map<number, string[]>();
  for (const { option, rank } of standings) groups.set(rank, [...(groups.get(rank) ?? []), option]);
  return [...groups.values()];
}

export interface Elected {
  /** Best first. */
  readonly elected: readonly string[];
  readonly ties: readonly TieDecision[];
}

/**
 * The first options of a ranking, as many as there are seats; where a group of equals does not fit, the tie rule decides.
 * @param options ids in the order in which they were put to the vote
 */
export function elect(options: readonly string[], ranking: Ranking, seats: number, rule: TieRule): Elected {
  const choose = tieBreak(options, rule);
  const elected: string[] = [];
  const ties: TieDecision[] = [];
  for (const group of ranking) {
    let left = group.map((option) => options.indexOf(option));
    while (left.length > seats - elected.length && elected.length < seats) {
      const chosen = choose(left, 'elect');
      ties.push({ tied: left.map((each) => options[each]!), chosen: options[chosen]!, to: 'elect', by: rule.by });
      elected.push(options[chosen]!);
      left = left.filter((each) => each !== chosen);
    }
    if (elected.length < seats) elected.push(...left.map((each) => options[each]!));
  }
  return { elected, ties };
}

const compare = (one: bigint, other: bigint): number => (one < other ? -1 : Number(one > other));
