import { z } from 'zod';
import { allow, defineUseCase, ensure, found, newId, Refusal, type Clock } from '../../kernel/index.ts';
import { checkChoices, type BallotEntry } from './ballot.ts';
import type { BallotStore, Cast } from './ballot-store.ts';
import { electorsFor, type ElectorPorts } from './electorate/electors-for.ts';
import { mayVote } from './policy.ts';
import { ensureTakesVotes, hasElectorate, type Poll } from './poll.ts';
import type { PollStore } from './poll-store.ts';
import { mayVoteNow } from './sessions/present-electors.ts';
import type { PollSessionStore } from './sessions/session-store.ts';
import { keyFor, type KeyPorts } from './secret/key-for.ts';
import { pseudonymOf, sealChoices, secretToken } from './secret/secret-ballot.ts';

interface Ports extends ElectorPorts, KeyPorts {
  readonly polls: Pick<PollStore, 'recent' | 'fence'>;
  readonly ballots: Pick<BallotStore, 'inTurn' | 'put' | 'takeBack'>;
  readonly pollSessions: Pick<PollSessionStore, 'find'>;
  readonly clock: Clock;
}

const MOST_TRIES = 10;

/** A voter's choice, or their new one: the last one before closing counts. Who may cast several ballots casts all of them alike. */
export const castVote = defineUseCase({
  name: 'polls.cast-vote',
  input: z.object({ pollId: z.string(), choices: z.array(z.string().max(64)).min(1).max(20) }),
  async run(ports: Ports, actor, { pollId, choices }) {
    const { polls, ballots, clock } = ports;
    const poll = found(await polls.recent(pollId), 'polls.missing');
    const electors = hasElectorate(poll) ? await electorsFor(ports, poll, actor) : undefined;
    allow(electors === undefined ? mayVote(actor, poll) : electors.length > 0, 'polls.not-on-roll');
    const now = clock();
    ensureTakesVotes(poll, now);
    checkChoices(poll, choices);

    for (const { id } of electors === undefined ? [actor] : await mayVoteNow(ports, poll, electors)) {
      const cast = await filled(ports, poll, id, choices, now);
      const counts = await ballots.inTurn(pollId, cast.voter, () => castBeforeFence({ polls, ballots }, cast));
      ensure(counts, 'polls.closed', { number: poll.number });
    }
    return { poll, choices };
  },
});

/** The ballot as it is kept: of a secret poll without a name, a time, or anything that can be read. */
async function filled(ports: KeyPorts, poll: Poll, voter: string, choices: readonly string[], at: Date): Promise<Cast> {
  if (poll.form !== 'secret') return { poll: poll.id, voter, entry: { token: newId(), choices, at } };
  const key = await keyFor(ports, poll);
  const pseudonym = pseudonymOf(key, voter);
  const entry: BallotEntry = {
    token: secretToken(),
    choices: [sealChoices(key, pseudonym, choices)],
    at: poll.opensAt,
  };
  return { poll: poll.id, voter: pseudonym, entry };
}

/**
 * Writes first and looks at the fence after: when it is still down, whoever raises it later finds the ballot and counts it.
 * When it is up, the entry is taken back, unless it has been counted already.
 * @returns whether the entry counts
 */
async function castBeforeFence({ polls, ballots }: Pick<Ports, 'polls' | 'ballots'>, cast: Cast): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const written = await ballots.put(cast);
    const fence = found(await polls.fence(cast.poll), 'polls.missing');
    if (fence.state !== 'open') return written && !(await ballots.takeBack(cast, fence.round));
    if (written) return true;
  }
  throw new Refusal('conflict', 'store.busy');
}
