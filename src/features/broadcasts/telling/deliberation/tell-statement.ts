import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../../kernel/index.ts';
import { STATEMENT_NEWS, wordRuling, type StatementStore, type TopicStore } from '../../../statements/index.ts';
import { keepNotices, type TellingPorts } from '../../keep-notices.ts';

interface Ports extends TellingPorts {
  readonly topics: Pick<TopicStore, 'find'>;
  readonly statements: Pick<StatementStore, 'find'>;
  readonly clock: Clock;
}

/** Tells the author of a statement that all can see it now, or why they cannot. Who said it themselves as a runner is not told. */
export const tellStatement = defineUseCase({
  name: 'broadcasts.tell-statement',
  input: z.object({ statementId: z.string(), news: z.enum(STATEMENT_NEWS), by: z.string() }),
  async run({ topics, statements, clock, ...ports }: Ports, actor, { statementId, news, by }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const statement = found(await statements.find(statementId), 'statements.missing', { number: 0 });
    const topic = found(await topics.find(statement.topic), 'statements.topic-missing');
    // Ruled otherwise since then: what is true now is told for that ruling.
    if (statement.author === undefined || statement.author === by || statement.state !== news) return { told: 0 };

    const cause = `${call.once ?? newId()}:${news}`;
    const to = { residents: [statement.author] };
    const text = () => wordRuling(topic, statement);
    return { told: await keepNotices(ports, { cause, to, text, about: statement.id, now: clock() }) };
  },
});
