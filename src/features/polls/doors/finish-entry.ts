import { z } from 'zod';
import { defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import type { BallotStore } from '../ballot-store.ts';
import type { ChallengeStore } from '../challenges/challenge-store.ts';
import type { BatchStore } from '../envelopes/batch-store.ts';
import { areEnvelopesEntered } from '../envelopes/entered.ts';
import type { PaperStore } from '../paper/paper-store.ts';
import type { PollStore } from '../poll-store.ts';
import { pollTakenIn } from './taking-in.ts';

interface Ports {
  readonly polls: Pick<PollStore, 'find' | 'change'>;
  readonly papers: Pick<PaperStore, 'countWaiting'>;
  readonly challenges: Pick<ChallengeStore, 'countWaiting'>;
  readonly batches: Pick<BatchStore, 'find'>;
  readonly ballots: Pick<BallotStore, 'countHeld'>;
  readonly clock: Clock;
}

/**
 * Ends the entering of papers before its time: everything in hand is entered, and it can be counted.
 * @throws Refusal while a paper waits for its second entry or for the third word, envelopes for theirs, or a challenge for its ruling
 */
export const finishEntry = defineUseCase({
  name: 'polls.finish-entry',
  input: z.object({ pollId: z.string().max(64) }),
  async run(ports: Ports, actor, { pollId }) {
    const { polls, papers, clock } = ports;
    const { state, number } = await pollTakenIn(ports, actor, pollId);
    ensure(state === 'entering', 'doors.not-entering', { number });
    const waiting = await papers.countWaiting(pollId);
    ensure(waiting === 0, 'doors.papers-wait', { waiting });
    ensure(await areEnvelopesEntered(ports, pollId), 'doors.envelopes-wait');
    const challenged = await ports.challenges.countWaiting(pollId);
    ensure(challenged === 0, 'doors.challenges-wait', { waiting: challenged });
    const at = clock();
    const finished = await polls.change(pollId, (poll) => {
      if (poll.state !== 'entering' || (poll.papersEndAt !== undefined && poll.papersEndAt <= at))
        return { result: poll };
      const next = { ...poll, papersEndAt: at };
      const happening = { name: 'polls.entry-finished', by: actor.id, at, region: poll.region, facts: {} };
      return { next, happenings: [happening], result: next };
    });
    return found(finished, 'polls.missing');
  },
});
