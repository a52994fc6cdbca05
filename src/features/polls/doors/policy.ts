import { holdsAny, type Actor } from '../../../kernel/index.ts';
import type { Poll } from '../poll.ts';

/** Workers and stewards of the place take ballots in from those who do not vote online, and record who votes for whom. */
export const mayTakeIn = (actor: Actor, { region }: Pick<Poll, 'region'>): boolean =>
  holdsAny(actor, ['worker', 'steward'], region);
