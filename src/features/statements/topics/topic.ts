import { ensure, type RegionPath } from '../../../kernel/index.ts';
import type { Voters } from '../../halls/index.ts';

export type TopicState = 'open' | 'closed';

/** 议题: something a hall talks about in short statements. It is asked who thinks what; nothing is decided. */
export interface Topic {
  readonly id: string;
  /** Short, unique in the installation, for saying in a chat which topic is meant. */
  readonly number: number;
  readonly hall: string;
  readonly region: RegionPath;
  /** Rooms that are told, and who may take part: the hall's, as they were when the topic was opened. */
  readonly rooms: readonly string[];
  readonly voters: Voters;
  readonly title: string;
  readonly openedAt: Date;
  readonly openedBy: string;
  /** Without it the topic stays open until somebody closes it. */
  readonly closesAt?: Date;
  readonly state: TopicState;
  readonly closedAt?: Date;
}

export const isOpen = ({ state, closesAt }: Pick<Topic, 'state' | 'closesAt'>, now: Date): boolean =>
  state === 'open' && (closesAt === undefined || now < closesAt);

/** Goes on when the topic takes statements and answers now. */
export function ensureOpen(topic: Topic, now: Date): void {
  ensure(isOpen(topic, now), 'statements.topic-closed', { number: topic.number });
}

/** The topic closed; one that is closed stays as it is. */
export const closedAt = (topic: Topic, now: Date): Topic =>
  topic.state === 'closed' ? topic : { ...topic, state: 'closed', closedAt: now };
