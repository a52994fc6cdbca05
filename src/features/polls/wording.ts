import { say, sayMoment } from '../../phrases/index.ts';
import type { Poll } from './poll.ts';
import { ABSTAIN, permilleOf } from './tally.ts';

export const POLL_NEWS = ['announced', 'opened', 'closed', 'withdrawn'] as const;
export type PollNews = (typeof POLL_NEWS)[number];

/**
 * What a hall's rooms are told about a poll.
 * @throws Error when it is to be told as closed and has no result: closing and result are one write
 */
export function wordPoll(poll: Poll, news: PollNews): string {
  const { number, title } = poll;
  const closes = sayMoment(poll.closesAt);
  if (news === 'announced')
    return say('polls.tell-announced', { number, title, opens: sayMoment(poll.opensAt), closes });
  if (news === 'withdrawn') return say('polls.tell-withdrawn', { number, title });
  if (news === 'closed') return wordResult(poll);

  const voters = say(`polls.voters-${poll.voters.kind}`);
  if (poll.method === 'yes-no') return say('polls.tell-opened-yes-no', { number, title, voters, closes });
  return say('polls.tell-opened-single', { number, title, voters, closes, options: wordOptions(poll) });
}

/** The options of a single choice as a numbered list. */
const wordOptions = ({ options }: Poll): string =>
  options.map(({ id, label }) => say('polls.option', { number: id, label })).join('\n');

function wordResult({ number, title, roll, options, result }: Poll): string {
  if (result === undefined) throw new Error(`Poll ${number} has no result.`);
  const { participants, abstained, standings } = result;
  const labels = new Map(options.map(({ id, label }) => [id, label]));
  const counts = standings.map(({ option, votes }) => ({ label: labels.get(option) ?? option, votes }));
  const abstain = labels.get(ABSTAIN);
  const lines = abstain === undefined ? counts : [...counts, { label: abstain, votes: abstained }];
  return say('polls.tell-closed', {
    number,
    title,
    roll,
    participants,
    turnout: `${permilleOf(participants, roll) / 10}%`,
    standings: lines.map((line) => say('polls.standing', line)).join('\n'),
  });
}
