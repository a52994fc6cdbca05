import { z } from 'zod';
import { allow, defineUseCase, isSystem } from '../../../kernel/index.ts';
import type { KeyStore } from '../../../platform/keys/key-store.ts';
import type { BallotStore } from '../ballot-store.ts';
import type { BatchStore } from '../envelopes/batch-store.ts';
import type { PollStore } from '../poll-store.ts';
import { ballotKeyOf } from '../secret/secret-ballot.ts';

interface Ports {
  readonly polls: Pick<PollStore, 'dueToSeal' | 'change'>;
  readonly ballots: Pick<BallotStore, 'discard'>;
  readonly batches: Pick<BatchStore, 'discard'>;
  readonly keys: Pick<KeyStore, 'destroy'>;
}

/**
 * Destroys the keys of secret polls that were counted or withdrawn, and then what they had sealed: from here on nobody can
 * tell whose a ballot was. Begun by a process that died, it is gone on with.
 */
export const sealDue = defineUseCase({
  name: 'polls.seal-due',
  input: z.object({}),
  async run({ polls, ballots, batches, keys }: Ports, actor) {
    allow(isSystem(actor), 'polls.system-only');
    const due = await polls.dueToSeal();
    for (const { id } of due) {
      await keys.destroy(ballotKeyOf(id));
      await ballots.discard(id);
      await batches.discard(id);
      await polls.change(id, (poll) => ({ next: { ...poll, isSealed: true as const }, result: undefined }));
    }
    return { sealed: due.length };
  },
});
