import { findRunHalls } from '../../../src/features/halls/index.ts';
import {
  closeTopic,
  findRunTopics,
  listWaiting,
  moderateStatement,
  openTopic,
  type Statement,
  type Topic,
} from '../../../src/features/statements/index.ts';
import { perform, type Actor } from '../../../src/kernel/index.ts';
import { say, sayMoment } from '../../../src/phrases/index.ts';
import { inPages } from '../../chat/pages.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import {
  asksForWaiting,
  readApproval,
  readClosing,
  readHiding,
  readNewTopic,
  type AboutTopic,
  type NewTopic,
  type RulingWords,
} from '../../understand/statements/statements.ts';
import { readMoment } from '../../understand/time/moment.ts';
import { isAnswer, oneOf, roomOf } from './topic-meant.ts';

const shownTo = ({ grants }: Actor): boolean =>
  grants.some(({ role }) => ['organizer', 'worker', 'steward'].includes(role));

export const moderationCommands: readonly Command[] = [
  hears({
    name: 'statements.open',
    example: '发起议题 小区大门怎么管 截止 7天后',
    shownTo,
    during: 'keeps-dialogue',
    hear: readNewTopic,
    run: openFromChat,
  }),
  hears({
    name: 'statements.close',
    example: '结束第1号议题',
    shownTo,
    during: 'keeps-dialogue',
    hear: readClosing,
    async run(turn, { topic: number }: AboutTopic) {
      const topic = oneOf(await runTopics(turn), number, '结束');
      if (isAnswer(topic)) return topic;
      await perform(closeTopic, turn.app, turn.actor, { topicId: topic.id }, { once: turn.once });
      return answer('statements.closed-now', { number: topic.number });
    },
  }),
  hears({
    name: 'statements.waiting',
    example: '待审观点',
    shownTo,
    during: 'keeps-dialogue',
    hear: (text) => (asksForWaiting(text) ? {} : null),
    async run(turn) {
      // What nobody has looked at yet is not read out to a group.
      if (turn.utterance.room !== undefined) return answer('statements.in-private');
      const lines = await waitingLines(turn, await runTopics(turn));
      return lines.length === 0
        ? answer('statements.none-waiting')
        : inPages([...lines, say('statements.how-to-rule')], { perPage: 12 });
    },
  }),
  hears({
    name: 'statements.approve',
    example: '通过 3',
    shownTo,
    during: 'keeps-dialogue',
    hear: readApproval,
    run: (turn, words: RulingWords) => rule(turn, words, { state: 'shown' }),
  }),
  hears({
    name: 'statements.hide',
    example: '隐藏 3 说的不是这件事',
    shownTo,
    during: 'keeps-dialogue',
    hear: readHiding,
    async run(turn, words: RulingWords) {
      const { reason = '' } = words;
      return reason === ''
        ? answer('statements.say-why', { number: words.statement })
        : rule(turn, words, { state: 'hidden', reason });
    },
  }),
];

async function openFromChat(turn: Turn, { title, closes }: NewTopic): Promise<Answer> {
  const closesAt = closes === '' ? undefined : readMoment(closes, turn.app.clock());
  if (title === '' || closesAt === null) return answer('statements.how-to-open');
  const [hall, ...others] = await perform(findRunHalls, turn.app, turn.actor, { room: roomOf(turn) });
  if (hall === undefined) return answer('statements.no-hall');
  if (others.length > 0) return answer('statements.which-hall', { halls: [hall, ...others].map(({ name }) => name) });

  const input = { hallId: hall.id, title, ...(closesAt !== undefined && { closesAt: closesAt.toISOString() }) };
  const { number } = await perform(openTopic, turn.app, turn.actor, input, { once: turn.once });
  return closesAt === undefined
    ? answer('statements.opened', { number })
    : answer('statements.opened-until', { number, closes: sayMoment(closesAt) });
}

async function rule(
  turn: Turn,
  { topic: number, statement }: RulingWords,
  ruling: { readonly state: 'shown' } | { readonly state: 'hidden'; readonly reason: string },
): Promise<Answer> {
  const topics = (await runTopics(turn)).filter((topic) => number === undefined || topic.number === number);
  const having = await havingNumber(turn, topics, statement);
  // One that waits is meant before one that was ruled on already.
  const waiting = having.filter(([, { state }]) => state === 'waiting');
  const [meant, ...more] = waiting.length > 0 ? waiting : having;
  if (meant === undefined) return answer('statements.missing', { number: statement });
  const [topic] = meant;
  if (more.length > 0) return answer('statements.which-ruling', { topic: topic.number, statement });
  const input = { topicId: topic.id, statement, ruling };
  await perform(moderateStatement, turn.app, turn.actor, input, { once: turn.once });
  return answer(`statements.ruled-${ruling.state}`, { topic: topic.number, statement });
}

async function havingNumber(
  { app }: Turn,
  topics: readonly Topic[],
  number: number,
): Promise<(readonly [Topic, Statement])[]> {
  const known = await Promise.all(topics.map(async ({ id }) => app.statements.numbered(id, number)));
  return topics.flatMap((topic, index) => {
    const statement = known[index];
    return statement == null ? [] : [[topic, statement] as const];
  });
}

async function waitingLines({ app, actor }: Turn, topics: readonly Topic[]): Promise<string[]> {
  const lists = await Promise.all(topics.map(({ id }) => perform(listWaiting, app, actor, { topicId: id })));
  return lists.flatMap(({ topic, statements }) =>
    statements.map(({ number, text }) => say('statements.waiting-line', { topic: topic.number, number, text })),
  );
}

const runTopics = (turn: Turn): Promise<Topic[]> =>
  perform(findRunTopics, turn.app, turn.actor, { room: roomOf(turn) });
