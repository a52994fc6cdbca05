import { roomId } from '../../src/features/broadcasts/index.ts';
import {
  castVote,
  findOpenPolls,
  openPoll,
  withdrawPoll,
  wordChoice,
  wordPoll,
  type Poll,
} from '../../src/features/polls/index.ts';
import { found, perform } from '../../src/kernel/index.ts';
import { say, sayMoment, type PhraseDetails } from '../../src/phrases/index.ts';
import { inPages } from '../chat/pages.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../command.ts';
import { asksForPolls } from '../understand/asking.ts';
import { readNewPoll, readPollWithdrawal, type NewPoll } from '../understand/polls/new-poll.ts';
import { readBeginning, readMoment } from '../understand/time/moment.ts';
import { findChoice, readVote, type VoteWords } from '../understand/vote.ts';
import { hallMeant } from './polls/meant.ts';

export const pollsCommands: readonly Command[] = [
  hears({
    name: 'polls.open',
    example: '发起投票 楼道要不要装感应灯 截止 3天后',
    shownTo: ({ grants }) => grants.some(({ role }) => ['organizer', 'worker', 'steward'].includes(role)),
    during: 'keeps-dialogue',
    hear: (text, { at }) => readNewPoll(text, at),
    run: openFromChat,
  }),
  hears({
    name: 'polls.withdraw',
    example: '撤回第3号投票',
    shownTo: ({ grants }) => grants.some(({ role }) => ['organizer', 'worker', 'steward'].includes(role)),
    during: 'keeps-dialogue',
    hear: readPollWithdrawal,
    async run({ app, actor, once }, { number }: { number: number }) {
      const { id } = found(await app.polls.numbered(number), 'polls.no-such-number', { number });
      await perform(withdrawPoll, app, actor, { pollId: id }, { once });
      return answer('polls.withdrawn-now', { number });
    },
  }),
  hears({
    name: 'polls.list',
    example: '有什么投票',
    during: 'keeps-dialogue',
    hear: (text) => (asksForPolls(text) ? {} : null),
    async run(turn) {
      const polls = await openPolls(turn);
      return polls.length === 0
        ? answer('polls.none-open')
        : inPages(
            polls.map((poll) => wordPoll(poll, 'opened')),
            { perPage: 5 },
          );
    },
  }),
  hears({
    name: 'polls.vote',
    example: '投票 2（或者：赞成、反对、弃权）',
    unaddressed: true,
    during: ({ poll }) => (poll === undefined ? undefined : 'keeps-dialogue'),
    hear: (text, { addressed }) => {
      const words = readVote(text);
      return words !== null && (addressed || words.isCertain) ? words : null;
    },
    run: voteFromChat,
  }),
];

async function voteFromChat(turn: Turn, words: VoteWords): Promise<Answer> {
  const open = await openPolls(turn);
  // Neighbours also say 赞成 to each other: without a poll in this room, nobody asked the bot.
  if (open.length === 0) return turn.utterance.addressed ? answer('polls.none-open') : { say: [] };

  // A time of the day is written like points.
  const { isScored = false } = words;
  if (isScored && !turn.utterance.addressed && !open.some(({ method }) => method === 'score')) return { say: [] };

  const poll = pollMeant(open, words);
  if (poll === undefined && words.poll !== undefined) return answer('polls.no-such-number', { number: words.poll });
  if (poll === undefined && open.some(({ form }) => form === 'secret'))
    return answer('polls.which-secret', whichOf(open, words));
  if (poll === undefined) return answer('polls.which', whichOf(open, words));

  const { number, title, closesAt } = poll;
  const isSecret = poll.form === 'secret';
  if (isSecret && turn.utterance.room !== undefined) return answer('polls.secret-in-group', { number });
  const choices = (words.choices ?? [words.choice]).map((choice) => findChoice(poll, choice) ?? choice);
  await perform(castVote, turn.app, turn.actor, { pollId: poll.id, choices }, { once: turn.once });
  const closes = sayMoment(closesAt);
  // What was chosen secretly stands in no answer: answers are kept.
  if (isSecret) return answer('polls.voted-secretly', { number, title, closes });
  const label = choices.map((choice) => wordChoice(poll, choice)).join('、');
  return answer('polls.voted', { number, title, label, closes });
}

/** The poll whose number was said; without one, the only open poll, or the only one that has such an option. */
function pollMeant(open: readonly Poll[], { poll: number, choice }: VoteWords): Poll | undefined {
  if (number !== undefined) return open.find((poll) => poll.number === number);
  if (open.length === 1) return open[0];
  const fitting = open.filter((poll) => findChoice(poll, choice) !== undefined);
  return fitting.length === 1 ? fitting[0] : undefined;
}

const whichOf = (open: readonly Poll[], { choice }: VoteWords): PhraseDetails => ({
  number: open[0]?.number ?? 1,
  choice,
  polls: open
    .map(({ number, title, closesAt }) => say('polls.one-of-several', { number, title, closes: sayMoment(closesAt) }))
    .join('\n'),
});

async function openFromChat(turn: Turn, { title, options, opens, closes }: NewPoll): Promise<Answer> {
  const now = turn.app.clock();
  const closesAt = readMoment(closes, now);
  const opensAt = opens === undefined ? undefined : readBeginning(opens, now);
  if (title === '' || closesAt === null || opensAt === null) return answer('polls.how-to-open');

  const hall = await hallMeant(turn);
  if ('say' in hall) return hall;

  const input = {
    hallId: hall.id,
    title,
    method: options.length === 0 ? ('yes-no' as const) : ('single' as const),
    options: [...options],
    closesAt: closesAt.toISOString(),
    ...(opensAt !== undefined && { opensAt: opensAt.toISOString() }),
  };
  const poll = await perform(openPoll, turn.app, turn.actor, input, { once: turn.once });
  return answer('polls.opened', { number: poll.number, closes: sayMoment(poll.closesAt) });
}

const openPolls = (turn: Turn): Promise<Poll[]> => perform(findOpenPolls, turn.app, turn.actor, { room: roomOf(turn) });

const roomOf = ({ utterance: { channel, room } }: Turn): string | undefined =>
  room === undefined ? undefined : roomId(channel, room);
