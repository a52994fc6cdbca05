import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../kernel/index.ts';
import { checkChoices } from './ballot.ts';
import { castBallot, type CastPorts } from './doors/cast-ballot.ts';
import { electorsFor, type ElectorPorts } from './electorate/electors-for.ts';
import { mayVote } from './policy.ts';
import { ensureTakesVotes, hasElectorate } from './poll.ts';
import type { PollStore } from './poll-store.ts';
import { mayVoteNow } from './sessions/present-electors.ts';
import type { PollSessionStore } from './sessions/session-store.ts';

interface Ports extends ElectorPorts, CastPorts {
  readonly polls: Pick<PollStore, 'recent' | 'fence'>;
  readonly pollSessions: Pick<PollSessionStore, 'find'>;
  readonly clock: Clock;
}

/** A voter's choice, or their new one: the last one before closing counts. Who may cast several ballots casts all of them alike. */
export const castVote = defineUseCase({
  name: 'polls.cast-vote',
  input: z.object({ pollId: z.string(), choices: z.array(z.string().max(64)).min(1).max(20) }),
  async run(ports: Ports, actor, { pollId, choices }) {
    const { polls, clock } = ports;
    const poll = found(await polls.recent(pollId), 'polls.missing');
    const electors = hasElectorate(poll) ? await electorsFor(ports, poll, actor) : undefined;
    allow(electors === undefined ? mayVote(actor, poll) : electors.length > 0, 'polls.not-on-roll');
    const now = clock();
    ensureTakesVotes(poll, now);
    checkChoices(poll, choices);

    for (const { id } of electors === undefined ? [actor] : await mayVoteNow(ports, poll, electors))
      await castBallot(ports, poll, id, { choices, at: now });
    return { poll, choices };
  },
});
