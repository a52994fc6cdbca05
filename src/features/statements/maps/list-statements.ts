import { z } from 'zod';
import { OPINION_MAPS } from '../../../../config/deliberation/statements.ts';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { tallyAll } from '../opinion-map/index.ts';
import type { Statement } from '../statements/statement.ts';
import type { TopicStore } from '../topics/topic-store.ts';
import type { OpinionMaps } from './opinion-maps.ts';

interface Ports {
  readonly topics: Pick<TopicStore, 'find'>;
  readonly opinionMaps: Pick<OpinionMaps, 'of'>;
}

export interface CountedStatement {
  readonly statement: Statement;
  /** Null while so few have answered that the counts would nearly name them. */
  readonly counts: { readonly agree: number; readonly disagree: number; readonly pass: number } | null;
}

/** Every statement that is shown and how often it was answered how, for anybody to read and count again. */
export const listStatements = defineUseCase({
  name: 'statements.list-statements',
  input: z.object({ topicId: z.string() }),
  async run({ topics, opinionMaps }: Ports, _actor, { topicId }) {
    const topic = found(await topics.find(topicId), 'statements.topic-missing');
    const { map, statements } = await opinionMaps.of(topic, { isNow: true });
    const tallies = tallyAll(map.votes);
    const counted = statements.map((statement, place): CountedStatement => {
      const { agree, disagree, pass, seen } = tallies[place]!;
      return { statement, counts: seen < OPINION_MAPS.fewestCounted ? null : { agree, disagree, pass } };
    });
    const shown = counted.filter(({ statement }) => statement.state === 'shown');
    return { topic, statements: shown.sort((one, other) => one.statement.number - other.statement.number) };
  },
});
