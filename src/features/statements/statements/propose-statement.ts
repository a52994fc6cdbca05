import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { mayRunTopics, mayTakePart } from '../policy.ts';
import { ensureOpen } from '../topics/topic.ts';
import type { TopicStore } from '../topics/topic-store.ts';
import { ensureRoom, happened, isSaidAlike, wordsOf } from './statement.ts';
import type { StatementStore } from './statement-store.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly topics: Pick<TopicStore, 'find'>;
  readonly statements: Pick<StatementStore, 'inTopic' | 'insertNext'>;
  readonly clock: Clock;
}

/**
 * Puts a statement to the others. What residents say waits until somebody who runs the hall has looked at it; what these
 * say themselves is shown at once.
 */
export const proposeStatement = defineUseCase({
  name: 'statements.propose-statement',
  input: z.object({ topicId: z.string(), text: z.string().max(2000) }),
  async run({ halls, topics, statements, clock }: Ports, actor, { topicId, text }, call) {
    const topic = found(await topics.find(topicId), 'statements.topic-missing');
    const runs = mayRunTopics(actor, found(await halls.find(topic.hall), 'halls.missing'));
    allow(runs || mayTakePart(actor, topic), 'statements.not-on-roll');
    const now = clock();
    ensureOpen(topic, now);
    const words = wordsOf(text);

    const id = call.newId('statement');
    const before = (await statements.inTopic(topicId)).filter((statement) => statement.id !== id);
    ensureRoom(before, actor.id);
    const same = before.find((other) => other.state !== 'hidden' && isSaidAlike(other.text, words));
    ensure(same === undefined, 'statements.said-already');

    const statement = {
      id,
      topic: topicId,
      region: topic.region,
      text: words,
      author: actor.id,
      state: runs ? ('shown' as const) : ('waiting' as const),
      proposedAt: now,
      ...(runs && { shownAt: now }),
      changedAt: now,
    };
    const happenings = [happened('proposed', statement, 'system', now)];
    if (runs) happenings.push(happened('shown', statement, actor.id, now));
    return { topic, statement: await statements.insertNext(statement, happenings) };
  },
});
