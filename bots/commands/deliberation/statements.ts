import { findOpenPolls } from '../../../src/features/polls/index.ts';
import {
  findOpenTopics,
  proposeStatement,
  takeStance,
  viewMap,
  viewNextStatement,
  wordMap,
  wordTopic,
  type Choice,
  type Topic,
} from '../../../src/features/statements/index.ts';
import { found, perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { inPages } from '../../chat/pages.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import { askStatement } from '../../dialogues/deliberation/statement-asked.ts';
import {
  asksForResult,
  asksForStatement,
  asksForTopics,
  readNamedStance,
  readProposal,
  type AboutTopic,
  type NamedStance,
  type Proposal,
} from '../../understand/statements/statements.ts';
import { isAnswer, roomOf, topicMeant } from './topic-meant.ts';

export const statementsCommands: readonly Command[] = [
  hears({
    name: 'statements.topics',
    example: '议题',
    during: 'keeps-dialogue',
    hear: (text) => (asksForTopics(text) ? {} : null),
    async run(turn) {
      const topics = await perform(findOpenTopics, turn.app, turn.actor, { room: roomOf(turn) });
      if (topics.length === 0) return answer('statements.none-open');
      return inPages([...topics.map(wordTopic), say('statements.how-to-take-part')], { perPage: 8 });
    },
  }),
  hears({
    name: 'statements.propose',
    example: '说说 大门晚上十点以后要关',
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: (text, { text: typed }) => readProposal(text, typed),
    run: proposeFromChat,
  }),
  hears({
    name: 'statements.next',
    example: '表态',
    during: 'keeps-dialogue',
    hear: asksForStatement,
    async run(turn, { topic: number }: AboutTopic) {
      const topic = await topicMeant(turn, number, '表态');
      if (isAnswer(topic)) return topic;
      return askNext(topic, await perform(viewNextStatement, turn.app, turn.actor, { topicId: topic.id }));
    },
  }),
  hears({
    name: 'statements.take',
    example: '第1号议题第3条：同意',
    during: 'keeps-dialogue',
    hear: readNamedStance,
    run: takeFromChat,
  }),
  hears({
    name: 'statements.result',
    example: '大家怎么看',
    during: 'keeps-dialogue',
    hear: asksForResult,
    async run(turn, { topic: number }: AboutTopic) {
      const meant = number === undefined ? await topicMeant(turn, number, '大家怎么看') : await numbered(turn, number);
      if (isAnswer(meant)) return meant;
      const { topic, view } = await perform(viewMap, turn.app, turn.actor, { topicId: meant.id });
      // Where somebody stands is not for a group to read.
      return { say: [wordMap(topic, roomOf(turn) === undefined ? view : { ...view, own: null })] };
    },
  }),
];

async function proposeFromChat(turn: Turn, { topic: number, text }: Proposal): Promise<Answer> {
  const topic = await topicMeant(turn, number, '说说 ……');
  if (isAnswer(topic)) return topic;
  const input = { topicId: topic.id, text: text.slice(0, LONGEST_TAKEN) };
  const { statement } = await perform(proposeStatement, turn.app, turn.actor, input, { once: turn.once });
  const words = { number: topic.number, text: statement.text };
  return statement.state === 'shown'
    ? answer('statements.proposed-shown', { ...words, statement: statement.number })
    : answer('statements.proposed', words);
}

/** Longer than any statement: what is too long is told so, however long it is. */
const LONGEST_TAKEN = 2000;

/** Said in a word that polls ask for while there are polls, it is asked which is meant, and nothing is taken. */
async function takeFromChat(turn: Turn, { topic: number, statement, side, isVoteWord }: NamedStance): Promise<Answer> {
  const { app, actor, once } = turn;
  const meant = await numbered(turn, number);
  const [poll] = isVoteWord ? await perform(findOpenPolls, app, actor, { room: roomOf(turn) }) : [];
  if (poll !== undefined) {
    const asked = await app.statements.numbered(meant.id, statement);
    if (asked?.state !== 'shown') return answer('statements.missing', { number: statement });
    const { answered, all } = await perform(viewNextStatement, app, actor, { topicId: meant.id });
    return askNext(meant, { next: asked, answered, all }, [say('statements.vote-or-stance', { poll: poll.number })]);
  }
  const taken = await perform(takeStance, app, actor, { topicId: meant.id, statement, side }, { once });
  return askNext(meant, taken, [say(`statements.taken-${side}`)]);
}

function askNext({ number, title }: Topic, { next, answered, all }: Choice, before: readonly string[] = []): Answer {
  if (next !== null) {
    return askStatement({ topic: number, title, statement: next.number, text: next.text, answered, all }, before);
  }
  return { say: [[...before, say(all === 0 ? 'statements.none-yet' : 'statements.all-answered')].join('\n')] };
}

const numbered = async ({ app }: Turn, number: number): Promise<Topic> =>
  found(await app.topics.numbered(number), 'statements.no-such-number', { number });
