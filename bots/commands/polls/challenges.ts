import { challengeBallot, findOpenPolls, sayDoor, type Poll } from '../../../src/features/polls/index.ts';
import { found, perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import { readChallenge, type SaidChallenge } from '../../understand/polls/challenges.ts';

export const challengesCommands: readonly Command[] = [
  hears({
    name: 'polls.challenge',
    example: '选票异议 第3号 电话票不是我投的',
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: (text, { text: typed }) => readChallenge(text, typed),
    run: challengeFromChat,
  }),
];

/** Of one’s own ballot, in private: that somebody voted, and how, is nobody else’s matter. */
async function challengeFromChat(turn: Turn, { poll: number, door, words }: SaidChallenge): Promise<Answer> {
  if (turn.utterance.room !== undefined) return answer('doors.in-private');
  const meant = await pollMeant(turn, number);
  if ('say' in meant) return meant;
  if (words.length < 2 || door === undefined) return answer('doors.how-to-challenge', { number: meant.number });
  const { poll, challenge } = await perform(
    challengeBallot,
    turn.app,
    turn.actor,
    { pollId: meant.id, door, words },
    { once: turn.once },
  );
  const noted = say('doors.challenged', { number: poll.number, door: sayDoor(challenge.door) });
  return { say: [poll.state === 'open' ? `${noted}${say('doors.may-vote-anew')}` : noted] };
}

/** By its number; without one the only poll that is open. One whose papers are being entered is named by its number. */
async function pollMeant({ app, actor }: Turn, number: number | undefined): Promise<Poll | Answer> {
  if (number !== undefined) return found(await app.polls.numbered(number), 'polls.no-such-number', { number });
  const [only, ...others] = await perform(findOpenPolls, app, actor, {});
  return only === undefined || others.length > 0 ? answer('doors.challenge-which') : only;
}
