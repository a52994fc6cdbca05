import type { BallotDoor, Precedence } from './declared.ts';

/** A ballot that came in for an elector; of voting anew online, by phone or at the doorstep only the last one is here. */
export interface CameIn {
  readonly door: BallotDoor;
  readonly choices: readonly string[];
}

export interface Chosen<Ballot extends CameIn> {
  readonly counts: Ballot;
  /** Came in as well and does not count, in the order given. */
  readonly superseded: readonly Ballot[];
}

/**
 * The one ballot that counts of those that came in for one elector: what they cast themselves before what a proxy cast; of
 * their own, paper or the others, as it was declared before the opening; of several by the same way, the last one given.
 * @param ballots in the order in which they came in where it matters: those of one way
 * @returns null when none came in
 */
export function onePerElector<Ballot extends CameIn>(
  ballots: readonly Ballot[],
  precedence: Precedence,
): Chosen<Ballot> | null {
  const rankOf = ({ door }: Ballot): number => {
    if (door === 'proxy') return 0;
    return (door === 'paper') === (precedence === 'paper') ? 2 : 1;
  };
  const [first, ...others] = ballots;
  if (first === undefined) return null;
  const counts = others.reduce((best, one) => (rankOf(one) >= rankOf(best) ? one : best), first);
  return { counts, superseded: ballots.filter((one) => one !== counts) };
}
