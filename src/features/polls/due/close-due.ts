import { z } from 'zod';
import { allow, defineUseCase, isSystem, type Clock } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { choicesOf, onePerPerson } from '../ballot.ts';
import type { BallotStore } from '../ballot-store.ts';
import { optionIds, raiseFence, type Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { ABSTAIN, tally, type Tally } from '../tally.ts';

interface Ports {
  readonly polls: Pick<PollStore, 'dueToClose' | 'change'>;
  readonly ballots: Pick<BallotStore, 'markCounted' | 'countedBy'>;
  readonly residents: Pick<ResidentStore, 'joinedInto'>;
  readonly clock: Clock;
}

/** Closes polls whose time is over and counts them; also those whose closing was begun by a process that died. */
export const closeDue = defineUseCase({
  name: 'polls.close-due',
  input: z.object({}),
  async run(ports: Ports, actor) {
    allow(isSystem(actor), 'polls.system-only');
    const due = await ports.polls.dueToClose(ports.clock());
    const results = await Promise.all(due.map((poll) => closePoll(ports, poll)));
    return { closed: results.filter((result) => result !== null).length };
  },
});

/**
 * Stop, mark, count, publish. Every step may be repeated, and two processes may do it at once: each works in a round of
 * its own, marks are never lowered, and only the latest round publishes. A vote written before the fence was seen is
 * marked by that round or a later one; a vote written after was refused or is taken back, as its mark tells the voter.
 */
async function closePoll({ polls, ballots, residents, clock }: Ports, { id }: Poll): Promise<Tally | null> {
  const stopped = await polls.change(id, (poll) => {
    if (poll.state !== 'open' && poll.state !== 'closing') return { result: null };
    const next = raiseFence(poll);
    return { next, result: next };
  });
  if (!stopped) return null;

  await ballots.markCounted(id, stopped.round);
  const counted = await ballots.countedBy(id, stopped.round);
  const personOf = await residents.joinedInto(counted.map(({ voter }) => voter));
  const result = tally(
    optionIds(stopped).filter((option) => option !== ABSTAIN),
    onePerPerson(counted, personOf).flatMap(choicesOf),
  );

  const published = await polls.change(id, (poll) => {
    if (poll.state !== 'closing' || poll.round !== stopped.round) return { result: null };
    const at = clock();
    const happening = { name: 'polls.closed', by: 'system', at, region: poll.region };
    const facts = { hall: poll.hall, roll: poll.roll, participants: result.participants };
    return {
      next: { ...poll, state: 'closed', result: { ...result, countedAt: at } },
      happenings: [{ ...happening, facts }],
      result,
    };
  });
  return published ?? null;
}
