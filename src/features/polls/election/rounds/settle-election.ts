import { z } from 'zod';
import { ELECTION_DAYS } from '../../../../../config/polls/elections.ts';
import { allow, DAY, defineUseCase, found, isSystem, later, type HappeningDraft } from '../../../../kernel/index.ts';
import type { Poll } from '../../poll.ts';
import type { PollStore } from '../../poll-store.ts';
import type { ElectionVerdict } from '../../rules/index.ts';
import { happened, type Election } from '../election.ts';
import type { ElectionStore } from '../election-store.ts';

interface Ports {
  readonly polls: Pick<PollStore, 'find'>;
  readonly elections: Pick<ElectionStore, 'change'>;
}

/** After a vote of an election was counted: who is elected, and whether a run-off is due. */
export const settleElection = defineUseCase({
  name: 'polls.settle-election',
  input: z.object({ pollId: z.string().max(64) }),
  async run({ polls, elections }: Ports, actor, { pollId }) {
    allow(isSystem(actor), 'polls.system-only');
    const poll = found(await polls.find(pollId), 'polls.missing');
    const verdict = poll.result?.election;
    if (poll.election === undefined || verdict === undefined) return { settled: 0 };
    const settled = await elections.change(poll.election.id, (election) => {
      const round = election.rounds.find(({ poll: id }) => id === pollId);
      if (round === undefined || round.elected !== undefined) return { result: 0 };
      const next = settledBy(election, poll, verdict);
      return { next, happenings: [ended(next, poll)], result: 1 };
    });
    return { settled: settled ?? 0 };
  },
});

function settledBy(election: Election, poll: Poll, verdict: ElectionVerdict): Election {
  const { elected, seatsLeft, runOff } = verdict;
  const rounds = election.rounds.map((round) => (round.poll === poll.id ? { ...round, elected } : round));
  const next = { ...election, rounds, elected: [...election.elected, ...elected], seatsLeft };
  if (seatsLeft === 0 || runOff.length === 0) return { ...next, state: 'settled' };
  const runOffUntil = later(poll.result!.countedAt, ELECTION_DAYS.runOff * DAY);
  return { ...next, state: 'run-off-due', runOff, runOffUntil };
}

function ended(election: Election, { result }: Poll): HappeningDraft {
  const { seatsLeft, elected } = election;
  return happened(election, 'polls.election-counted', result!.countedAt, 'system', {
    seatsLeft,
    elected: elected.length,
  });
}
