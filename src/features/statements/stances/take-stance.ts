import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { mayTakePart } from '../policy.ts';
import type { StatementStore } from '../statements/statement-store.ts';
import { ensureOpen } from '../topics/topic.ts';
import type { TopicStore } from '../topics/topic-store.ts';
import { chooseNext, type ChoosingPorts } from './choose-next.ts';
import { SIDES, stanceFor } from './stances.ts';
import type { StanceStore } from './stance-store.ts';

interface Ports extends ChoosingPorts {
  readonly topics: Pick<TopicStore, 'find'>;
  readonly statements: Pick<StatementStore, 'numbered'>;
  readonly stances: Pick<StanceStore, 'put' | 'find'>;
  readonly clock: Clock;
}

/** Answers a statement, or answers it anew, and brings the next one. No happening tells of it: the answers are the record. */
export const takeStance = defineUseCase({
  name: 'statements.take-stance',
  input: z.object({ topicId: z.string(), statement: z.coerce.number().int().min(1), side: z.enum(SIDES) }),
  async run(ports: Ports, actor, { topicId, statement: number, side }) {
    const topic = found(await ports.topics.find(topicId), 'statements.topic-missing');
    allow(mayTakePart(actor, topic), 'statements.not-on-roll');
    const at = ports.clock();
    ensureOpen(topic, at);
    const statement = await ports.statements.numbered(topicId, number);
    // What is not shown is nobody's to read, so for residents there is no such statement.
    const shown = found(statement?.state === 'shown' ? statement : null, 'statements.missing', { number });

    await ports.stances.put({ topic: topicId, resident: actor.id, statement: number, stance: stanceFor(side), at });
    return { topic, statement: shown, side, ...(await chooseNext(ports, topic, actor.id)) };
  },
});
