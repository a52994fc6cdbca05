import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import type { TopicStore } from '../topics/topic-store.ts';
import { viewOf } from './map-view.ts';
import type { OpinionMaps } from './opinion-maps.ts';

interface Ports {
  readonly topics: Pick<TopicStore, 'find'>;
  readonly opinionMaps: Pick<OpinionMaps, 'of'>;
}

/** What everybody thinks of a topic: as far as answers have come in, and after it was closed as they were then. */
export const viewMap = defineUseCase({
  name: 'statements.view-map',
  input: z.object({ topicId: z.string() }),
  async run({ topics, opinionMaps }: Ports, actor, { topicId }) {
    needResident(actor);
    const topic = found(await topics.find(topicId), 'statements.topic-missing');
    const warm = await opinionMaps.of(topic, { isNow: true });
    return { topic, view: viewOf(warm, actor.id) };
  },
});
