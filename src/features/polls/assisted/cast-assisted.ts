import { z } from 'zod';
import { defineUseCase, isRefusal, type Clock } from '../../../kernel/index.ts';
import { checkChoices } from '../ballot.ts';
import { castBallot, type CastPorts } from '../doors/cast-ballot.ts';
import { takingIn, type TakingPorts } from '../doors/taking-in.ts';
import { ensureTakesVotes } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { ASSISTED_DOORS, type AssistedVote } from './assisted-vote.ts';
import type { AssistedStore } from './assisted-store.ts';

interface Ports extends CastPorts, Pick<TakingPorts, 'electorates' | 'pollSessions'> {
  readonly polls: Pick<PollStore, 'find' | 'fence'>;
  readonly assistedVotes: Pick<AssistedStore, 'insert' | 'change'>;
  readonly clock: Clock;
}

/**
 * A worker takes down what an elector says on the phone or at the door. It is that elector's ballot like any other: they can
 * vote anew until the closing. Who took it down, for whom and when stays, and the elector is told where they have an account.
 */
export const castAssisted = defineUseCase({
  name: 'polls.cast-assisted',
  input: z.object({
    pollId: z.string().max(64),
    electorId: z.string().max(64),
    door: z.enum(ASSISTED_DOORS),
    choices: z.array(z.string().max(64)).min(1).max(20),
  }),
  async run(ports: Ports, actor, { pollId, electorId, door, choices }, call) {
    const { poll, elector } = await takingIn(ports, actor, { pollId, electorId, door });
    const at = ports.clock();
    ensureTakesVotes(poll, at);
    checkChoices(poll, choices);

    const begun: AssistedVote = {
      id: call.newId('assisted-vote'),
      poll: pollId,
      region: poll.region,
      elector: elector.id,
      voters: elector.voters,
      door,
      by: actor.id,
      at,
      state: 'begun',
    };
    const vote = await ports.assistedVotes.insert(begun, []);
    if (vote.state === 'recorded') return { poll, vote, choices };
    try {
      await castBallot(ports, poll, elector.id, { choices, at, door, by: actor.id });
    } catch (error) {
      if (isRefusal(error)) await settle(ports, vote, 'refused');
      throw error;
    }
    await settle(ports, vote, 'recorded');
    return { poll, vote: { ...vote, state: 'recorded' as const }, choices };
  },
});

async function settle({ assistedVotes }: Ports, { id }: AssistedVote, state: 'recorded' | 'refused'): Promise<void> {
  await assistedVotes.change(id, (vote) => {
    if (vote.state === state) return { result: undefined };
    const { by, at, region, door, poll } = vote;
    const happening = { name: 'polls.vote-assisted', by, at, region, facts: { poll, door } };
    return {
      next: { ...vote, state },
      happenings: state === 'recorded' ? [happening] : [],
      result: undefined,
    };
  });
}
