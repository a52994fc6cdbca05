import type { BallotStore } from '../ballot-store.ts';
import { settledEntry } from './batch.ts';
import type { BatchStore } from './batch-store.ts';

export interface EnteredPorts {
  readonly batches: Pick<BatchStore, 'find'>;
  readonly ballots: Pick<BallotStore, 'countHeld'>;
}

/** Is it settled what lay in the envelopes that were handed in? A poll is not counted before. */
export async function areEnvelopesEntered({ batches, ballots }: EnteredPorts, poll: string): Promise<boolean> {
  if ((await ballots.countHeld(poll)) === 0) return true;
  const batch = await batches.find(poll);
  return batch !== null && settledEntry(batch) !== null;
}
