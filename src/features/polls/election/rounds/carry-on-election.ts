import { z } from 'zod';
import { allow, defineUseCase, found, isSystem } from '../../../../kernel/index.ts';
import type { ElectionStore } from '../election-store.ts';
import { insertRoundPoll, type RoundPorts } from './round-poll.ts';

interface Ports extends RoundPorts {
  readonly elections: Pick<ElectionStore, 'find'>;
}

/** Makes the poll of a round that was decided, in case the process that decided it did not. */
export const carryOnElection = defineUseCase({
  name: 'polls.carry-on-election',
  input: z.object({ electionId: z.string().max(64) }),
  async run(ports: Ports, actor, { electionId }) {
    allow(isSystem(actor), 'polls.system-only');
    const election = found(await ports.elections.find(electionId), 'polls.election-missing');
    if (election.state === 'listed') await insertRoundPoll(ports, election);
    return { state: election.state };
  },
});
