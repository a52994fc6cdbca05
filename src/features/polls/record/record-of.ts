import type { Poll, PollOption } from '../poll.ts';
import type { Counted, PollRecord } from './record.ts';

/** The record of a poll that was just counted. */
export const recordOf = (
  poll: Poll,
  { electorate, voted, present, silent, ballots, superseded, setAside, tally, verdict, election }: Counted,
): PollRecord => ({
  format: poll.doors === undefined ? 'linyi-poll-record/1' : 'linyi-poll-record/2',
  poll: {
    id: poll.id,
    number: poll.number,
    title: poll.title,
    method: poll.method,
    options: poll.options.map(recordedOption),
    ...(poll.notice !== undefined && { notice: poll.notice }),
    ...(poll.papers !== undefined && { papers: poll.papers.map(({ title, link }) => ({ title, link })) }),
    ...(poll.scale !== undefined && { scale: poll.scale }),
    ...(poll.budget !== undefined && { budget: poll.budget }),
    form: poll.form ?? 'open',
    opensAt: poll.opensAt.toISOString(),
    closesAt: poll.closesAt.toISOString(),
    ...(poll.doors !== undefined && {
      doors: { others: [...poll.doors.others], precedence: poll.doors.precedence },
    }),
    ...(poll.election !== undefined && { election: poll.election }),
  },
  rules: poll.rules ?? null,
  roll: {
    hash: electorate.hash,
    electors: electorate.electors.map(({ id, areaCm2 }) => ({ id, ...(areaCm2 !== undefined && { areaCm2 }) })),
    voted: voted.toSorted(),
    ...(present !== undefined && { present: present.toSorted() }),
    ...(silent !== undefined && { silent: silent.toSorted() }),
  },
  ballots: ballots.toSorted((one, other) => (one.code < other.code ? -1 : 1)),
  ...(poll.doors !== undefined && poll.form !== 'secret' && { superseded: superseded.map((one) => ({ ...one })) }),
  ...(setAside.length > 0 && { setAside: setAside.map((one) => ({ ...one })) }),
  tally,
  verdict: verdict ?? null,
  ...(election !== undefined && { election }),
});

/** A candidate's name may have to be deleted, and the record never changes: what stands for it does. */
const recordedOption = ({ id, label, costFen, fingerprint }: PollOption): PollOption =>
  fingerprint === undefined ? { id, label, ...(costFen !== undefined && { costFen }) } : { id, label: '', fingerprint };
