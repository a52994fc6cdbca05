import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../../kernel/index.ts';
import {
  TOPIC_NEWS,
  viewOf,
  wordClosed,
  wordOpened,
  type OpinionMaps,
  type TopicStore,
} from '../../../statements/index.ts';
import { keepNotices, type TellingPorts } from '../../keep-notices.ts';

interface Ports extends TellingPorts {
  readonly topics: Pick<TopicStore, 'find'>;
  readonly opinionMaps: Pick<OpinionMaps, 'of'>;
  readonly clock: Clock;
}

/** Tells the rooms of a hall that a topic was opened, or what came of it. */
export const tellTopic = defineUseCase({
  name: 'broadcasts.tell-topic',
  input: z.object({ topicId: z.string(), news: z.enum(TOPIC_NEWS) }),
  async run({ topics, opinionMaps, clock, ...ports }: Ports, actor, { topicId, news }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const topic = found(await topics.find(topicId), 'statements.topic-missing');
    if (topic.rooms.length === 0) return { told: 0 };

    const cause = `${call.once ?? newId()}:${news}`;
    const to = { rooms: [...topic.rooms], within: topic.region };
    const view = news === 'closed' ? viewOf(await opinionMaps.of(topic, { isNow: true })) : null;
    const text = () => (view === null ? wordOpened(topic) : wordClosed(topic, view));
    return { told: await keepNotices(ports, { cause, to, text, about: topic.id, now: clock() }) };
  },
});
