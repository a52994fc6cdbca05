import { z } from 'zod';
import { allow, defineUseCase, isSystem, SYSTEM, type Clock } from '../../../kernel/index.ts';
import { closeOne } from './close-one.ts';
import type { TopicStore } from './topic-store.ts';

interface Ports {
  readonly topics: Pick<TopicStore, 'dueToClose' | 'change'>;
  readonly clock: Clock;
}

/** Closes topics whose time is over. */
export const closeDueTopics = defineUseCase({
  name: 'statements.close-due',
  input: z.object({}),
  async run({ topics, clock }: Ports, actor) {
    allow(isSystem(actor), 'statements.system-only');
    const at = clock();
    const due = await topics.dueToClose(at);
    await Promise.all(due.map(({ id }) => closeOne(topics, id, { by: SYSTEM.id, at })));
    return { closed: due.length };
  },
});
