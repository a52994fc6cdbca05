import { say, sayMoment, sayYuan } from '../../phrases/index.ts';
import { wordBudgetRule, wordCount, wordOption } from './asking/word-options.ts';
import type { Poll, PollNews } from './poll.ts';
import { wordElectionPoll } from './election/word-election-poll.ts';
import { wordNotice } from './notice/word-notice.ts';
import { wordVerdict } from './rules/index.ts';
import { permilleOf } from './tally.ts';

/**
 * What a hall's rooms are told about a poll.
 * @throws Error when it is to be told as closed and has no result: closing and result are one write
 */
export const wordPoll = (poll: Poll, news: PollNews): string =>
  [wordQuestion(poll, news), ...(news === 'withdrawn' || news === 'closed' ? [] : wordNotice(poll))].join('\n');

function wordQuestion(poll: Poll, news: PollNews): string {
  if (poll.election !== undefined) return wordElectionPoll(poll, poll.election, news);
  const { number, title } = poll;
  const what = say(poll.rules === undefined ? 'polls.kind-asking' : 'polls.kind-voting');
  const closes = sayMoment(poll.closesAt);
  if (news === 'announced')
    return say('polls.tell-announced', { what, number, title, opens: sayMoment(poll.opensAt), closes });
  if (news === 'papers-added') return say('polls.tell-papers-added', { what, number, title });
  if (news === 'withdrawn') return say('polls.tell-withdrawn', { what, number, title });
  if (news === 'closed') return wordResult(poll, what);

  const voters = say(`polls.voters-${poll.voters.kind}`);
  const how = say(poll.form === 'secret' ? 'polls.answer-privately' : 'polls.answer-here');
  if (poll.method === 'yes-no') return say('polls.tell-opened-yes-no', { what, number, title, voters, closes, how });
  const told = { what, number, title, voters, closes, how, options: wordOptions(poll) };
  const { scale, budget } = poll;
  if (scale !== undefined) {
    const { lowest, highest, blank } = scale;
    return say('polls.tell-opened-score', { ...told, lowest, highest, blank });
  }
  if (budget !== undefined) {
    const [total, rule] = [sayYuan(budget.totalFen), wordBudgetRule(budget)];
    return say('polls.tell-opened-budget', { ...told, total, rule });
  }
  if (poll.method === 'score' || poll.method === 'budget')
    throw new Error(`Poll ${number} has no scale or no budget to be answered by.`);
  return say(`polls.tell-opened-${poll.method}`, told);
}

/** What somebody is told who may vote and has not. */
export const wordReminder = (poll: Poll): string => `${say('polls.reminder')}\n${wordPoll(poll, 'opened')}`;

/** The options of a single choice as a numbered list. */
const wordOptions = ({ options }: Poll): string =>
  options.map((option) => say('polls.option', { number: option.id, label: wordOption(option) })).join('\n');

function wordResult(poll: Poll, what: string): string {
  const { number, title, roll, method, result, rules, basis } = poll;
  if (result === undefined) throw new Error(`Poll ${number} has no result.`);
  const { participants, verdict, digest } = result;
  const told = say('polls.tell-closed', {
    what,
    number,
    title,
    roll,
    participants,
    turnout: `${permilleOf(participants, roll) / 10}%`,
    standings: wordCount(poll, result).join('\n'),
  });
  return [
    told,
    verdict === undefined
      ? say('polls.advisory')
      : wordVerdict(verdict, basis === undefined ? 'not-recorded' : 'recorded'),
    ...(rules === undefined || verdict !== undefined
      ? []
      : [say(method === 'score' ? 'polls.no-verdict-score' : 'polls.no-verdict')]),
    ...(digest === undefined ? [] : [say('polls.record-digest', { digest })]),
  ].join('\n');
}
