import { z } from 'zod';
import { allow, defineUseCase, ensure, found, newId, Refusal, type Clock } from '../../kernel/index.ts';
import { fillEntry } from './ballot.ts';
import type { BallotStore, Cast } from './ballot-store.ts';
import { mayVote } from './policy.ts';
import { ensureTakesVotes } from './poll.ts';
import type { PollStore } from './poll-store.ts';

interface Ports {
  readonly polls: Pick<PollStore, 'recent' | 'fence'>;
  readonly ballots: Pick<BallotStore, 'inTurn' | 'put' | 'takeBack'>;
  readonly clock: Clock;
}

const MOST_TRIES = 10;

/** A voter's choice, or their new one: the last one before closing counts. */
export const castVote = defineUseCase({
  name: 'polls.cast-vote',
  input: z.object({ pollId: z.string(), choices: z.array(z.string().max(64)).min(1).max(20) }),
  async run({ polls, ballots, clock }: Ports, actor, { pollId, choices }) {
    const poll = found(await polls.recent(pollId), 'polls.missing');
    allow(mayVote(actor, poll), 'polls.not-on-roll');
    const now = clock();
    ensureTakesVotes(poll, now);

    const entry = fillEntry(poll, choices, newId(), now);
    const cast = { poll: pollId, voter: actor.id, entry };
    const counts = await ballots.inTurn(pollId, actor.id, () => castBeforeFence({ polls, ballots }, cast));
    ensure(counts, 'polls.closed', { number: poll.number });
    return { poll, choices };
  },
});

/**
 * Writes first and looks at the fence after: when it is still down, whoever raises it later finds the ballot and counts it.
 * When it is up, the entry is taken back, unless it has been counted already.
 * @returns whether the entry counts
 */
async function castBeforeFence({ polls, ballots }: Omit<Ports, 'clock'>, cast: Cast): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const written = await ballots.put(cast);
    const fence = found(await polls.fence(cast.poll), 'polls.missing');
    if (fence.state !== 'open') return written && !(await ballots.takeBack(cast, fence.round));
    if (written) return true;
  }
  throw new Refusal('conflict', 'store.busy');
}
