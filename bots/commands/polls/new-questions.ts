import { openPoll } from '../../../src/features/polls/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { sayMoment } from '../../../src/phrases/index.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import type { NewPoll } from '../../understand/polls/new-poll.ts';
import { readNewBudget, readNewPoints, type NewBudget, type NewPoints } from '../../understand/polls/new-question.ts';
import { readBeginning, readMoment } from '../../understand/time/moment.ts';
import { isOrganizer } from '../who.ts';
import { hallMeant } from './meant.ts';

/** Polls in which points are given, or money is spent. */
export const newQuestionsCommands: readonly Command[] = [
  hears({
    name: 'polls.open-points',
    example: '发起打分 空地做什么用 选项 种花、种菜、铺地 满分 10 截止 3天后',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readNewPoints,
    run: openPoints,
  }),
  hears({
    name: 'polls.open-budget',
    example: '发起预算投票 院子怎么改 一共 1万元 选项 种花 3000元、修路 6000元 截止 3天后',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readNewBudget,
    run: openBudget,
  }),
];

async function openPoints(turn: Turn, said: NewPoints): Promise<Answer> {
  const { options, highest } = said;
  const opens = openingOf(turn, said);
  if (opens === null || options.length === 0) return answer('polls.how-to-open-points');
  const points = { method: 'score' as const, options: [...options], ...(highest !== undefined && { highest }) };
  return openWith(turn, { ...opens, ...points });
}

async function openBudget(turn: Turn, said: NewBudget): Promise<Answer> {
  const { options, totalFen, isByVotes } = said;
  const opens = openingOf(turn, said);
  const costsFen = said.costsFen.filter((cost) => cost !== null);
  const isWhole = totalFen !== null && options.length > 0 && costsFen.length === options.length;
  if (opens === null || !isWhole) return answer('polls.how-to-open-budget');
  const budget = { totalFen, costsFen, ...(isByVotes && { by: 'votes' as const }) };
  return openWith(turn, { ...opens, method: 'budget', options: [...options], budget });
}

type Asked = Omit<Parameters<typeof perform<never, typeof openPoll.input, unknown>>[3], 'hallId'>;

/** The title and the times; null where one is missing or cannot be read. */
function openingOf({ app }: Turn, { title, opens, closes }: NewPoll) {
  const now = app.clock();
  const closesAt = readMoment(closes, now);
  const opensAt = opens === undefined ? undefined : readBeginning(opens, now);
  if (title === '' || closesAt === null || opensAt === null) return null;
  return {
    title,
    closesAt: closesAt.toISOString(),
    ...(opensAt !== undefined && { opensAt: opensAt.toISOString() }),
  };
}

async function openWith(turn: Turn, asked: Asked): Promise<Answer> {
  const hall = await hallMeant(turn);
  if ('say' in hall) return hall;
  const input = { hallId: hall.id, ...asked };
  const { number, closesAt } = await perform(openPoll, turn.app, turn.actor, input, { once: turn.once });
  return answer('polls.opened', { number, closes: sayMoment(closesAt) });
}
