import type { Poll } from '../poll.ts';
import type { Counted, PollRecord } from './record.ts';

/** The record of a poll that was just counted. */
export const recordOf = (poll: Poll, { electorate, voted, ballots, tally, verdict }: Counted): PollRecord => ({
  format: 'linyi-poll-record/1',
  poll: {
    id: poll.id,
    number: poll.number,
    title: poll.title,
    method: poll.method,
    options: poll.options.map(({ id, label }) => ({ id, label })),
    form: poll.form ?? 'open',
    opensAt: poll.opensAt.toISOString(),
    closesAt: poll.closesAt.toISOString(),
  },
  rules: poll.rules ?? null,
  roll: {
    hash: electorate.hash,
    electors: electorate.electors.map(({ id, areaCm2 }) => ({ id, ...(areaCm2 !== undefined && { areaCm2 }) })),
    voted: voted.toSorted(),
  },
  ballots: ballots.toSorted((one, other) => (one.code < other.code ? -1 : 1)),
  tally,
  verdict: verdict ?? null,
});
