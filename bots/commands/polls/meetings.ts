import { openElection, openPoll, openSession } from '../../../src/features/polls/index.ts';
import { found, perform } from '../../../src/kernel/index.ts';
import { sayMoment } from '../../../src/phrases/index.ts';
import { answer, hears, inGroup, type Answer, type Command, type Turn } from '../../command.ts';
import {
  readNewElection,
  readNewMeeting,
  type NewElection,
  type NewMeeting,
} from '../../understand/polls/new-meeting.ts';
import { readBeginning, readMoment } from '../../understand/time/moment.ts';
import { isCarer, isOrganizer } from '../who.ts';
import { hallMeant, packMeant, rollMeant } from './meant.ts';

/** In private: the word of a session is said in the room and nowhere else. */
export const meetingsCommands: readonly Command[] = [
  hears({
    name: 'polls.open-session',
    example: '开会表决 换不换物业 规则 居民代表会议 地点 活动室 时间 今天19:00 截止 今天21:00',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readNewMeeting,
    run: openMeeting,
  }),
  hears({
    name: 'polls.open-election',
    example: '发起选举 居委会换届 名额 3 提名截止 7天后 开始 30天后 截止 31天后',
    shownTo: isCarer,
    during: 'keeps-dialogue',
    hear: readNewElection,
    run: openElectionFromChat,
  }),
];

const WORD = /^\p{Script=Han}{2,4}$/u;
const PLACE = /^.{2,60}$/u;

/** Everything that a session needs is read before its question is put: never one without the other. */
async function openMeeting(turn: Turn, said: NewMeeting): Promise<Answer> {
  if (inGroup(turn)) return answer('polls.meetings-in-private');
  const { place, word } = said;
  const startsAt = readMoment(said.starts, turn.app.clock());
  const isWhole = startsAt !== null && PLACE.test(place) && (word === undefined || WORD.test(word));
  if (!isWhole) return answer('polls.how-to-meet');
  const meant = said.poll === undefined ? await putQuestion(turn, said) : await pollNumbered(turn, said.poll);
  if ('say' in meant) return meant;

  const { id: pollId, number } = meant;
  const input = { pollId, place, startsAt: startsAt.toISOString(), ...(word !== undefined && { word }) };
  const session = await perform(openSession, turn.app, turn.actor, input, { once: turn.once });
  return answer('polls.session-opened', {
    number,
    place: session.place,
    starts: sayMoment(session.startsAt),
    word: session.word,
  });
}

const pollNumbered = async ({ app }: Turn, number: number) =>
  found(await app.polls.numbered(number), 'polls.no-such-number', { number });

/** The question that is voted at the session. */
async function putQuestion(turn: Turn, { title, opens, closes, reason, ...said }: NewMeeting) {
  const now = turn.app.clock();
  const closesAt = readMoment(closes, now);
  const opensAt = opens === undefined ? undefined : readBeginning(opens, now);
  if (title === '' || closesAt === null || opensAt === null) return answer('polls.how-to-meet');
  const hall = await hallMeant(turn);
  if ('say' in hall) return hall;
  const meant = packMeant(hall, said.pack, ({ attendance }) => attendance);
  if ('say' in meant) return meant;
  const kinds = meant.pack.rolls.map(({ of }) => of);
  const named =
    said.roll === undefined ? undefined : await rollMeant(turn, hall, said.roll, ({ basis }) => kinds.includes(basis));
  if (named !== undefined && 'say' in named) return named;

  const input = {
    hallId: hall.id,
    title,
    method: 'yes-no' as const,
    pack: meant.pack.id,
    closesAt: closesAt.toISOString(),
    ...(opensAt !== undefined && { opensAt: opensAt.toISOString() }),
    ...(named !== undefined && { rollId: named.roll.id, roll: named.roll.basis }),
    ...(reason !== undefined && { noticeReason: reason }),
  };
  return perform(openPoll, turn.app, turn.actor, input, { once: turn.once });
}

async function openElectionFromChat(turn: Turn, said: NewElection): Promise<Answer> {
  if (inGroup(turn)) return answer('polls.elections-in-private');
  const now = turn.app.clock();
  const { title, seats, reason } = said;
  const [nominateUntil, closesAt] = [readMoment(said.nominates, now), readMoment(said.closes, now)];
  const opensAt = readBeginning(said.opens, now);
  const isWhole = title !== '' && seats !== null && nominateUntil !== null && opensAt !== null && closesAt !== null;
  if (!isWhole) return answer('polls.how-to-elect');
  const hall = await hallMeant(turn);
  if ('say' in hall) return hall;
  const meant = packMeant(hall, said.pack ?? USUAL_PACK, ({ kind }) => kind === 'election');
  if ('say' in meant) return meant;
  const kinds = meant.pack.rolls.map(({ of }) => of);
  const named = await rollMeant(turn, hall, said.roll, (roll) => roll.isForElection && kinds.includes(roll.basis));
  if ('say' in named) return named;

  const input = {
    hallId: hall.id,
    title,
    seats,
    pack: meant.pack.id,
    rollId: named.roll.id,
    roll: named.roll.basis,
    nominateUntil: nominateUntil.toISOString(),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    ...(reason !== undefined && { noticeReason: reason }),
  };
  const { number } = await perform(openElection, turn.app, turn.actor, input, { once: turn.once });
  const [until, opens, closes] = [nominateUntil, opensAt, closesAt].map(sayMoment) as [string, string, string];
  return answer('polls.election-opened-now', { number, title, seats, until, opens, closes });
}

/** Residents' committees are meant unless a village's is said. */
const USUAL_PACK = '居民委员会选举';
