import { createHash } from 'node:crypto';

/**
 * How equals are told apart, declared before the count:
 * - `order`: what was put to the vote earlier is preferred;
 * - `lot`: preferred in the order of SHA-256 of the published seed, a line break and the option's id, so that everybody can
 *   draw again and nobody who does not know the seed beforehand can choose an id that wins;
 * - `drawn`: a draw already made; whoever comes first in it is the one acted upon, be it elected, transferred or excluded.
 */
export type TieRule =
  | { readonly by: 'order' }
  | { readonly by: 'lot'; readonly seed: string }
  | { readonly by: 'drawn'; readonly order: readonly string[] };

/** What was to be done to one of several equals. */
export type TiePurpose = 'elect' | 'transfer' | 'exclude' | 'fund' | 'lock';

/** A tie that had to be decided, and how. */
export interface TieDecision {
  readonly tied: readonly string[];
  readonly chosen: string;
  readonly to: TiePurpose;
  /** The tie rule, or that one led at an earlier stage of the count. */
  readonly by: TieRule['by'] | 'earlier-stage';
}

/** Chooses one of several equals, by their numbers, for what is to be done to it. */
export type TieBreak = (tied: readonly number[], to: TiePurpose) => number;

/**
 * @param options ids in the order in which they were put to the vote
 * @throws Error when a draw leaves out an option
 */
export function tieBreak(options: readonly string[], rule: TieRule): TieBreak {
  const turns = turnsOf(options, rule);
  const turnOf = (number: number): number => turns[number]!;
  return (tied, to) => {
    const sorted = tied.toSorted((one, other) => turnOf(one) - turnOf(other));
    return (to === 'exclude' && rule.by !== 'drawn' ? sorted.at(-1) : sorted[0])!;
  };
}

/** The turn of every option in the tie rule, first of all 0. */
function turnsOf(options: readonly string[], rule: TieRule): number[] {
  if (rule.by === 'order') return options.map((_, number) => number);
  const order = rule.by === 'lot' ? drawLots(options, rule.seed) : rule.order;
  const turns = new Map(order.map((option, turn) => [option, turn]));
  return options.map((option) => {
    const turn = turns.get(option);
    if (turn === undefined) throw new Error(`The draw leaves out ${option}.`);
    return turn;
  });
}

/** The options in the order in which the seed draws them, whatever order they are given in. */
export function drawLots(options: readonly string[], seed: string): string[] {
  const lots = options.map((option) => ({ option, lot: lotOf(option, seed) }));
  return lots.toSorted((one, other) => (one.lot < other.lot ? -1 : 1)).map(({ option }) => option);
}

const lotOf = (option: string, seed: string): string =>
  createHash('sha256').update(`${seed}\n${option}`, 'utf8').digest('hex');
