import { say } from '../../../phrases/index.ts';
import { mask } from '../../privacy/index.ts';
import { sayDoor } from '../doors/declared.ts';
import type { Poll } from '../poll.ts';
import type { Challenge } from './challenge.ts';

export const CHALLENGE_NEWS = ['made', 'ruled'] as const;
export type ChallengeNews = (typeof CHALLENGE_NEWS)[number];

/** What those who rule hear of a challenge, and whoever made it of what was decided. */
export function wordChallenge(
  { number, title }: Pick<Poll, 'number' | 'title'>,
  { words, door, ruling }: Challenge,
  news: ChallengeNews,
): string {
  if (news === 'made' || ruling === undefined)
    return say('doors.tell-challenge', { number, title, door: sayDoor(door), words: mask(words) });
  return say(`doors.tell-challenge-${ruling.isUpheld ? 'upheld' : 'rejected'}`, { number, reason: ruling.reason });
}

/** What those hear whose ballot is set aside because somebody else challenged it. */
export const wordSetAside = (
  { number, title }: Pick<Poll, 'number' | 'title'>,
  { door, ruling }: Pick<Challenge, 'door' | 'ruling'>,
): string => say('doors.tell-set-aside', { number, title, door: sayDoor(door), reason: ruling?.reason ?? '' });
