import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { mayTakePart } from '../policy.ts';
import { ensureOpen } from '../topics/topic.ts';
import type { TopicStore } from '../topics/topic-store.ts';
import { chooseNext, type ChoosingPorts } from './choose-next.ts';

interface Ports extends ChoosingPorts {
  readonly topics: Pick<TopicStore, 'find'>;
  readonly clock: Clock;
}

/** The statement that the one who asks had best answer next; none when they have answered all. */
export const viewNextStatement = defineUseCase({
  name: 'statements.next-statement',
  input: z.object({ topicId: z.string() }),
  async run(ports: Ports, actor, { topicId }) {
    const topic = found(await ports.topics.find(topicId), 'statements.topic-missing');
    allow(mayTakePart(actor, topic), 'statements.not-on-roll');
    ensureOpen(topic, ports.clock());
    return { topic, ...(await chooseNext(ports, topic, actor.id)) };
  },
});
