import { Refusal } from '../../../kernel/index.ts';
import { hasPapers } from '../doors/declared.ts';
import type { Poll } from '../poll.ts';

/** Where ballots are named and papers are entered before it is counted, something may be said against one until entering ends. */
export const takesChallenges = (poll: Poll, now: Date): boolean => whyNot(poll, now) === null;

/** @throws Refusal saying why nothing is taken against ballots of this poll, or not any more */
export function ensureTakesChallenges(poll: Poll, now: Date): void {
  const refusal = whyNot(poll, now);
  if (refusal !== null) throw refusal;
}

function whyNot(poll: Poll, now: Date): Refusal | null {
  const { form, state, number, papersEndAt } = poll;
  if (form === 'secret' || !hasPapers(poll)) return new Refusal('conflict', 'doors.no-challenges', { number });
  if (state === 'withdrawn') return new Refusal('conflict', 'polls.withdrawn', { number });
  if (state === 'announced') return new Refusal('conflict', 'polls.not-yet-open', { number });
  const isEntering = state === 'entering' && papersEndAt !== undefined && now < papersEndAt;
  return state === 'open' || isEntering ? null : new Refusal('conflict', 'doors.challenges-over');
}
