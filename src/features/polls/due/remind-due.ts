import { z } from 'zod';
import { allow, defineUseCase, isSystem, type Clock } from '../../../kernel/index.ts';
import { withReminder } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';

interface Ports {
  readonly polls: Pick<PollStore, 'dueToRemind' | 'change'>;
  readonly clock: Clock;
}

/**
 * Has those reminded who may vote and have not, each time that is set. When the next reminder is due and the happening that
 * has them told are one write: however often and wherever this runs, it happens once.
 */
export const remindVotersDue = defineUseCase({
  name: 'polls.remind-voters-due',
  input: z.object({}),
  async run({ polls, clock }: Ports, actor) {
    allow(isSystem(actor), 'polls.system-only');
    const now = clock();
    const due = await polls.dueToRemind(now);
    const reminded = await Promise.all(
      due.map(({ id }) =>
        polls.change<boolean>(id, (poll) => {
          const isDue = poll.state === 'open' && poll.remindAt !== undefined && poll.remindAt <= now;
          if (!isDue) return { result: false };
          const happening = { name: 'polls.reminder-due', by: 'system', at: now, region: poll.region };
          const happenings = poll.closesAt > now ? [{ ...happening, facts: { hall: poll.hall } }] : [];
          return { next: withReminder(poll, now), happenings, result: happenings.length > 0 };
        }),
      ),
    );
    return { reminded: reminded.filter((done) => done === true).length };
  },
});
