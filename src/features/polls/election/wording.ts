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

export const WORDS_NEWS = ['waiting', 'refused'] as const;
export type WordsNews = (typeof WORDS_NEWS)[number];

/** What officers hear of words that wait to be read, and a candidate of theirs that were refused. */
export const wordWordsRead = ({ number, title }: Election, news: WordsNews, reason = ''): string =>
  say(`polls.tell-words-${news}`, { number, title, reason });
