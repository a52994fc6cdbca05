import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../kernel/index.ts';
import type { HallStore } from '../halls/index.ts';
import { mayOpenPoll } from './policy.ts';
import type { Poll } from './poll.ts';
import type { PollStore } from './poll-store.ts';

interface Ports {
  readonly halls: HallStore;
  readonly polls: PollStore;
  readonly clock: Clock;
}

/** Takes a question back before it is counted, say because it was worded wrongly. Nothing of it is counted. */
export const withdrawPoll = defineUseCase({
  name: 'polls.withdraw-poll',
  input: z.object({ pollId: z.string() }),
  async run({ halls, polls, clock }: Ports, actor, { pollId }) {
    const { hall, election, number } = found(await polls.find(pollId), 'polls.missing');
    allow(mayOpenPoll(actor, found(await halls.find(hall), 'halls.missing')), 'polls.not-organizer');

    ensure(election === undefined, 'polls.of-election', { number });
    return found(await takeBack(polls, pollId, { by: actor.id, at: clock() }), 'polls.missing');
  },
});

/**
 * Takes back a poll that is not counted yet; once more, it changes nothing.
 * @throws Refusal `polls.closed` when its counting has begun
 */
export const takeBack = (
  polls: Pick<PollStore, 'change'>,
  id: string,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<Poll | null | undefined> =>
  polls.change(id, (poll) => {
    if (poll.state === 'withdrawn') return { result: poll };
    const isOver = poll.state === 'closing' || poll.state === 'closed';
    ensure(!isOver, 'polls.closed', { number: poll.number });
    // The fence goes up here too: votes under way are taken back and refused.
    const next = { ...poll, state: 'withdrawn' as const, round: poll.round + 1 };
    const { region, hall } = poll;
    return { next, happenings: [{ name: 'polls.withdrawn', by, at, region, facts: { hall } }], result: next };
  });
