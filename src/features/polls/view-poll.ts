import { z } from 'zod';
import { defineUseCase, found } from '../../kernel/index.ts';
import { choicesOf } from './ballot.ts';
import type { BallotStore } from './ballot-store.ts';
import { needResident } from '../residents/index.ts';
import type { PollStore } from './poll-store.ts';

interface Ports {
  readonly polls: PollStore;
  readonly ballots: BallotStore;
}

/** The question, its result when there is one, and what the one who asks has chosen. */
export const viewPoll = defineUseCase({
  name: 'polls.view-poll',
  input: z.object({ pollId: z.string() }),
  async run({ polls, ballots }: Ports, actor, { pollId }) {
    needResident(actor);
    const poll = found(await polls.find(pollId), 'polls.missing');
    const ballot = await ballots.find(pollId, actor.id);
    return { poll, own: ballot === null ? [] : choicesOf(ballot) };
  },
});
