import { say, sayMoment } from '../../../phrases/index.ts';
import type { ElectionRound, Poll, PollNews } from '../poll.ts';
import { wordLine, type ElectionVerdict } from '../rules/index.ts';
import { permilleOf } from '../tally.ts';

/**
 * What rooms are told of a vote of an election: who stands, how one votes, who is elected.
 * @throws Error when it is to be told as closed and has no result: closing and result are one write
 */
export function wordElectionPoll(poll: Poll, { seats, round }: ElectionRound, news: PollNews): string {
  const { number, title } = poll;
  const what = say(`polls.kind-${round}`);
  if (news === 'papers-added') return say('polls.tell-papers-added', { what, number, title });
  if (news === 'withdrawn') return say('polls.tell-withdrawn', { what, number, title });
  if (news === 'closed') return wordElected(poll, what);
  const candidates = poll.options.map(({ id, label }) => say('polls.option', { number: id, label })).join('\n');
  const [opens, closes] = [sayMoment(poll.opensAt), sayMoment(poll.closesAt)];
  return news === 'announced'
    ? say('polls.tell-candidates', { what, number, title, candidates, seats, opens, closes })
    : say('polls.tell-opened-election', { what, number, title, candidates, seats, closes });
}

function wordElected(poll: Poll, what: string): string {
  const { number, title, roll, result } = poll;
  if (result?.election === undefined) throw new Error(`The vote of election no. ${number} has no result.`);
  const { election, participants, standings, digest } = result;
  const labels = labelsOf(poll);
  const told = say('polls.tell-closed', {
    what,
    number,
    title,
    roll,
    participants,
    turnout: `${permilleOf(participants, roll) / 10}%`,
    standings: standings
      .map(({ option, votes }) => say('polls.standing', { label: labels.get(option) ?? option, votes }))
      .join('\n'),
  });
  return [
    told,
    ...wordElectionCount(poll, election),
    ...(digest === undefined ? [] : [say('polls.record-digest', { digest })]),
  ].join('\n');
}

/** What a vote of an election comes to, a sentence each: who took part, what was needed, who is elected, and by which law. */
export function wordElectionCount(poll: Pick<Poll, 'options' | 'basis'>, verdict: ElectionVerdict): string[] {
  const labels = labelsOf(poll);
  const namesOf = (ids: readonly string[]): string => ids.map((id) => labels.get(id) ?? id).join('、');
  const { outcome, elected, tied, runOff, seatsLeft, lines, roll: kind } = verdict;
  const [turnout, first] = lines;
  const articles = turnout?.by ?? null;
  return [
    ...(turnout === undefined ? [] : [wordLine(turnout, kind)]),
    ...(outcome === 'quorum-not-met' || outcome === 'too-few-candidates'
      ? [say(`polls.election-${outcome}`)]
      : [
          ...(first?.needed === undefined || first.needed === null
            ? []
            : [say('polls.election-needs', { needed: first.needed })]),
          elected.length === 0 ? say('polls.elected-nobody') : say('polls.elected', { names: namesOf(elected) }),
          ...(tied.length === 0 ? [] : [say('polls.election-tied', { names: namesOf(tied) })]),
          ...(seatsLeft === 0 ? [] : [say('polls.seats-left', { seats: seatsLeft, names: namesOf(runOff) })]),
        ]),
    ...(articles === null ? [] : [say('polls.verdict-by', { law: articles.law, article: articles.article })]),
    ...(poll.basis === undefined ? [say('polls.verdict-advisory-until')] : []),
  ];
}

const labelsOf = ({ options }: Pick<Poll, 'options'>): ReadonlyMap<string, string> =>
  new Map(options.map(({ id, label }) => [id, label === '' ? say('polls.candidate-erased') : label]));
