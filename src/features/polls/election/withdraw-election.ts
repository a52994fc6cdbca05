import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import type { PollStore } from '../poll-store.ts';
import { takeBack } from '../withdraw-poll.ts';
import { happened } from './election.ts';
import type { ElectionStore } from './election-store.ts';
import { mayRunElection } from './policy.ts';
import { currentRound, insertRoundPoll, type RoundPorts } from './rounds/round-poll.ts';

interface Ports extends RoundPorts {
  readonly elections: Pick<ElectionStore, 'find' | 'change'>;
  readonly polls: RoundPorts['polls'] & Pick<PollStore, 'change'>;
  readonly clock: Clock;
}

/** Calls an election off, and the vote with it, before it is counted. Seats that were filled before stay filled. */
export const withdrawElection = defineUseCase({
  name: 'polls.withdraw-election',
  input: z.object({ electionId: z.string().max(64), reason: z.string().trim().min(4).max(300) }),
  async run(ports: Ports, actor, { electionId, reason }) {
    const { elections, polls, clock } = ports;
    const known = found(await elections.find(electionId), 'polls.election-missing');
    allow(mayRunElection(actor, known.region), 'polls.not-election-officer');
    const at = clock();
    if (known.state === 'listed') {
      // Where the process that decided the round died, its poll is made now, so that it cannot open later.
      await insertRoundPoll(ports, known);
      await takeBack(polls, currentRound(known)!.poll, { by: actor.id, at });
    }

    const withdrawn = await elections.change(electionId, (election) => {
      const { number, state } = election;
      if (state === 'withdrawn') return { result: election };
      ensure(state === known.state, 'polls.election-went-on', { number });
      ensure(state !== 'settled', 'polls.election-settled', { number });
      const next = { ...election, state: 'withdrawn' as const, withdrawnBecause: reason };
      return { next, happenings: [happened(next, 'polls.election-withdrawn', at, actor.id)], result: next };
    });
    return found(withdrawn, 'polls.election-missing');
  },
});
