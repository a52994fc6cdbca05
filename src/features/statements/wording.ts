import { say, sayMoment } from '../../phrases/index.ts';
import type { DividingStatement, GroupView, MapView, SharedStatement } from './maps/map-view.ts';
import type { Statement } from './statements/statement.ts';
import type { Topic } from './topics/topic.ts';

export const TOPIC_NEWS = ['opened', 'closed'] as const;
export type TopicNews = (typeof TOPIC_NEWS)[number];

export const STATEMENT_NEWS = ['shown', 'hidden'] as const;
export type StatementNews = (typeof STATEMENT_NEWS)[number];

/** What a hall's rooms are told when a topic begins. */
export function wordOpened({ number, title, voters, closesAt }: Topic): string {
  const who = say(`statements.voters-${voters.kind}`);
  const until = closesAt === undefined ? '' : say('statements.until', { closes: sayMoment(closesAt) });
  return say('statements.tell-opened', { number, title, who, until });
}

/** And when it is over: what all agree on comes first, and what divides is not left out. */
export const wordClosed = (topic: Topic, view: MapView): string =>
  [say('statements.tell-closed', { number: topic.number, title: topic.title }), ...wordResult(view)].join('\n');

/** One line of a list of topics. */
export const wordTopic = ({ number, title, closesAt }: Topic): string =>
  closesAt === undefined
    ? say('statements.topic-line', { number, title })
    : say('statements.topic-line-until', { number, title, closes: sayMoment(closesAt) });

/** What an author hears of their statement. */
export function wordRuling({ number }: Topic, { state, text, reason = '' }: Statement): string {
  if (state === 'hidden') return say('statements.tell-hidden', { number, text, reason });
  return say('statements.tell-shown', { number, text });
}

/** A map in sentences, for whoever hears it read out, or cannot make anything of points in a plane. */
export function wordMap(topic: Topic, view: MapView): string {
  const head = say('statements.map-head', { number: topic.number, title: topic.title });
  return [head, ...wordResult(view), ...wordOwn(view)].join('\n');
}

function wordResult(view: MapView): string[] {
  const { people, answers, statements, groups, shared, divisive } = view;
  const size = say('statements.map-size', { people, answers, statements });
  if (groups.length === 0) return [size, say('statements.map-too-few')];
  return [
    size,
    ...(shared.length === 0
      ? [say('statements.map-none-shared')]
      : [say('statements.map-shared'), ...shared.map(wordShared)]),
    ...wordGroups(groups),
    ...(divisive.length === 0 ? [] : [say('statements.map-divisive'), ...divisive.map(wordDividing)]),
  ];
}

const wordShared = ({ statement, side, took, seen }: SharedStatement): string =>
  say(`statements.map-shared-${side}`, { text: statement.text, took, seen });

function wordGroups(groups: readonly GroupView[]): string[] {
  if (groups.length === 1) return [say('statements.map-one-group')];
  return [say('statements.map-groups', { count: groups.length }), ...groups.map(wordGroup)];
}

function wordGroup({ number, people, standsFor }: GroupView): string {
  const stands = standsFor.map(({ statement, side, took, seen }) =>
    say(`statements.map-stands-${side}`, { text: statement.text, took, seen }),
  );
  return say('statements.map-group', { number, people, stands: stands.join('') });
}

const wordDividing = ({ statement, groups }: DividingStatement): string =>
  say('statements.map-dividing', {
    text: statement.text,
    shares: groups.map(({ group, took, seen }) => say('statements.map-share', { group, took, seen })),
  });

function wordOwn({ own, groups }: MapView): string[] {
  if (own === null) return [];
  const { group, leaning, missing } = own;
  if (groups.length < 2) return missing > 0 ? [say('statements.own-missing', { missing })] : [];
  if (group !== null) return [say('statements.own-group', { group })];
  return leaning === null ? [] : [say('statements.own-leaning', { group: leaning, missing })];
}
