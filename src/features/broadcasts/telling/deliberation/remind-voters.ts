import { z } from 'zod';
import { POLL_REMINDERS } from '../../../../../config/polls/reminders.ts';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../../kernel/index.ts';
import { wordReminder } from '../../../polls/index.ts';
import { pageOfAudience } from '../../audiences/audience-pages.ts';
import type { PartPorts } from '../../audiences/part-pages.ts';
import { draftsOf, type TellingPorts } from '../../keep-notices.ts';

interface Ports extends TellingPorts, PartPorts {
  readonly clock: Clock;
}

/** Reminds everybody who may vote and has not, each in private. Begun again, it tells nobody twice. */
export const remindVoters = defineUseCase({
  name: 'broadcasts.remind-voters',
  input: z.object({ pollId: z.string() }),
  async run(ports: Ports, actor, { pollId }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const poll = found(await ports.polls.find(pollId), 'polls.missing');
    const now = ports.clock();
    if (poll.state !== 'open' || poll.closesAt <= now) return { told: 0 };

    const to = { of: [{ nonVoters: poll.id }], except: [] };
    const telling = {
      cause: `${call.once ?? newId()}:reminder`,
      to: { residents: [] },
      text: () => wordReminder(poll),
      about: poll.id,
      until: poll.closesAt,
      now,
    };
    let told = 0;
    for (let after: string | null = ''; after !== null;) {
      const page: Awaited<ReturnType<typeof pageOfAudience>> = await pageOfAudience(
        ports,
        to,
        after,
        POLL_REMINDERS.perPage,
      );
      const drafts = await draftsOf(ports, telling, page.recipients);
      if (drafts.length > 0) await ports.notices.add(drafts.flat());
      told += drafts.length;
      after = page.next;
    }
    return { told };
  },
});
