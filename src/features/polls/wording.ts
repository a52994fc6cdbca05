import { say, sayMoment } from '../../phrases/index.ts';
import type { Poll, PollNews } from './poll.ts';
import { wordElectionPoll } from './election/word-election-poll.ts';
import { wordVerdict } from './rules/index.ts';
import { ABSTAIN, permilleOf } from './tally.ts';

/**
 * What a hall's rooms are told about a poll.
 * @throws Error when it is to be told as closed and has no result: closing and result are one write
 */
export function wordPoll(poll: Poll, news: PollNews): string {
  if (poll.election !== undefined) return wordElectionPoll(poll, poll.election, news);
  const { number, title } = poll;
  const what = say(poll.rules === undefined ? 'polls.kind-asking' : 'polls.kind-voting');
  const closes = sayMoment(poll.closesAt);
  if (news === 'announced')
    return say('polls.tell-announced', { what, number, title, opens: sayMoment(poll.opensAt), closes });
  if (news === 'withdrawn') return say('polls.tell-withdrawn', { what, number, title });
  if (news === 'closed') return wordResult(poll, what);

  const voters = say(`polls.voters-${poll.voters.kind}`);
  const how = say(poll.form === 'secret' ? 'polls.answer-privately' : 'polls.answer-here');
  if (poll.method === 'yes-no') return say('polls.tell-opened-yes-no', { what, number, title, voters, closes, how });
  return say(`polls.tell-opened-${poll.method}`, {
    what,
    number,
    title,
    voters,
    closes,
    how,
    options: wordOptions(poll),
  });
}

/** What somebody is told who may vote and has not. */
export const wordReminder = (poll: Poll): string => `${say('polls.reminder')}\n${wordPoll(poll, 'opened')}`;

/** The options of a single choice as a numbered list. */
const wordOptions = ({ options }: Poll): string =>
  options.map(({ id, label }) => say('polls.option', { number: id, label })).join('\n');

function wordResult({ number, title, roll, options, result, rules, basis }: Poll, what: string): string {
  if (result === undefined) throw new Error(`Poll ${number} has no result.`);
  const { participants, abstained, standings, verdict, digest } = result;
  const labels = new Map(options.map(({ id, label }) => [id, label]));
  const counts = standings.map(({ option, votes }) => ({ label: labels.get(option) ?? option, votes }));
  const abstain = labels.get(ABSTAIN);
  const lines = abstain === undefined ? counts : [...counts, { label: abstain, votes: abstained }];
  const told = say('polls.tell-closed', {
    what,
    number,
    title,
    roll,
    participants,
    turnout: `${permilleOf(participants, roll) / 10}%`,
    standings: lines.map((line) => say('polls.standing', line)).join('\n'),
  });
  return [
    told,
    verdict === undefined
      ? say('polls.advisory')
      : wordVerdict(verdict, basis === undefined ? 'not-recorded' : 'recorded'),
    ...(rules === undefined || verdict !== undefined ? [] : [say('polls.no-verdict')]),
    ...(digest === undefined ? [] : [say('polls.record-digest', { digest })]),
  ].join('\n');
}
