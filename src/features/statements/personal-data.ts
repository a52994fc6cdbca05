import { idsOf, type Clock, type PersonalData } from '../../kernel/index.ts';
import type { Statement } from './statements/statement.ts';
import type { StatementStore } from './statements/statement-store.ts';
import { sideOf } from './stances/stances.ts';
import type { StanceStore } from './stances/stance-store.ts';
import type { TopicStore } from './topics/topic-store.ts';

interface Ports {
  readonly topics: Pick<TopicStore, 'find'>;
  readonly statements: Pick<StatementStore, 'ofAuthor' | 'inTopic' | 'change'>;
  readonly stances: Pick<StanceStore, 'ofResident'>;
  readonly clock: Clock;
}

/**
 * Statements and answers. Answers stay as an id's: what neighbours were told they agree on does not change when one of them
 * leaves. A statement that others have seen stays without its author, since their answers would mean nothing without it, and
 * it holds nothing that leads to a person; one that nobody has seen is deleted.
 */
export const statementsData = ({ topics, statements, stances, clock }: Ports): PersonalData => ({
  about: 'statements',
  async export(person) {
    const ids = idsOf(person);
    const own = (await Promise.all(ids.map((id) => statements.ofAuthor(id)))).flat();
    const titleOf = async (topic: string) => (await topics.find(topic))?.title;
    return {
      statements: await Promise.all(
        own.map(async ({ topic, text, state, reason, proposedAt }) => ({
          topic: await titleOf(topic),
          text,
          state,
          reason,
          proposedAt,
        })),
      ),
      stances: await Promise.all(
        (await stances.ofResident(ids)).map(async ({ topic, answers, changedAt }) => {
          const texts = new Map((await statements.inTopic(topic)).map(({ number, text }) => [number, text]));
          return {
            topic: await titleOf(topic),
            answers: [...answers].map(([number, stance]) => ({ statement: texts.get(number), side: sideOf(stance) })),
            changedAt,
          };
        }),
      ),
    };
  },
  async forget(person) {
    for (const author of idsOf(person)) {
      for (const { id } of await statements.ofAuthor(author))
        await statements.change(id, (statement) => ({ next: withoutAuthor(statement, clock()), result: undefined }));
    }
  },
});

function withoutAuthor({ author: _author, ...statement }: Statement, now: Date): Statement {
  if (statement.shownAt !== undefined) return statement;
  const { reason: _reason, ...rest } = statement;
  return { ...rest, text: '', state: 'hidden', changedAt: now };
}
