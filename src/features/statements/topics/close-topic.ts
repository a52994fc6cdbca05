import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { mayRunTopics } from '../policy.ts';
import { closeOne } from './close-one.ts';
import type { TopicStore } from './topic-store.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly topics: Pick<TopicStore, 'find' | 'change'>;
  readonly clock: Clock;
}

/** Ends a topic: its map stays, no answer is taken any more. */
export const closeTopic = defineUseCase({
  name: 'statements.close-topic',
  input: z.object({ topicId: z.string() }),
  async run({ halls, topics, clock }: Ports, actor, { topicId }) {
    const { hall } = found(await topics.find(topicId), 'statements.topic-missing');
    allow(mayRunTopics(actor, found(await halls.find(hall), 'halls.missing')), 'statements.not-organizer');
    return found(await closeOne(topics, topicId, { by: actor.id, at: clock() }), 'statements.topic-missing');
  },
});
