import { z } from 'zod';
import {
  closeTopic,
  findOpenTopics,
  listStatements,
  listTopics,
  listWaiting,
  moderateStatement,
  openTopic,
  proposeStatement,
  SIDES,
  takeStance,
  viewMap,
  viewNextStatement,
  wordMap,
  type Choice,
  type CountedStatement,
  type GroupShare,
  type MapView,
  type OwnView,
  type Statement,
  type Topic,
} from '../../features/statements/index.ts';
import { say } from '../../phrases/index.ts';
import { toCsv } from '../csv.ts';
import { moment, page, presentPage } from '../present.ts';
import { route, type Route } from '../route.ts';

const topic = z.object({
  id: z.string(),
  number: z.number(),
  hall: z.string(),
  region: z.string(),
  title: z.string(),
  state: z.enum(['open', 'closed']),
  openedAt: moment,
  closesAt: moment.nullable(),
  closedAt: moment.nullable(),
});

const presentTopic = (given: Topic): z.input<typeof topic> => ({
  id: given.id,
  number: given.number,
  hall: given.hall,
  region: given.region,
  title: given.title,
  state: given.state,
  openedAt: given.openedAt.toISOString(),
  closesAt: given.closesAt?.toISOString() ?? null,
  closedAt: given.closedAt?.toISOString() ?? null,
});

/** Whose it is stays here. */
const statement = z.object({ number: z.number(), text: z.string() });

const presentStatement = ({ number, text }: Statement): z.input<typeof statement> => ({ number, text });

const ruledStatement = statement.extend({ state: z.enum(['waiting', 'shown', 'hidden']), proposedAt: moment });

const presentRuled = (given: Statement): z.input<typeof ruledStatement> => ({
  ...presentStatement(given),
  state: given.state,
  proposedAt: given.proposedAt.toISOString(),
});

const choice = z.object({ next: statement.nullable(), answered: z.number(), all: z.number() });

const presentChoice = ({ next, answered, all }: Choice): z.input<typeof choice> => ({
  next: next === null ? null : presentStatement(next),
  answered,
  all,
});

const counted = statement.extend({
  /** All three null while fewer than five have answered. */
  agree: z.number().nullable(),
  disagree: z.number().nullable(),
  pass: z.number().nullable(),
});

const presentCounted = ({ statement: given, counts }: CountedStatement): z.input<typeof counted> => ({
  ...presentStatement(given),
  agree: counts?.agree ?? null,
  disagree: counts?.disagree ?? null,
  pass: counts?.pass ?? null,
});

/** What is not told is left empty. */
const rowOf = ({ number, text, agree, disagree, pass }: z.input<typeof counted>): (string | null)[] => [
  String(number),
  text,
  ...[agree, disagree, pass].map((count) => (count === null ? null : String(count))),
];

const headings = (): string[] => [
  say('statements.column-number'),
  say('statements.column-text'),
  say('statements.column-agree'),
  say('statements.column-disagree'),
  say('statements.column-pass'),
];

const place = z.tuple([z.number(), z.number()]);
const side = z.enum(['agree', 'disagree']);
/** Of how many people of a group who saw a statement how many took a side. */
const share = z.object({ group: z.number(), took: z.number(), seen: z.number() });

const presentShare = ({ group, took, seen }: GroupShare): z.input<typeof share> => ({ group, took, seen });

const own = z.object({
  answers: z.number(),
  missing: z.number(),
  group: z.number().nullable(),
  leaning: z.number().nullable(),
  place,
  withGroup: z.array(statement),
  againstGroup: z.array(statement),
  sharedByAll: z.array(statement),
});

const presentOwn = (given: OwnView): z.input<typeof own> => ({
  answers: given.answers,
  missing: given.missing,
  group: given.group,
  leaning: given.leaning,
  place: [...given.place],
  withGroup: given.withGroup.map(presentStatement),
  againstGroup: given.againstGroup.map(presentStatement),
  sharedByAll: given.sharedByAll.map(presentStatement),
});

