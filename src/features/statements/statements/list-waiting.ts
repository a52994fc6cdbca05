import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { mayRunTopics } from '../policy.ts';
import type { TopicStore } from '../topics/topic-store.ts';
import type { StatementStore } from './statement-store.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly topics: Pick<TopicStore, 'find'>;
  readonly statements: Pick<StatementStore, 'inState'>;
}

/** Statements of a topic that nobody has looked at yet, first come first. */
export const listWaiting = defineUseCase({
  name: 'statements.list-waiting',
  input: z.object({ topicId: z.string() }),
  async run({ halls, topics, statements }: Ports, actor, { topicId }) {
    const topic = found(await topics.find(topicId), 'statements.topic-missing');
    allow(mayRunTopics(actor, found(await halls.find(topic.hall), 'halls.missing')), 'statements.not-organizer');
    return { topic, statements: await statements.inState(topicId, 'waiting') };
  },
});
