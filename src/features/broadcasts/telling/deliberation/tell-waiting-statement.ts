import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../../kernel/index.ts';
import { say } from '../../../../phrases/index.ts';
import type { StatementStore, TopicStore } from '../../../statements/index.ts';
import type { Audience } from '../../audience.ts';
import { keepNotices, type TellingPorts } from '../../keep-notices.ts';

interface Ports extends TellingPorts {
  readonly topics: Pick<TopicStore, 'find'>;
  readonly statements: Pick<StatementStore, 'find' | 'inTopic'>;
  readonly clock: Clock;
}

/**
 * Tells those who run the hall that a statement waits for them: once, until they have looked through what waits in the topic.
 */
export const tellWaitingStatement = defineUseCase({
  name: 'broadcasts.tell-waiting-statement',
  input: z.object({ statementId: z.string() }),
  async run({ topics, statements, clock, ...ports }: Ports, actor, { statementId }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const statement = found(await statements.find(statementId), 'statements.missing', { number: 0 });
    const topic = found(await topics.find(statement.topic), 'statements.topic-missing');
    const hall = found(await ports.halls.find(topic.hall), 'halls.missing');
    const waiting = (await statements.inTopic(topic.id)).filter(({ state }) => state === 'waiting');
    const isFirst = waiting.every(({ number }) => number >= statement.number);
    if (statement.state !== 'waiting' || !isFirst) return { told: 0 };

    const to: Audience =
      hall.organizers.length > 0 ? { residents: [...hall.organizers] } : { role: 'organizer', region: hall.region };
    const text = () => say('statements.tell-waiting', { number: topic.number, text: statement.text });
    const cause = `${call.once ?? newId()}:waiting`;
    return { told: await keepNotices(ports, { cause, to, text, about: statement.id, now: clock() }) };
  },
});
