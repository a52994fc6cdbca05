import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../../kernel/index.ts';
import { POLL_NEWS, wordPoll, type PollStore } from '../../../polls/index.ts';
import { keepNotices, type TellingPorts } from '../../keep-notices.ts';

interface Ports extends TellingPorts {
  readonly polls: PollStore;
  readonly clock: Clock;
}

/** Tells the rooms of a poll's hall what became of it. */
export const tellPoll = defineUseCase({
  name: 'broadcasts.tell-poll',
  input: z.object({ pollId: z.string(), news: z.enum(POLL_NEWS) }),
  async run({ polls, clock, ...ports }: Ports, actor, { pollId, news }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const poll = found(await polls.find(pollId), 'polls.missing');
    if (poll.rooms.length === 0) return { told: 0 };

    const cause = `${call.once ?? newId()}:${news}`;
    const to = { rooms: [...poll.rooms], within: poll.region };
    const text = wordPoll(poll, news);
    return { told: await keepNotices(ports, { cause, to, text, about: poll.id, now: clock() }) };
  },
});
