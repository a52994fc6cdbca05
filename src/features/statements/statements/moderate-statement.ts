import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import type { OpinionMaps } from '../maps/opinion-maps.ts';
import { mayRunTopics } from '../policy.ts';
import type { TopicStore } from '../topics/topic-store.ts';
import { happened, ruled } from './statement.ts';
import type { StatementStore } from './statement-store.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly topics: Pick<TopicStore, 'find'>;
  readonly statements: Pick<StatementStore, 'numbered' | 'change'>;
  readonly opinionMaps: Pick<OpinionMaps, 'lookAgain'>;
  readonly clock: Clock;
}

/** Lets a statement be seen, or hides it with a reason; either can be taken back, and its answers come back with it. */
export const moderateStatement = defineUseCase({
  name: 'statements.moderate-statement',
  input: z.object({
    topicId: z.string(),
    statement: z.coerce.number().int().min(1),
    ruling: z.discriminatedUnion('state', [
      z.object({ state: z.literal('shown') }),
      z.object({ state: z.literal('hidden'), reason: z.string().trim().min(2).max(200) }),
    ]),
  }),
  async run(ports: Ports, actor, { topicId, statement: number, ruling }) {
    const topic = found(await ports.topics.find(topicId), 'statements.topic-missing');
    const hall = found(await ports.halls.find(topic.hall), 'halls.missing');
    allow(mayRunTopics(actor, hall), 'statements.not-organizer');
    const { id } = found(await ports.statements.numbered(topicId, number), 'statements.missing', { number });

    const at = ports.clock();
    const kept = await ports.statements.change(id, (statement) => {
      const next = ruled(statement, ruling, at);
      if (next === statement) return { result: statement };
      return { next, happenings: [happened(ruling.state, next, actor.id, at)], result: next };
    });
    ports.opinionMaps.lookAgain(topicId);
    return { topic, statement: found(kept, 'statements.missing', { number }) };
  },
});
