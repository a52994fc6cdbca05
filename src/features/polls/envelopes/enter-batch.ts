import { z } from 'zod';
import { defineUseCase, ensure, found, Refusal } from '../../../kernel/index.ts';
import type { BallotStore } from '../ballot-store.ts';
import { ensureDoor, pollTakenIn, type TakingPorts } from '../doors/taking-in.ts';
import { readChoices } from '../paper/enter-paper.ts';
import type { Poll } from '../poll.ts';
import { keyFor, type KeyPorts } from '../secret/key-for.ts';
import { sealBatch, sealMark } from '../secret/secret-ballot.ts';
import { batchStateOf, gathered, sumOf, withBatchEntry, type BatchEntry, type Found } from './batch.ts';
import type { BatchStore } from './batch-store.ts';

interface Ports extends KeyPorts, Pick<TakingPorts, 'polls'> {
  readonly batches: Pick<BatchStore, 'find' | 'insert' | 'change'>;
  readonly ballots: Pick<BallotStore, 'countHeld'>;
}

/**
 * Enters what lay in the envelopes, all of them as one batch: how many ballots say what. Two workers count by themselves;
 * where they differ a third does. There are as many ballots as envelopes were handed in, invalid ones included. An envelope
 * is opened only after the closing.
 */
export const enterEnvelopes = defineUseCase({
  name: 'polls.enter-envelopes',
  input: z.object({
    pollId: z.string().max(64),
    found: z
      .array(z.object({ choices: z.array(z.string().max(64)).max(20), count: z.int().min(1).max(100_000) }))
      .min(1)
      .max(2000),
  }),
  async run(ports: Ports, actor, { pollId, found: counted }) {
    const poll = await pollTakenIn(ports, actor, pollId);
    ensureDoor(poll, 'envelope');
    ensureEntersEnvelopes(poll);
    const all = gathered(counted.map(({ choices, count }) => ({ choices: readChoices(poll, choices), count })));
    const envelopes = await ports.ballots.countHeld(pollId);
    const ballots = sumOf(all);
    if (ballots !== envelopes) throw new Refusal('invalid', 'doors.envelopes-do-not-add-up', { envelopes, ballots });

    const entry = sealedEntry(await keyFor(ports, poll), poll, actor.id, all);
    if ((await ports.batches.find(pollId)) === null) await ports.batches.insert({ id: pollId, entries: [] }, []);
    const changed = await ports.batches.change(pollId, (batch) => {
      const next = withBatchEntry(batch, entry);
      return next === batch ? { result: batch } : { next, result: next };
    });
    const batch = found(changed, 'polls.missing');
    return { poll, envelopes, state: batchStateOf(batch), entries: batch.entries.length };
  },
});

/** Not before the closing, and then however late: a poll is not counted without its envelopes. */
function ensureEntersEnvelopes({ state, number }: Poll): void {
  ensure(state !== 'withdrawn', 'polls.withdrawn', { number });
  ensure(state !== 'announced' && state !== 'open', 'doors.envelopes-after-closing', { number });
  ensure(state === 'entering', 'doors.entry-over', { number });
}

function sealedEntry(key: Buffer, { id }: Poll, by: string, all: readonly Found[]): BatchEntry {
  const text = JSON.stringify(all);
  return { by, sealed: sealBatch(key, id, text), mark: sealMark(key, text) };
}
