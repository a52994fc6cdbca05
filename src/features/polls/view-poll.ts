import { z } from 'zod';
import { defineUseCase, found } from '../../kernel/index.ts';
import { needResident } from '../residents/index.ts';
import { choicesOf, type BallotEntry } from './ballot.ts';
import type { BallotStore } from './ballot-store.ts';
import { electorsFor, type ElectorPorts } from './electorate/electors-for.ts';
import { mayVote } from './policy.ts';
import { hasElectorate, needsElectorate, type Poll } from './poll.ts';
import type { PollStore } from './poll-store.ts';
import type { KeyPorts } from './secret/key-for.ts';
import { ballotKeyOf, openBallot, pseudonymOf } from './secret/secret-ballot.ts';

interface Ports extends ElectorPorts, KeyPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly ballots: Pick<BallotStore, 'find'>;
}

/**
 * The question, its result when there is one, and of the one who asks whether they may vote and what they have chosen; of a
 * secret poll until it is counted.
 */
export const viewPoll = defineUseCase({
  name: 'polls.view-poll',
  input: z.object({ pollId: z.string() }),
  async run(ports: Ports, actor, { pollId }) {
    needResident(actor);
    const poll = found(await ports.polls.find(pollId), 'polls.missing');
    const electors = needsElectorate(poll) ? await electorsFor(ports, poll, actor) : [actor];
    return {
      poll,
      mayVote: hasElectorate(poll) ? electors.length > 0 : mayVote(actor, poll),
      own: await ownChoices(ports, poll, electors),
    };
  },
});

async function ownChoices(
  ports: Ports,
  poll: Poll,
  [elector]: readonly { readonly id: string }[],
): Promise<readonly string[]> {
  if (elector === undefined) return [];
  if (poll.form !== 'secret') return choicesOf({ entries: await entriesIn(ports, poll, elector.id) });
  const key = await ports.keys.find(ballotKeyOf(poll.id));
  if (key === null) return [];
  const pseudonym = pseudonymOf(key, elector.id);
  return openBallot(key, pseudonym, await entriesIn(ports, poll, pseudonym))?.choices ?? [];
}

const entriesIn = async ({ ballots }: Ports, { id }: Poll, name: string): Promise<readonly BallotEntry[]> =>
  (await ballots.find(id, name))?.entries ?? [];
