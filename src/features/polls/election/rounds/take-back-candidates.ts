import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../../kernel/index.ts';
import type { PollStore } from '../../poll-store.ts';
import { takeBack } from '../../withdraw-poll.ts';
import { happened, type Election } from '../election.ts';
import type { ElectionStore } from '../election-store.ts';
import { mayRunElection } from '../policy.ts';
import { currentRound, insertRoundPoll, type RoundPorts } from './round-poll.ts';

interface Ports extends RoundPorts {
  readonly elections: Pick<ElectionStore, 'find' | 'change'>;
  readonly polls: RoundPorts['polls'] & Pick<PollStore, 'change'>;
  readonly clock: Clock;
}

/**
 * Takes the list of candidates back before anybody votes, say because one of them cannot stand any more. Whoever stands
 * may withdraw again, and the list is published anew, for its days.
 */
export const takeBackCandidates = defineUseCase({
  name: 'polls.take-back-candidates',
  input: z.object({ electionId: z.string().max(64) }),
  async run(ports: Ports, actor, { electionId }) {
    const { elections, polls, clock } = ports;
    const known = found(await elections.find(electionId), 'polls.election-missing');
    allow(mayRunElection(actor, known.region), 'polls.not-election-officer');
    const { number, state } = known;
    if (state === 'nominating' && known.rounds.at(-1)?.isTakenBack) return known;
    const round = currentRound(known);
    ensure(state === 'listed' && round?.kind === 'first', 'polls.no-list', { number });
    const at = clock();
    // Where the process that listed them died, the poll is made now, so that it cannot open later.
    const poll = await insertRoundPoll(ports, known);
    const isBefore = poll.state === 'announced' || poll.state === 'withdrawn';
    ensure(isBefore && at < round.opensAt, 'polls.vote-begun', { number });
    await takeBack(polls, poll.id, { by: actor.id, at });

    const taken = await elections.change(electionId, (election) => {
      if (election.state !== 'listed' || currentRound(election)?.poll !== round.poll) return { result: election };
      const next = withoutList(election, round.poll);
      return { next, happenings: [happened(next, 'polls.candidates-taken-back', at, actor.id)], result: next };
    });
    return found(taken, 'polls.election-missing');
  },
});

const withoutList = (election: Election, poll: string): Election => ({
  ...election,
  state: 'nominating',
  nominees: election.nominees.map(({ number: _number, ...nominee }) => nominee),
  rounds: election.rounds.map((round) => (round.poll === poll ? { ...round, isTakenBack: true as const } : round)),
});
