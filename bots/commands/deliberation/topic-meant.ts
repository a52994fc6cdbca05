import { roomId } from '../../../src/features/broadcasts/index.ts';
import { findOpenTopics, wordTopic, type Topic } from '../../../src/features/statements/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { answer, type Answer, type Turn } from '../../command.ts';

/** The open topic whose number was said; without one, the only one there is. Else what is to be said instead. */
export async function topicMeant(turn: Turn, number: number | undefined, words: string): Promise<Topic | Answer> {
  const open = await perform(findOpenTopics, turn.app, turn.actor, { room: roomOf(turn) });
  return oneOf(open, number, words);
}

export function oneOf(open: readonly Topic[], number: number | undefined, words: string): Topic | Answer {
  const meant = number === undefined ? open : open.filter((topic) => topic.number === number);
  const [only, ...more] = meant;
  if (only === undefined && number !== undefined) return answer('statements.no-such-number', { number });
  if (only === undefined) return answer('statements.none-open');
  if (more.length === 0) return only;
  const topics = open.map(wordTopic).join('\n');
  return answer('statements.which', { example: `第${only.number}号议题 ${words}`, topics });
}

export const isAnswer = (meant: Topic | Answer): meant is Answer => 'say' in meant;

export const roomOf = ({ utterance: { channel, room } }: Turn): string | undefined =>
  room === undefined ? undefined : roomId(channel, room);
