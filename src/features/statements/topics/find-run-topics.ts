import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { needResident } from '../../residents/index.ts';
import { mayRunTopics } from '../policy.ts';
import type { TopicStore } from './topic-store.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'ofRoom' | 'runBy'>;
  readonly topics: Pick<TopicStore, 'openOfHalls'>;
}

/** Open topics whose statements the one who asks looks through: of the hall of this chat room, or of every hall they run. */
export const findRunTopics = defineUseCase({
  name: 'statements.find-run-topics',
  input: z.object({ room: z.string().max(200).optional() }),
  async run({ halls, topics }: Ports, actor, { room }) {
    needResident(actor);
    const known =
      room === undefined
        ? await halls.runBy(
            actor.id,
            actor.grants.map(({ region }) => region),
          )
        : [await halls.ofRoom(room)].filter((hall) => hall !== null);
    return topics.openOfHalls(known.filter((hall) => mayRunTopics(actor, hall)).map(({ id }) => id));
  },
});
