import type { Pairwise } from './pairwise.ts';

/**
 * The smallest group of options of which each beats every one outside it; one alone is a Condorcet winner.
 * @returns ids in the order in which they were put to the vote
 * @see J. H. Smith, Aggregation of preferences with variable electorate, Econometrica 41 (1973)
 */
export function smithSet({ options, above }: Pairwise): string[] {
  const count = options.length;
  const holds = (one: number, other: number): boolean => above[one * count + other]! >= above[other * count + one]!;
  // Whoever has the most others that it does not lose to is in the set; so is whoever does not lose to one of the set.
  const scores = options.map((_, one) => options.filter((_, other) => holds(one, other)).length);
  const most = Math.max(...scores);
  const set = new Set(scores.flatMap((score, one) => (score === most ? [one] : [])));
  // A set hands out what is added while it is gone through.
  for (const member of set) {
    for (let other = 0; other < count; other += 1) if (holds(other, member)) set.add(other);
  }
  return options.filter((_, number) => set.has(number));
}

/** The option that beats every other, if there is one. */
export function condorcetWinner(pairs: Pairwise): string | undefined {
  const [winner, ...others] = smithSet(pairs);
  return others.length === 0 ? winner : undefined;
}
