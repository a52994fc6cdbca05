import { z } from 'zod';
import { BALLOT_DOORS } from '../../../../config/polls/doors.ts';
import { defineUseCase } from '../../../kernel/index.ts';
import type { BallotStore } from '../ballot-store.ts';
import { ensureDoor, pollTakenIn, type TakingPorts } from '../doors/taking-in.ts';
import { batchStateOf } from './batch.ts';
import type { BatchStore } from './batch-store.ts';

interface Ports extends Pick<TakingPorts, 'polls'> {
  readonly batches: Pick<BatchStore, 'find'>;
  readonly ballots: Pick<BallotStore, 'countHeld'>;
}

/** How many envelopes were handed in and how far they are entered; never what lay in them. */
export const viewEnvelopes = defineUseCase({
  name: 'polls.view-envelopes',
  input: z.object({ pollId: z.string().max(64) }),
  async run({ batches, ballots, ...ports }: Ports, actor, { pollId }) {
    const poll = await pollTakenIn(ports, actor, pollId);
    ensureDoor(poll, 'envelope');
    const envelopes = await ballots.countHeld(pollId);
    const batch = (await batches.find(pollId)) ?? { id: pollId, entries: [] };
    return {
      poll,
      envelopes,
      state: batchStateOf(batch),
      entries: batch.entries.length,
      /** So few that whoever opens them could guess whose is which: they are to be mixed unopened first. */
      isSmall: envelopes > 0 && envelopes < BALLOT_DOORS.smallBatch,
    };
  },
});
