import { z } from 'zod';
import { allow, defineUseCase, isSystem, type Clock } from '../../../kernel/index.ts';
import { openFor, type OpeningPorts } from '../electorate/open-for.ts';
import { openWith, type Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';

interface Ports extends OpeningPorts {
  readonly polls: PollStore;
  readonly clock: Clock;
}

/** Opens announced polls whose time has come, with the roll as it is now. */
export const openDue = defineUseCase({
  name: 'polls.open-due',
  input: z.object({}),
  async run(ports: Ports, actor) {
    allow(isSystem(actor), 'polls.system-only');
    const now = ports.clock();
    const due = await ports.polls.dueToOpen(now);
    await Promise.all(due.map((poll) => openOne(ports, poll, now)));
    return { opened: due.length };
  },
});

async function openOne(ports: Ports, poll: Poll, at: Date): Promise<void> {
  const { roll } = await openFor(ports, poll, at);
  await ports.polls.change(poll.id, (current) => {
    const next = openWith(current, roll, at);
    if (next === current) return { result: undefined };
    const happening = { name: 'polls.opened', by: current.openedBy, at, region: current.region };
    return { next, happenings: [{ ...happening, facts: { hall: current.hall, roll } }], result: undefined };
  });
}