const map = z.object({
  topic,
  people: z.number(),
  answers: z.number(),
  statements: z.number(),
  shared: z.array(statement.extend({ side, took: z.number(), seen: z.number(), groups: z.array(share) })),
  divisive: z.array(statement.extend({ groups: z.array(share) })),
  groups: z.array(
    z.object({
      number: z.number(),
      people: z.number(),
      place,
      standsFor: z.array(statement.extend({ side, took: z.number(), seen: z.number() })),
    }),
  ),
  own: own.nullable(),
  /** The same in sentences, for whoever hears it read out. */
  text: z.string(),
});

const presentMap = ({ topic: about, view }: { topic: Topic; view: MapView }): z.input<typeof map> => ({
  topic: presentTopic(about),
  people: view.people,
  answers: view.answers,
  statements: view.statements,
  shared: view.shared.map((one) => ({
    ...presentStatement(one.statement),
    side: one.side,
    took: one.took,
    seen: one.seen,
    groups: one.groups.map(presentShare),
  })),
  divisive: view.divisive.map((one) => ({
    ...presentStatement(one.statement),
    groups: one.groups.map(presentShare),
  })),
  groups: view.groups.map(({ number, people, place: at, standsFor }) => ({
    number,
    people,
    place: [...at],
    standsFor: standsFor.map((one) => ({
      ...presentStatement(one.statement),
      side: one.side,
      took: one.took,
      seen: one.seen,
    })),
  })),
  own: view.own === null ? null : presentOwn(view.own),
  text: wordMap(about, view),
});

export const statementsRoutes: readonly Route[] = [
  route('get', '/halls/:hallId/topics', listTopics, {
    summary: 'Topics of a hall, latest first',
    output: page(topic),
    present: (result) => presentPage(result, presentTopic),
  }),
  route('post', '/halls/:hallId/topics', openTopic, {
    summary: 'Open a topic for statements of residents',
    creates: true,
    output: topic,
    present: presentTopic,
  }),
  route('get', '/me/topics', findOpenTopics, {
    summary: 'Topics that are open now where one lives, or in a chat room',
    output: z.object({ items: z.array(topic) }),
    present: (topics) => ({ items: topics.map(presentTopic) }),
  }),
  route('post', '/topics/:topicId/closing', closeTopic, {
    summary: 'End a topic; its map stays',
    output: topic,
    present: presentTopic,
  }),
  route('get', '/topics/:topicId/statements', listStatements, {
    summary: 'Every statement that is shown and how it was answered, without names; also as CSV',
    output: z.object({ topic, items: z.array(counted) }),
    present: ({ topic: about, statements }) => ({
      topic: presentTopic(about),
      items: statements.map(presentCounted),
    }),
    csv: ({ statements }) => toCsv([headings(), ...statements.map(presentCounted).map(rowOf)]),
  }),
  route('post', '/topics/:topicId/statements', proposeStatement, {
    summary: 'Put a statement to the others; it is seen once somebody who runs the hall has looked at it',
    creates: true,
    output: ruledStatement,
    present: ({ statement: kept }) => presentRuled(kept),
  }),
  route('get', '/topics/:topicId/statements/waiting', listWaiting, {
    summary: 'Statements that nobody has looked at yet',
    output: z.object({ topic, items: z.array(ruledStatement) }),
    present: ({ topic: about, statements }) => ({ topic: presentTopic(about), items: statements.map(presentRuled) }),
  }),
  route('put', '/topics/:topicId/statements/:statement/ruling', moderateStatement, {
    summary: 'Let a statement be seen, or hide it with a reason that its author hears',
    output: ruledStatement,
    present: ({ statement: kept }) => presentRuled(kept),
  }),
  route('get', '/topics/:topicId/next-statement', viewNextStatement, {
    summary: 'The statement to answer next: the one whose answer teaches most',
    output: choice,
    present: presentChoice,
  }),
  route('put', '/topics/:topicId/statements/:statement/stance', takeStance, {
    summary: 'Agree, disagree or pass; the last answer holds, and the next statement comes with it',
    output: choice.extend({ statement: z.number(), side: z.enum(SIDES) }),
    present: ({ statement: answered, side: taken, ...rest }) => ({
      statement: answered.number,
      side: taken,
      ...presentChoice(rest),
    }),
  }),
  route('get', '/topics/:topicId/map', viewMap, {
    summary: 'What all agree on, which groups there are and what divides them, and where one stands oneself',
    isLive: true,
    output: map,
    present: presentMap,
  }),
];
