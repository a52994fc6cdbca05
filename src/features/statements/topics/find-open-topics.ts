import { z } from 'zod';
import { defineUseCase, type Clock } from '../../../kernel/index.ts';
import { pathsUp } from '../../regions/index.ts';
import { needResident } from '../../residents/index.ts';
import { isOpen } from './topic.ts';
import type { TopicStore } from './topic-store.ts';

interface Ports {
  readonly topics: Pick<TopicStore, 'openInRoom' | 'openFor'>;
  readonly clock: Clock;
}

/** What is talked about now: in this chat room, or without one, wherever the one who asks lives or is a member. */
export const findOpenTopics = defineUseCase({
  name: 'statements.find-open-topics',
  input: z.object({ room: z.string().max(200).optional() }),
  async run({ topics, clock }: Ports, actor, { room }) {
    needResident(actor);
    const regions = actor.region === undefined ? [] : pathsUp(actor.region);
    const open = room === undefined ? await topics.openFor(regions, actor.id) : await topics.openInRoom(room);
    return open.filter((topic) => isOpen(topic, clock()));
  },
});
