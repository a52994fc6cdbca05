import { z } from 'zod';
import { allow, defineUseCase, ensure, found, moment, type Clock } from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { mayRunTopics } from '../policy.ts';
import type { TopicStore } from './topic-store.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly topics: Pick<TopicStore, 'insertNumbered'>;
  readonly clock: Clock;
}

/** Opens a topic in a hall, until `closesAt` or until somebody closes it. */
export const openTopic = defineUseCase({
  name: 'statements.open-topic',
  input: z.object({ hallId: z.string(), title: z.string().trim().min(2).max(60), closesAt: moment.optional() }),
  async run({ halls, topics, clock }: Ports, actor, { hallId, title, closesAt }, call) {
    const hall = found(await halls.find(hallId), 'halls.missing');
    allow(mayRunTopics(actor, hall), 'statements.not-organizer');
    const now = clock();
    ensure(closesAt === undefined || closesAt > now, 'statements.closes-too-early');

    const topic = {
      id: call.newId('topic'),
      hall: hall.id,
      region: hall.region,
      rooms: hall.rooms,
      voters: hall.voters,
      title,
      openedAt: now,
      openedBy: actor.id,
      ...(closesAt !== undefined && { closesAt }),
      state: 'open' as const,
    };
    const happening = { name: 'statements.topic-opened', by: actor.id, at: now, region: hall.region };
    return topics.insertNumbered(topic, [{ ...happening, facts: { hall: hall.id } }]);
  },
});
