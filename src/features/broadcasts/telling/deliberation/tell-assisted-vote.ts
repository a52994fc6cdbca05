import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../../kernel/index.ts';
import { say, sayMoment } from '../../../../phrases/index.ts';
import { sayDoor, type AssistedStore, type PollStore } from '../../../polls/index.ts';
import { keepNotices, type TellingPorts } from '../../keep-notices.ts';

interface Ports extends TellingPorts {
  readonly polls: PollStore;
  readonly assistedVotes: Pick<AssistedStore, 'find'>;
  readonly clock: Clock;
}

/** Tells those whose ballot it is that a worker took a vote down for them; not what it says. */
export const tellAssistedVote = defineUseCase({
  name: 'broadcasts.tell-assisted-vote',
  input: z.object({ voteId: z.string() }),
  async run({ polls, assistedVotes, clock, ...ports }: Ports, actor, { voteId }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const vote = found(await assistedVotes.find(voteId), 'polls.missing');
    const { number, title, closesAt } = found(await polls.find(vote.poll), 'polls.missing');
    if (vote.voters.length === 0) return { told: 0 };

    const name = (await ports.residents.current(vote.by))?.name;
    const text = () =>
      say('doors.tell-assisted', {
        number,
        title,
        name: name ?? say('doors.nameless-worker'),
        at: sayMoment(vote.at),
        door: sayDoor(vote.door),
        closes: sayMoment(closesAt),
      });
    const telling = { cause: `${call.once ?? newId()}:assisted`, to: { residents: [...vote.voters] }, text };
    return { told: await keepNotices(ports, { ...telling, about: vote.poll, now: clock() }) };
  },
});
