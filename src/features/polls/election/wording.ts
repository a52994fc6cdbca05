import { say, sayMoment } from '../../../phrases/index.ts';
import type { Election } from './election.ts';

export const ELECTION_NEWS = [
  'election-opened',
  'nominations-extended',
  'candidates-taken-back',
  'election-withdrawn',
] as const;
/** What rooms are told of an election beside its votes, which are polls. */
export type ElectionNews = (typeof ELECTION_NEWS)[number];

export const wordElection = (
  { number, title, seats, nominateUntil, opensAt, withdrawnBecause = '' }: Election,
  news: ElectionNews,
): string =>
  say(`polls.tell-${news}`, {
    number,
    title,
    seats,
    until: sayMoment(nominateUntil),
    opens: sayMoment(opensAt),
    reason: withdrawnBecause,
  });

/** What somebody is asked who was nominated. */
export const wordNomination = ({ number, title, nominateUntil }: Election): string =>
  say('polls.tell-nominee', { number, title, until: sayMoment(nominateUntil) });
