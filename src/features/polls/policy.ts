import { holdsAny, isSystem, type Actor } from '../../kernel/index.ts';
import { isVoter, mayRunHall, type Hall } from '../halls/index.ts';
import type { Poll } from './poll.ts';

/** Whoever runs the hall puts questions to it. */
export const mayOpenPoll = (actor: Actor, hall: Hall): boolean => isSystem(actor) || mayRunHall(actor, hall);

/** Whoever answers for the region says by which rules a poll decides. */
export const mayRecordBasis = (actor: Actor, { region }: Hall): boolean =>
  holdsAny(actor, ['worker', 'steward'], region);

/** Whom the hall admitted when the poll was opened. */
export const mayVote = (actor: Actor, poll: Poll): boolean => isVoter(actor, poll.voters, poll.region);
