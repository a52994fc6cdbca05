import { ANYBODY, nothing, row, SYSTEM_ONLY, type Table } from './table.ts';

//                      nobody guest lin | wang organizer | worker staff | broker | steward | otherWorker | system
export const STATEMENTS: Table = {
  'statements.close-due': row(SYSTEM_ONLY, nothing),
  'statements.close-topic': row('--- -+ +- - + - +', async ({ topic }) => ({ topicId: await topic() })),
  'statements.find-open-topics': row('!++ ++ ++ + + + !', nothing),
  'statements.find-run-topics': row('!++ ++ ++ + + + !', nothing),
  'statements.follow-joined': row(SYSTEM_ONLY, async ({ resident }) => ({
    residentId: await resident({ contacts: [], mergedInto: await resident() }),
  })),
  'statements.list-statements': row(ANYBODY, async ({ topic }) => ({ topicId: await topic() })),
  'statements.list-topics': row('!++ ++ ++ + + + !', async ({ hall }) => ({ hallId: await hall() })),
  'statements.list-waiting': row('--- -+ +- - + - +', async ({ topic }) => ({ topicId: await topic() })),
  'statements.moderate-statement': row('--- -+ +- - + - +', async ({ topic }) => ({
    topicId: await topic(),
    statement: 1,
    ruling: { state: 'hidden', reason: '不是说大门的事' },
  })),
  'statements.next-statement': row('--+ ++ ++ + + - -', async ({ topic }) => ({ topicId: await topic() })),
  'statements.open-topic': row('--- -+ +- - + - +', async ({ hall }) => ({
    hallId: await hall(),
    title: '大门怎么管',
  })),
  'statements.propose-statement': row('--+ ++ ++ + + - +', async ({ topic }) => ({
    topicId: await topic(),
    text: '大门晚上十点以后要关',
  })),
  'statements.take-stance': row('--+ ++ ++ + + - -', async ({ topic }) => ({
    topicId: await topic(),
    statement: 1,
    side: 'agree',
  })),
  'statements.view-map': row('!++ ++ ++ + + + !', async ({ topic }) => ({ topicId: await topic() })),
};

export const STATEMENTS_TOLD: Table = {
  'broadcasts.tell-statement': row(SYSTEM_ONLY, async ({ topic }) => ({
    statementId: `${await topic()}-1`,
    news: 'shown',
    by: 'organizer',
  })),
  'broadcasts.tell-waiting-statement': row(SYSTEM_ONLY, async ({ topic }) => ({ statementId: `${await topic()}-1` })),
  'broadcasts.tell-topic': row(SYSTEM_ONLY, async ({ topic }) => ({ topicId: await topic(), news: 'opened' })),
};
