import { z } from 'zod';
import { defineUseCase, ensure, found, type Clock } from '../../kernel/index.ts';
import { postedIn, type RegionStore } from '../regions/index.ts';
import { needResident } from '../residents/index.ts';
import type { PollStore } from './poll-store.ts';

interface Ports {
  readonly polls: PollStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** What stands on the poster of a question that can still be answered, or will be. */
export const printPoll = defineUseCase({
  name: 'polls.print-poll',
  input: z.object({ pollId: z.string() }),
  async run({ polls, regions, clock }: Ports, actor, { pollId }) {
    needResident(actor);
    const poll = found(await polls.find(pollId), 'polls.missing');
    const { number, state, closesAt } = poll;
    ensure(state !== 'withdrawn', 'polls.withdrawn', { number });
    ensure((state === 'announced' || state === 'open') && clock() < closesAt, 'polls.closed', { number });
    return { poll, posted: await postedIn(regions, poll.region) };
  },
});
