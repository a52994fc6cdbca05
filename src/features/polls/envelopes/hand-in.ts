import { z } from 'zod';
import { defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import type { BallotStore } from '../ballot-store.ts';
import { takingIn, type TakingPorts } from '../doors/taking-in.ts';
import { ensureTakesVotes } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { keyFor, type KeyPorts } from '../secret/key-for.ts';
import { pseudonymOf, sealChoices, secretToken } from '../secret/secret-ballot.ts';

interface Ports extends KeyPorts, Pick<TakingPorts, 'electorates' | 'pollSessions'> {
  readonly polls: Pick<PollStore, 'find' | 'fence'>;
  readonly ballots: Pick<BallotStore, 'hold' | 'isHeld' | 'takeBack'>;
  readonly clock: Clock;
}

/**
 * Marks that an elector handed in a closed envelope: they have voted, and cannot vote online any more. Whoever has voted
 * online is refused, because nothing could tell later which of their two ballots to take out.
 */
export const handInEnvelope = defineUseCase({
  name: 'polls.hand-in-envelope',
  input: z.object({ pollId: z.string().max(64), electorId: z.string().max(64) }),
  async run(ports: Ports, actor, { pollId, electorId }) {
    const { polls, ballots, clock } = ports;
    const { poll, elector } = await takingIn(ports, actor, { pollId, electorId, door: 'envelope' });
    ensureTakesVotes(poll, clock());
    const { number } = poll;
    const key = await keyFor(ports, poll);
    const voter = pseudonymOf(key, elector.id);
    const entry = { token: secretToken(), choices: [sealChoices(key, voter, [])], at: poll.opensAt };
    const cast = { poll: poll.id, voter, entry };

    const isNew = await ballots.hold(cast);
    if (!isNew) ensure(await ballots.isHeld(poll.id, voter), 'doors.voted-online', { number });
    const fence = found(await polls.fence(poll.id), 'polls.missing');
    const isTooLate = isNew && fence.state !== 'open' && (await ballots.takeBack(cast, fence.round));
    ensure(!isTooLate, 'polls.closed', { number });
    return { poll, elector: elector.id };
  },
});
