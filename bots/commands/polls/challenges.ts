import { mask } from '../../../src/features/privacy/index.ts';
import {
  challengeBallot,
  findOpenPolls,
  listChallenges,
  mayTakeIn,
  sayDoor,
  type Challenge,
  type Poll,
} from '../../../src/features/polls/index.ts';
import { allow, ensure, found, perform } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { inPages } from '../../chat/pages.ts';
import { answer, hears, inGroup, type Answer, type Command, type Turn } from '../../command.ts';
import { askRuling, type ChallengeRuling } from '../../dialogues/polls/challenge-ruling.ts';
import {
  readChallengesAsked,
  readRuling,
  type SaidChallengesAsked,
  type SaidRuling,
} from '../../understand/polls/challenge-rulings.ts';
import { readChallenge, type SaidChallenge } from '../../understand/polls/challenges.ts';
import { isCarer } from '../who.ts';

/** All of it in private: that somebody voted, and how, is nobody else’s matter. */
export const challengesCommands: readonly Command[] = [
  // Before a challenge, which takes 选票异议 第3号 and any words: 第1条 成立 decides one.
  hears({
    name: 'polls.rule-on-challenge',
    example: '第3号投票第1条异议 成立 理由 通话记录里没有这次电话',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: (text, { text: typed }) => readRuling(text, typed),
    run: ruleFromChat,
  }),
  hears({
    name: 'polls.challenges',
    example: '看看第3号投票的选票异议',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readChallengesAsked,
    run: listFromChat,
  }),
  hears({
    name: 'polls.challenge',
    example: '选票异议 第3号 电话票不是我投的',
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: (text, { text: typed }) => readChallenge(text, typed),
    run: challengeFromChat,
  }),
];

/** Of one’s own ballot. */
async function challengeFromChat(turn: Turn, { poll: number, door, words }: SaidChallenge): Promise<Answer> {
  if (inGroup(turn)) return answer('doors.in-private');
  const meant = await pollMeant(turn, number, 'doors.challenge-which');
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

/** What was said against ballots, each by the number by which it is decided. */
async function listFromChat(turn: Turn, said: SaidChallengesAsked): Promise<Answer> {
  if (inGroup(turn)) return answer('doors.in-private');
  const meant = await pollMeant(turn, said.poll, 'doors.challenges-which');
  if ('say' in meant) return meant;
  const { poll, challenges } = await perform(listChallenges, turn.app, turn.actor, { pollId: meant.id });
  const { number, title } = poll;
  if (challenges.length === 0) return answer('doors.no-challenge-seen', { number });
  const lines = challenges.map(({ challenge, number: item, label }) => wordListed(challenge, item, label));
  const waiting = challenges.find(({ challenge }) => challenge.ruling === undefined);
  const rules = waiting !== undefined && mayTakeIn(turn.actor, poll);
  const how = rules ? `\n${say('doors.how-to-rule', { number, item: waiting.number })}` : '';
  const word = (list: string) => `${say('doors.challenges-listed', { number, title, list })}${how}`;
  return inPages(lines, { perPage: 6, word });
}

function wordListed({ door, words, ruling }: Challenge, item: number, label: string): string {
  const line = say('doors.challenge-line', { item, ballot: wordBallot(label, door), words: mask(words) });
  const stands =
    ruling === undefined
      ? say('doors.challenge-waits')
      : say(`doors.challenge-${ruling.isUpheld ? 'upheld' : 'rejected'}`, { reason: ruling.reason });
  return `${line}${stands}`;
}

const wordBallot = (label: string, door: Challenge['door']): string =>
  say('doors.ballot-of', { label, door: sayDoor(door) });

/** Reads back what would be decided; nobody takes a ruling back. */
async function ruleFromChat(turn: Turn, { item, isUpheld, reason, ...said }: SaidRuling): Promise<Answer> {
  if (inGroup(turn)) return answer('doors.in-private');
  const meant = await pollMeant(turn, said.poll, 'doors.challenges-which');
  if ('say' in meant) return meant;
  const { id: pollId, number } = meant;
  allow(mayTakeIn(turn.actor, meant), 'doors.not-worker');
  if (reason.length < 2) return answer('doors.how-to-rule', { number, item });
  const { challenges } = await perform(listChallenges, turn.app, turn.actor, { pollId });
  const { challenge, label } = found(
    challenges.find((one) => one.number === item),
    'doors.challenge-missing',
  );
  ensure(challenge.ruling === undefined, 'doors.challenge-ruled');
  const ballot = wordBallot(label, challenge.door);
  const state: ChallengeRuling = { pollId, number, challengeId: challenge.id, item, ballot, isUpheld, reason };
  return { say: [askRuling(state)], start: { dialogue: 'challenge-ruling', state } };
}

/** By its number; without one the only poll that is open. One whose papers are being entered is named by its number. */
async function pollMeant(
  { app, actor }: Turn,
  number: number | undefined,
  which: 'doors.challenge-which' | 'doors.challenges-which',
): Promise<Poll | Answer> {
  if (number !== undefined) return found(await app.polls.numbered(number), 'polls.no-such-number', { number });
  const [only, ...others] = await perform(findOpenPolls, app, actor, {});
  return only === undefined || others.length > 0 ? answer(which) : only;
}
