import type { Poll } from '../poll.ts';
import { ABSTAIN, tallyOf, type Tally } from '../tally.ts';

/**
 * What ballots of a poll come to by its method.
 * @param ballots the choices of each, none of them invalid
 */
export const countPoll = (
  { method, options, scale, budget }: Pick<Poll, 'method' | 'options' | 'scale' | 'budget'>,
  ballots: readonly (readonly string[])[],
): Tally => {
  const costs = new Map(options.flatMap(({ id, costFen }) => (costFen === undefined ? [] : [[id, costFen] as const])));
  return tallyOf(
    {
      method,
      options: options.map(({ id }) => id).filter((option) => option !== ABSTAIN),
      ...(scale !== undefined && { scale }),
      ...(budget !== undefined && { budget: { ...budget, costs } }),
    },
    ballots,
  );
};
