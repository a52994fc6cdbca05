import { tellStatement, tellTopic, tellWaitingStatement } from '../../src/features/broadcasts/index.ts';
import { closeDueTopics, type StatementNews, type TopicNews } from '../../src/features/statements/index.ts';
import { reaction, scheduled, type Reaction, type ScheduledJob } from '../define.ts';

const tell = (news: TopicNews): Reaction =>
  reaction(`statements.topic-${news}`, tellTopic, ({ subject }) => ({ topicId: subject, news }));

const tellAuthor = (news: StatementNews): Reaction =>
  reaction(`statements.statement-${news}`, tellStatement, ({ subject, by }) => ({ statementId: subject, news, by }));

export const statementsReactions: readonly Reaction[] = [
  tell('opened'),
  tell('closed'),
  reaction('statements.statement-proposed', tellWaitingStatement, ({ subject }) => ({ statementId: subject })),
  tellAuthor('shown'),
  tellAuthor('hidden'),
];

export const statementsJobs: readonly ScheduledJob[] = [scheduled(closeDueTopics, { everyMs: 5000 }, {})];
