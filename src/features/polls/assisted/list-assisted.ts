import { z } from 'zod';
import { decodeCursor, defineUseCase, found, pageInput, toPage } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import { mayTakeIn } from '../doors/policy.ts';
import { electorsFor, type ElectorPorts } from '../electorate/electors-for.ts';
import { hasElectorate } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import type { AssistedStore } from './assisted-store.ts';

interface Ports extends ElectorPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly assistedVotes: Pick<AssistedStore, 'ofPoll' | 'ofElectors'>;
}

/** The log of assisted votes of a poll: all of it for those who take votes down, and for a voter what was taken down for them. */
export const listAssisted = defineUseCase({
  name: 'polls.list-assisted',
  input: z.object({ pollId: z.string().max(64), ...pageInput }),
  async run(ports: Ports, actor, { pollId, after, limit }) {
    needResident(actor);
    const poll = found(await ports.polls.find(pollId), 'polls.missing');
    if (mayTakeIn(actor, poll)) {
      const start = after === undefined ? '' : decodeCursor(after);
      return toPage(await ports.assistedVotes.ofPoll(pollId, { after: start, limit: limit + 1 }), limit);
    }
    const electors = hasElectorate(poll) ? await electorsFor(ports, poll, actor) : [];
    const own = await ports.assistedVotes.ofElectors(
      pollId,
      electors.map(({ id }) => id),
    );
    return toPage(own, own.length + 1);
  },
});
